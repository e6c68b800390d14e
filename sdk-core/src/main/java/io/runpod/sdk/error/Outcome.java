package io.runpod.sdk.error;

/** What is known about the server's side after a call failed. */
public enum Outcome {
    /**
     * Proven that the server changed nothing: nothing of the request was sent, it was refused, or the call only reads. Fix
     * the cause, or call again.
     */
    NOT_APPLIED,

    /** The server may have acted. Look before you repeat the call: a create that is repeated may cost twice. */
    UNKNOWN,

    /** The server acted, but its answer could not be read. Do not repeat the call. */
    APPLIED
}
