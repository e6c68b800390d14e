package io.runpod.sdk.testkit;

import io.runpod.sdk.model.CreateEndpointRequest;
import io.runpod.sdk.model.InvalidJsonException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A request that reached the server, whatever became of it. The API key is not in it. */
public final class RecordedRequest {
    private static final String HIDDEN = "***";

    private final String method;
    private final String path;
    private final Map<String, List<String>> headers;
    private final String text;

    private RecordedRequest(String method, String path, Map<String, List<String>> headers, String text) {
        this.method = method;
        this.path = path;
        this.headers = headers;
        this.text = text;
    }

    static RecordedRequest of(Incoming request) {
        return new RecordedRequest(
                request.method(),
                request.path(),
                withoutKey(request.headers()),
                request.body().utf8());
    }

    static RecordedRequest of(RequestHead head) {
        return new RecordedRequest(head.method(), head.path(), withoutKey(head.headers()), "");
    }

    /**
     * The HTTP method.
     *
     * @return for example POST
     */
    public String method() {
        return method;
    }

    /**
     * The path without the query.
     *
     * @return for example /v2/serverless
     */
    public String path() {
        return path;
    }

    /**
     * All headers; names are found in any case. The value of {@code Authorization} is its scheme and stars.
     *
     * @return an unmodifiable map from name to values
     */
    public Map<String, List<String>> headers() {
        return headers;
    }

    /**
     * A header's first value.
     *
     * @param name in any case
     * @return the value, or empty where there is no such header
     */
    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /**
     * The body as a value.
     *
     * @return empty where the body does not read as one; {@link #text()} has it anyway
     */
    public Optional<CreateEndpointRequest> body() {
        try {
            return Optional.of(CreateEndpointRequest.fromJson(text));
        } catch (InvalidJsonException somethingElse) {
            return Optional.empty();
        }
    }

    /**
     * The body as it came (its first MiB).
     *
     * @return the raw text
     */
    public String text() {
        return text;
    }

    /**
     * Shows the request the way a failed assertion should: method, path, and the JSON with line breaks, env values
     * included. It is a test's own data; the key is not in it.
     */
    @Override
    public String toString() {
        return (method + " " + path + "\n" + Json.pretty(text)).strip();
    }

    private static Map<String, List<String>> withoutKey(Map<String, List<String>> headers) {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, values) -> copy.put(name, List.copyOf(values)));
        copy.computeIfPresent("Authorization", (name, values) -> hidden(values));
        copy.computeIfPresent("Proxy-Authorization", (name, values) -> hidden(values));
        return Collections.unmodifiableMap(copy);
    }

    private static List<String> hidden(List<String> values) {
        List<String> hidden = new ArrayList<>();
        for (String value : values) {
            int space = value.indexOf(' ');
            hidden.add(space < 0 ? HIDDEN : value.substring(0, space + 1) + HIDDEN);
        }
        return List.copyOf(hidden);
    }
}
