package io.runpod.sdk.testkit;

import io.runpod.sdk.model.InvalidJsonException;
import io.runpod.sdk.text.PrintableText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A request that reached the server, whatever became of it. The API key's header is not in it.
 *
 * @since 0.1.0
 */
public final class RecordedRequest {
    private static final String HIDDEN = "***";
    private static final int SHORTEST_KEY = 8;
    private static final int LONGEST_TARGET_SHOWN = 200;
    private static final int OVERHEAD = 1000;

    private final RequestHead head;
    private final Map<String, List<String>> headers;
    private final byte[] body;

    private RecordedRequest(RequestHead head, byte[] body) {
        this.head = head;
        this.headers = withoutKey(head.headers());
        this.body = body;
    }

    static RecordedRequest of(Incoming request) {
        return new RecordedRequest(request.head(), request.body());
    }

    static RecordedRequest of(RequestHead head) {
        return new RecordedRequest(head, new byte[0]);
    }

    /**
     * The HTTP method.
     *
     * @return for example POST
     */
    public String method() {
        return head.method();
    }

    /**
     * The path as it was sent, without the query.
     *
     * @return for example /v2/serverless
     */
    public String path() {
        return head.path();
    }

    /**
     * The query as it was sent, without its question mark; nothing in it is decoded.
     *
     * @return for example limit=10, or an empty text where there is none
     */
    public String query() {
        return head.query();
    }

    /** Path and query. */
    String target() {
        return query().isEmpty() ? path() : path() + "?" + query();
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
     * The body as a value: {@code request.body(CreateTemplateRequest::fromJson)}.
     *
     * @param <T> what it is read as
     * @param as reads it: {@code fromJson} of the model, in the revision, that is expected
     * @return empty where the body does not read as one; {@link #text()} has it anyway
     */
    public <T> Optional<T> body(Function<String, T> as) {
        try {
            return Optional.of(as.apply(text()));
        } catch (InvalidJsonException somethingElse) {
            return Optional.empty();
        }
    }

    /**
     * The body as it came (its first MiB), env values included.
     *
     * @return the raw text
     */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /**
     * Shows the request the way a failed assertion should: method, path, query, and the JSON with line breaks. Neither the key
     * nor any env value is in it, and what is not JSON is only measured, since nobody knows what it holds; {@link
     * #text()} has it all.
     */
    @Override
    public String toString() {
        String target = PrintableText.of(withoutKey(target()), LONGEST_TARGET_SHOWN);
        return (method() + " " + target + "\n" + ShownBody.of(body, this::withoutKey)).strip();
    }

    /** The text with stars in place of the key that this request was sent with, if it was one. */
    String withoutKey(String text) {
        return head.header("Authorization")
                .map(RecordedRequest::credentials)
                .filter(key -> key.length() >= SHORTEST_KEY)
                .map(key -> text.replace(key, HIDDEN))
                .orElse(text);
    }

    /** How much memory it takes to remember, about. */
    long weight() {
        return body.length + 2 * head.weight() + OVERHEAD;
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
            hidden.add(value.substring(0, value.length() - credentials(value).length()) + HIDDEN);
        }
        return List.copyOf(hidden);
    }

    /** What follows the scheme. */
    private static String credentials(String value) {
        return value.substring(value.indexOf(' ') + 1).strip();
    }
}
