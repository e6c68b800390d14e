package io.runpod.sdk.fault;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request that a server has read to its last byte.
 *
 * @param connection which of the server's connections it came on, from 1
 * @param line the request line; for HTTP/2 only the method is known
 * @param headers as they came; empty for HTTP/2, whose header compression the server does not undo
 * @param body as text
 */
record SeenRequest(int connection, String line, List<String> headers, String body) {
    private static final Pattern NAME = Pattern.compile("\"name\"\\s*:\\s*\"([^\"]*)\"");

    boolean isPost() {
        return line.startsWith("POST");
    }

    /** The name of the endpoint to create: each test request has its own, which tells a second copy from a second call. */
    String name() {
        Matcher name = NAME.matcher(body);
        return name.find() ? name.group(1) : "";
    }

    boolean has(String header) {
        String start = header.toLowerCase(Locale.ROOT) + ":";
        return headers.stream().anyMatch(line -> line.toLowerCase(Locale.ROOT).startsWith(start));
    }
}
