package io.runpod.sdk.error;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An HTTP answer as it came.
 *
 * @param status the HTTP status
 * @param headers the headers; their names are found in any case
 * @param bodyText the start of the body as text, empty where there was none
 * @since 0.1.0
 */
public record RawAnswer(int status, Map<String, List<String>> headers, String bodyText) implements Serializable {
    private static final long serialVersionUID = 1;
    /** Where servers and the proxies before them write a request's id, the most telling first. */
    private static final List<String> REQUEST_ID_HEADERS = List.of("X-Request-Id", "Request-Id", "CF-Ray");

    /**
     * Copies the headers.
     *
     * @param status the HTTP status
     * @param headers the headers
     * @param bodyText the start of the body
     */
    public RawAnswer {
        Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        headers = Collections.unmodifiableMap(copy);
    }

    /** {@return the id by which the server's operators find the request: X-Request-Id, Request-Id or CF-Ray} */
    public Optional<String> requestId() {
        return REQUEST_ID_HEADERS.stream().flatMap(name -> first(name).stream()).findFirst();
    }

    private Optional<String> first(String header) {
        return headers.getOrDefault(header, List.of()).stream().findFirst().filter(value -> !value.isBlank());
    }

    boolean isHtml() {
        return first("Content-Type").orElse("").toLowerCase(Locale.ROOT).startsWith("text/html")
                || bodyText.stripLeading().regionMatches(true, 0, "<!doctype html", 0, 14)
                || bodyText.stripLeading().regionMatches(true, 0, "<html", 0, 5);
    }

    boolean isProblem() {
        return first("Content-Type").orElse("").toLowerCase(Locale.ROOT).startsWith("application/problem+json");
    }

    /** The status alone: headers and body may hold what must not appear in a log. */
    @Override
    public String toString() {
        return "RawAnswer[status=" + status + "]";
    }
}
