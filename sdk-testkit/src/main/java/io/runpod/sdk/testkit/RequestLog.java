package io.runpod.sdk.testkit;

/** Hears of each request once its answer is settled; most servers have none that listens. */
@FunctionalInterface
interface RequestLog {
    void answered(RecordedRequest request, Fault fault, Turn turn, Reply reply);
}
