package io.runpod.sdk.call;

/**
 * Where a generated operation ends and a transport begins: takes a described call and does with it whatever the caller
 * of the operation asked for, such as sending it and waiting for the value, or returning a future of it.
 *
 * @param <T> what a successful answer of the call holds
 * @param <R> what the handler makes of the call
 */
@FunctionalInterface
public interface CallHandler<T, R> {

    /**
     * Takes a call.
     *
     * @param call the described call
     * @return whatever this handler makes of it
     */
    R handle(ApiCall<T> call);
}
