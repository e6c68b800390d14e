package io.runpod.sdk.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import okhttp3.Headers;
import okio.ByteString;

/** From what MockWebServer has read to what it shall send: record, look for a fault, answer, say so. */
final class FakeDispatcher extends Dispatcher {
    private final Routes routes;
    private final FaultPlan faults;
    private final GuardedConnections connections;
    private final RequestLog log;
    private final List<RecordedRequest> requests = new ArrayList<>();
    private int counter;

    FakeDispatcher(Routes routes, FaultPlan faults, GuardedConnections connections, RequestLog log) {
        this.routes = routes;
        this.faults = faults;
        this.connections = connections;
        this.log = log;
    }

    @Override
    public MockResponse dispatch(mockwebserver3.RecordedRequest raw) {
        Incoming incoming = incoming(raw);
        RecordedRequest request = RecordedRequest.of(incoming);
        Runnable resetOnClose = () -> connections.resetOnClose(raw.getConnectionIndex());
        return respond(request, new Turn(routes, incoming, resetOnClose, "req_" + record(request)));
    }

    synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    synchronized void forget() {
        requests.clear();
    }

    private synchronized String record(RecordedRequest request) {
        requests.add(request);
        return String.format("%06d", ++counter);
    }

    private MockResponse respond(RecordedRequest request, Turn turn) {
        try {
            Fault fault = faults.take(request);
            MockResponse response = fault.effect().on(turn).build();
            log.answered(request, fault, turn, response);
            return response;
        } catch (RuntimeException e) {
            // Most likely a predicate of the test's own; MockWebServer would leave the client waiting.
            return turn.send(Problems.problem(500, "the fake failed: " + e)).build();
        }
    }

    private static Incoming incoming(mockwebserver3.RecordedRequest raw) {
        ByteString body = raw.getBody();
        return new Incoming(
                raw.getMethod(),
                raw.getUrl().encodedPath(),
                headers(raw.getHeaders()),
                body == null ? ByteString.EMPTY : body,
                raw.getBodySize());
    }

    private static Map<String, List<String>> headers(Headers raw) {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(raw.toMultimap());
        return headers;
    }
}
