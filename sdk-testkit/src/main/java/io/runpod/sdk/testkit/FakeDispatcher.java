package io.runpod.sdk.testkit;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** From a request to what the client gets: record, look for a fault, answer, say so. */
final class FakeDispatcher implements RequestHandler {
    private static final int MOST = 10_000;
    private static final long HEAVIEST = Bounds.shareOfTheHeap(16, 4 << 20, 16 << 20);

    private final Routes routes;
    private final FaultPlan faults;
    private final RequestLog log;
    private final History<RecordedRequest> requests = new History<>(MOST, HEAVIEST, RecordedRequest::weight);
    private final AtomicInteger counter = new AtomicInteger();

    FakeDispatcher(Routes routes, FaultPlan faults, RequestLog log) {
        this.routes = routes;
        this.faults = faults;
        this.log = log;
    }

    @Override
    public boolean closesBeforeReading(RequestHead head) {
        return faults.strikesBeforeReading(RecordedRequest.of(head));
    }

    @Override
    public Reply reply(Incoming incoming) {
        RecordedRequest request = RecordedRequest.of(incoming);
        requests.add(request);
        Turn turn = new Turn(routes, incoming, String.format("req_%06d", counter.incrementAndGet()));
        return reply(request, turn);
    }

    /** The last ones; all of them where they are not too many. */
    List<RecordedRequest> requests() {
        return requests.all();
    }

    long count() {
        return requests.count();
    }

    void forget() {
        requests.clear();
    }

    private Reply reply(RecordedRequest request, Turn turn) {
        try {
            Fault fault = faults.take(request);
            Reply reply = fault.effect().on(turn);
            log.answered(request, fault, turn, reply);
            return reply;
        } catch (Exception | AssertionError e) {
            // Most likely a predicate of the test's own; the client must not wait for an answer for that.
            return turn.send(Problems.problem(500, "the fake failed: " + e));
        }
    }
}
