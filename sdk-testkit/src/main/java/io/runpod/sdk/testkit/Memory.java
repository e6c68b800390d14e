package io.runpod.sdk.testkit;

/** All that a server remembers from one request to the next. */
record Memory(FaultPlan faults, EndpointStore endpoints, History<RecordedRequest> requests) {
    private static final int MOST_REQUESTS = 10_000;
    private static final long HEAVIEST_REQUESTS = Bounds.shareOfTheHeap(16, 4 << 20, 16 << 20);

    static Memory with(EndpointStore endpoints) {
        return new Memory(
                new FaultPlan(), endpoints, new History<>(MOST_REQUESTS, HEAVIEST_REQUESTS, RecordedRequest::weight));
    }

    void reset() {
        faults.clear();
        endpoints.clear();
        requests.clear();
    }
}
