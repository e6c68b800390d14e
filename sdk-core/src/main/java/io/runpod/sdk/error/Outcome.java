package io.runpod.sdk.error;

/**
 * What is known about the server's side after a call failed.
 *
 * @since 0.1.0
 */
public enum Outcome {
    /**
     * It is proven that the call changed nothing on the server: nothing of the request was sent, the server refused it, or
     * the call only reads. Fix the cause, or call again.
     */
    NOT_APPLIED,

    /** The server may have acted. Look before you repeat the call: a create that is repeated may cost twice. */
    UNKNOWN,

    /** The server acted, but its answer could not be read. Do not repeat the call. */
    APPLIED
}
