package io.runpod.sdk.testkit;

import java.util.concurrent.atomic.AtomicInteger;

/** From a request to what the client gets: record, look for a fault, answer, say so. */
final class FakeDispatcher implements RequestHandler {
    private final Routes routes;
    private final Memory memory;
    private final RequestLog log;
    private final AtomicInteger counter = new AtomicInteger();

    FakeDispatcher(Routes routes, Memory memory, RequestLog log) {
        this.routes = routes;
        this.memory = memory;
        this.log = log;
    }

    @Override
    public boolean closesBeforeReading(RequestHead head) {
        return memory.faults().strikesBeforeReading(RecordedRequest.of(head));
    }

    @Override
    public Reply reply(Incoming incoming) {
        RecordedRequest request = RecordedRequest.of(incoming);
        memory.requests().add(request);
        Turn turn = new Turn(routes, incoming, String.format("req_%06d", counter.incrementAndGet()));
        return reply(request, turn);
    }

    private Reply reply(RecordedRequest request, Turn turn) {
        try {
            Fault fault = memory.faults().take(request);
            Reply reply = fault.effect().on(turn);
            log.answered(request, fault, turn, reply);
            return reply;
        } catch (Exception | AssertionError e) {
            // Most likely a predicate of the test's own; the client must not wait for an answer for that.
            return turn.send(Problems.problem(500, "the fake failed: " + e));
        }
    }
}
