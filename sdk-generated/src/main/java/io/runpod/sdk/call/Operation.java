package io.runpod.sdk.call;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the API: what all its calls have in common. An operation is equal only to itself.
 *
 * @since 0.1.0
 */
public final class Operation {
    private final @Nullable String id;
    private final String method;
    private final String path;
    private final Effect effect;
    private final @Nullable String contentType;
    private final String accept;

    /**
     * Describes an operation.
     *
     * @param id the document's {@code operationId}; null for an operation that no document has
     * @param method the HTTP method, in upper case
     * @param path the path below the base URL, with a leading slash and its parameters in braces, such as
     *     {@code /v2/serverless/{id}}
     * @param effect what it does to the server's state
     * @param contentType the media type of the request body, null where the operation takes none
     * @param accept the media types that the operation answers with, as one {@code Accept} value
     */
    public Operation(
            @Nullable String id,
            String method,
            String path,
            Effect effect,
            @Nullable String contentType,
            String accept) {
        this.id = id;
        this.method = Objects.requireNonNull(method, "method");
        this.path = Objects.requireNonNull(path, "path");
        this.effect = Objects.requireNonNull(effect, "effect");
        this.contentType = contentType;
        this.accept = Objects.requireNonNull(accept, "accept");
    }

    /** {@return the document's {@code operationId}; null for an operation that no document has} */
    public @Nullable String id() {
        return id;
    }

    /** {@return the HTTP method, in upper case} */
    public String method() {
        return method;
    }

    /** {@return the path below the base URL, with its parameters in braces} */
    public String path() {
        return path;
    }

    /** {@return what the operation does to the server's state} */
    public Effect effect() {
        return effect;
    }

    /** {@return the media type of the request body, null where the operation takes none} */
    public @Nullable String contentType() {
        return contentType;
    }

    /** {@return the media types that the operation answers with, as one {@code Accept} value} */
    public String accept() {
        return accept;
    }

    /** Method and path, the way listeners name an operation: {@code GET /v2/serverless/{id}}. */
    @Override
    public String toString() {
        return method + " " + path;
    }
}
