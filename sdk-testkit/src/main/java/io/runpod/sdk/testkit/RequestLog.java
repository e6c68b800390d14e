package io.runpod.sdk.testkit;

import mockwebserver3.MockResponse;

/** Hears of each request once its answer is settled; most servers have none that listens. */
@FunctionalInterface
interface RequestLog {
    void answered(RecordedRequest request, Fault fault, Turn turn, MockResponse response);
}
