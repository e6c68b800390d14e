package io.runpod.sdk.call;

import org.jspecify.annotations.Nullable;

/**
 * An operation of the API: what all calls of it have in common.
 *
 * @param id the spec's {@code operationId}
 * @param method the HTTP method, in upper case
 * @param path the path below the base URL, with a leading slash
 * @param contentType the media type of the request body, null where the operation takes none
 * @param accept the media types that the operation answers with, as one {@code Accept} value
 */
public record Operation(
        String id, String method, String path, @Nullable String contentType, String accept) {

    /** Method and path, the way messages name an operation: {@code POST /v2/serverless}. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
