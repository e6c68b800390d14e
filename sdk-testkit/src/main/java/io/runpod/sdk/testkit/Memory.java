package io.runpod.sdk.testkit;

/** All that a server remembers from one request to the next. */
record Memory(FaultPlan faults, Account account, History<RecordedRequest> requests) {
    private static final int MOST_REQUESTS = 10_000;
    private static final long HEAVIEST_REQUESTS = Bounds.shareOfTheHeap(16, 4 << 20, 16 << 20);

    static Memory with(Account account) {
        return new Memory(
                new FaultPlan(), account, new History<>(MOST_REQUESTS, HEAVIEST_REQUESTS, RecordedRequest::weight));
    }

    void reset() {
        faults.clear();
        account.clear();
        requests.clear();
    }
}
