package io.runpod.sdk.internal.call;

/** Sends a request once, and waits for its answer. */
@FunctionalInterface
public interface HttpExchange {

    /** Never throws: what goes wrong is part of the result. */
    Exchanged send(Job<?> job, Deadline attempt);
}
