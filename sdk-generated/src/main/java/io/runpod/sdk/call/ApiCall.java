package io.runpod.sdk.call;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One call of an {@link Operation}: its encoded body, and how to read a successful answer. A description only; nothing
 * happens until a {@link CallHandler} sends it.
 *
 * @param <T> what a successful answer holds
 */
public final class ApiCall<T> {
    private final Operation operation;
    private final byte @Nullable [] body;
    private final Function<byte[], T> decoder;

    /**
     * Describes a call.
     *
     * @param operation what is called
     * @param body the encoded request body, null where the operation takes none. It is not copied: encoded once, it
     *     travels to the socket as it is
     * @param decoder reads the body of a 2xx answer; throws {@code io.runpod.sdk.model.InvalidJsonException} where it is
     *     not what the spec promises
     */
    public ApiCall(Operation operation, byte @Nullable [] body, Function<byte[], T> decoder) {
        this.operation = Objects.requireNonNull(operation, "operation");
        this.body = body;
        this.decoder = Objects.requireNonNull(decoder, "decoder");
    }

    /** {@return what is called} */
    public Operation operation() {
        return operation;
    }

    /** {@return the encoded request body, or null; the array is the call's own: read it, never write to it} */
    public byte @Nullable [] body() {
        return body;
    }

    /**
     * Reads the body of a 2xx answer.
     *
     * @param answer the whole body
     * @return what it holds
     */
    public T decode(byte[] answer) {
        return decoder.apply(answer);
    }

    /** The operation's method and path; never the body, which may hold secrets. */
    @Override
    public String toString() {
        return operation.toString();
    }
}
