package io.runpod.sdk.internal.okhttp;

import io.runpod.sdk.call.Operation;
import io.runpod.sdk.internal.call.Job;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** Makes OkHttp's requests; what is the same for all calls of an operation is made once. */
final class Requests {
    private final HttpUrl baseUrl;
    private final String userAgent;
    /** By the operation's id: a record's hash is dear in a cold JVM. */
    private final Map<String, Prepared> prepared = new ConcurrentHashMap<>();

    private record Prepared(
            HttpUrl url, Headers headers, @Nullable MediaType type) {}

    Requests(HttpUrl baseUrl, String userAgent) {
        this.baseUrl = baseUrl;
        this.userAgent = userAgent;
    }

    Request of(Job<?> job) {
        Operation operation = job.call().operation();
        Prepared same = prepared(operation);
        byte[] bytes = job.call().body();
        @Nullable OneShotBody body = bytes == null ? null : new OneShotBody(bytes, same.type());
        Request.Builder request =
                new Request.Builder().url(same.url()).headers(same.headers()).method(operation.method(), body);
        for (Map.Entry<String, String> header : job.headers().entrySet()) {
            request.header(header.getKey(), header.getValue());
        }
        return request.build();
    }

    private Prepared prepared(Operation operation) {
        Prepared same = prepared.get(operation.id());
        if (same == null) {
            same = prepare(operation);
            prepared.put(operation.id(), same);
        }
        return same;
    }

    private Prepared prepare(Operation operation) {
        String base = baseUrl.toString();
        String prefix = base.endsWith("/") ? base.substring(0, base.length() - 1) : base;
        Headers headers = new Headers.Builder()
                .add("Accept", operation.accept())
                .add("User-Agent", userAgent)
                .build();
        String type = operation.contentType();
        return new Prepared(HttpUrl.get(prefix + operation.path()), headers, type == null ? null : MediaType.get(type));
    }
}
