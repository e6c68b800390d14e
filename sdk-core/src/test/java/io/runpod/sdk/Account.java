package io.runpod.sdk;

import io.runpod.sdk.endpoint.NewEndpoint;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.function.Supplier;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** A server that keeps endpoints, shows a list of them page by page, and does for once what a test says. */
final class Account extends Dispatcher {
    static final String LIST = "GET /v2/serverless";
    static final String CREATE = "POST /v2/serverless";
    static final String FIRST = "ep_made_1";

    private static final String PAGE = "{\"endpoints\":[%s],\"pagination\":{\"nextCursor\":%s,\"hasNextPage\":%s}}";

    private final Map<String, String> endpoints = new TreeMap<>();
    private final Map<String, Queue<Supplier<MockResponse>>> scripts = new HashMap<>();
    private final List<RecordedRequest> requests = new ArrayList<>();
    private int pageSize = 1_000;
    private int made;

    /** An endpoint of the platform, with the key of {@code createOnce} among its environment. */
    static String endpoint(String id, String key, String createdAt) {
        return """
                {"id":"%s","name":"n","type":"QUEUE","image":"runpod/base","env":{"A":"1","%s":"%s"},\
                "gpu":{"pools":["ADA_24"],"count":1,"allowedCudaVersions":[],"minCudaVersion":null},\
                "workers":{"min":0,"max":3,"idleTimeout":10},"scaling":{"type":"QUEUE_DELAY","queueDelay":4},\
                "dataCenterIds":[],"networkVolumes":[],"timeout":0,"flashboot":"OFF","createdAt":"%s"}""".formatted(id, NewEndpoint.CREATE_KEY, key, createdAt);
    }

    /** Lists have this from now on. */
    synchronized void has(String id, String key, String createdAt) {
        endpoints.put(id, endpoint(id, key, createdAt));
    }

    synchronized void has(String id, String json) {
        endpoints.put(id, json);
    }

    synchronized void pageSize(int pageSize) {
        this.pageSize = pageSize;
    }

    /** What the next request of this kind gets; {@link #act} is what it would get otherwise. */
    synchronized void next(String line, Supplier<MockResponse> answer) {
        scripts.computeIfAbsent(line, any -> new ArrayDeque<>()).add(answer);
    }

    void next(String line, int status) {
        next(line, () -> Wire.problem(status, Create.problem(status)));
    }

    /** The next create makes an endpoint, and says so with this answer. */
    void nextCreateActsBut(Supplier<MockResponse> answer) {
        next(CREATE, () -> {
            made();
            return answer.get();
        });
    }

    static MockResponse hangUp() {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build();
    }

    static MockResponse nothingYet() {
        return page("", "null");
    }

    synchronized List<String> lines() {
        return requests.stream().map(Account::line).toList();
    }

    synchronized List<RecordedRequest> requests() {
        return List.copyOf(requests);
    }

    @Override
    public synchronized MockResponse dispatch(RecordedRequest request) {
        requests.add(request);
        String line = line(request);
        Queue<Supplier<MockResponse>> script = scripts.getOrDefault(line, new ArrayDeque<>());
        return script.isEmpty() ? act(line) : script.remove().get();
    }

    private static String line(RecordedRequest request) {
        return request.getMethod() + " " + request.getTarget();
    }

    synchronized MockResponse act(String line) {
        if (line.equals(CREATE)) {
            return Wire.answer(201, "application/json", made());
        }
        if (line.equals(LIST) || line.startsWith(LIST + "?")) {
            return list(line.equals(LIST) ? 0 : Integer.parseInt(line.substring(line.indexOf('=') + 1)));
        }
        String found = endpoints.get(line.substring(LIST.length() + 1));
        return found == null ? Wire.problem(404, Create.problem(404)) : Wire.answer(200, "application/json", found);
    }

    private String made() {
        made++;
        String json = endpoint(
                "ep_made_" + made,
                "k",
                Instant.parse("2026-09-01T10:00:00Z").plusSeconds(made).toString());
        endpoints.put("ep_made_" + made, json);
        return json;
    }

    private MockResponse list(int from) {
        List<String> all = List.copyOf(endpoints.values());
        int to = Math.min(all.size(), from + pageSize);
        return page(String.join(",", all.subList(from, to)), to < all.size() ? "\"" + to + "\"" : "null");
    }

    private static MockResponse page(String items, String cursor) {
        return Wire.answer(200, "application/json", PAGE.formatted(items, cursor, !cursor.equals("null")));
    }
}
