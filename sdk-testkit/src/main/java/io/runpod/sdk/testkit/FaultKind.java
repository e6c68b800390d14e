package io.runpod.sdk.testkit;

/** What a fault leaves of a request. */
enum FaultKind {
    /** Takes place when the head of a request has come, and its body has not been read. */
    BEFORE_READING,
    /** The request is not handled, and a server that says so has not acted. */
    REFUSES,
    /** The request is not handled, but the client can't know. */
    LEAVES_OPEN,
    /** The request is handled. */
    HANDLES
}
