package io.runpod.sdk.internal;

/** Sends a request once, and waits for its answer. */
@FunctionalInterface
interface HttpExchange {

    /** Never throws: what goes wrong is part of the result. */
    Exchanged send(Job<?> job, Deadline attempt);
}
