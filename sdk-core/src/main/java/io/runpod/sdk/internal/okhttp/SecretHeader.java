package io.runpod.sdk.internal.okhttp;

import okhttp3.Request;
import okhttp3.Response;

/** The header with the key, and what users' code gets to see in its place: nothing. */
final class SecretHeader {
    static final String NAME = "Authorization";

    private SecretHeader() {}

    static Request removedFrom(Request request) {
        return request.header(NAME) == null
                ? request
                : request.newBuilder().removeHeader(NAME).build();
    }

    static Response removedFrom(Response answer) {
        Request request = answer.request();
        Request without = removedFrom(request);
        return without == request
                ? answer
                : answer.newBuilder().request(without).build();
    }
}
