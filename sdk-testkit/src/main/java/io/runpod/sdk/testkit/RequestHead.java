package io.runpod.sdk.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The request line and the headers as they came, before anything trusts them: strictly what RFC 9112 lets a client send. */
final class RequestHead {
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern BLANKS = Pattern.compile("^[ \\t]+|[ \\t]+$");
    private static final Pattern HOST = Pattern.compile("([A-Za-z0-9._~-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?");
    private static final Pattern TARGET = Pattern.compile(
            "(?:https?://(?<host>[^/?#]*))?(?<path>/[^?#]*)?(?:\\?(?<query>[^#]*))?", Pattern.CASE_INSENSITIVE);

    private final String method;
    private final String path;
    private final String query;
    private final String version;
    private final Map<String, List<String>> headers;

    private RequestHead(String[] requestLine, Map<String, List<String>> headers) throws BadRequest {
        require(requestLine.length == 3, "the request line is no 'method target version'");
        this.method = requestLine[0];
        this.version = requestLine[2];
        this.headers = headers;
        require(TOKEN.matcher(method).matches(), "the method is no token");
        require(version.equals("HTTP/1.1") || version.equals("HTTP/1.0"), "this is no HTTP/1.1 or HTTP/1.0");
        checkHost();
        this.path = path(method, requestLine[1]);
        this.query = query(requestLine[1]);
        checkLengths(headers.getOrDefault("Content-Length", List.of()));
        checkExpectation();
        require(headers.containsKey("Host") || !isHttp11(), "there is no Host");
    }

    /** Reads and checks the lines of a head; the first is the request line. */
    static RequestHead parse(List<String> lines) throws BadRequest {
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String line : lines.subList(1, lines.size())) {
            checkHeader(line);
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(trimmed(line.substring(colon + 1)));
        }
        return new RequestHead(lines.get(0).split(" ", -1), headers);
    }

    /** No folded line either: it starts with a blank, and no name does. */
    static void checkHeader(String line) throws BadRequest {
        int colon = line.indexOf(':');
        require(colon > 0 && TOKEN.matcher(line.substring(0, colon)).matches(), "a header is no 'name: value'");
    }

    /** Blanks and tabs only: a no-break space is part of the value. */
    private static String trimmed(String value) {
        return BLANKS.matcher(value).replaceAll("");
    }

    String method() {
        return method;
    }

    /** As it was sent, without the query; nothing in it is resolved or decoded. */
    String path() {
        return path;
    }

    /** As it was sent, without its question mark; empty where there is none. */
    String query() {
        return query;
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    /** Zero where there is no body, or one of unknown length. */
    long contentLength() {
        return Long.parseLong(header("Content-Length").orElse("0"));
    }

    boolean isChunked() {
        return headers.containsKey("Transfer-Encoding");
    }

    boolean expectsContinue() {
        return isHttp11() && header("Expect").isPresent();
    }

    /** Whether the connection ends with the answer. */
    boolean isLast() {
        List<String> options = headers.getOrDefault("Connection", List.of()).stream()
                .flatMap(value -> Pattern.compile(",").splitAsStream(value))
                .map(String::strip)
                .toList();
        return options.stream().anyMatch("close"::equalsIgnoreCase)
                || (!isHttp11() && options.stream().noneMatch("keep-alive"::equalsIgnoreCase));
    }

    /** How much memory it takes to remember, about. */
    long weight() {
        return headers.entrySet().stream()
                        .mapToLong(header -> header.getKey().length()
                                + header.getValue().stream()
                                        .mapToLong(String::length)
                                        .sum())
                        .sum()
                + path.length()
                + query.length();
    }

    private boolean isHttp11() {
        return version.equals("HTTP/1.1");
    }

    private void checkHost() throws BadRequest {
        List<String> hosts = headers.getOrDefault("Host", List.of());
        require(hosts.size() <= 1, "more than one Host");
        require(hosts.stream().allMatch(RequestHead::isHost), "the target or the Host can't be read");
    }

    private static String path(String method, String target) throws BadRequest {
        if (method.equals("OPTIONS") && target.equals("*")) {
            return target;
        }
        Matcher parts = TARGET.matcher(target);
        boolean right = target.chars().allMatch(c -> c > ' ' && c < 0x7f) && !target.isEmpty() && parts.matches();
        require(
                right && (parts.group("host") == null || isHost(parts.group("host"))),
                "the target or the Host can't be read");
        String path = Optional.ofNullable(parts.group("path")).orElse("");
        require(!path.isEmpty() || parts.group("host") != null, "the target or the Host can't be read");
        return path.isEmpty() ? "/" : path;
    }

    private static String query(String target) {
        Matcher parts = TARGET.matcher(target);
        return parts.matches() && parts.group("query") != null ? parts.group("query") : "";
    }

    private static boolean isHost(String text) {
        return HOST.matcher(text).matches();
    }

    private void checkLengths(List<String> lengths) throws BadRequest {
        List<String> encodings = headers.getOrDefault("Transfer-Encoding", List.of());
        require(lengths.size() <= 1, "more than one Content-Length");
        require(lengths.stream().allMatch(length -> length.matches("[0-9]{1,18}")), "Content-Length is no number");
        require(lengths.isEmpty() || encodings.isEmpty(), "both Content-Length and Transfer-Encoding");
        require(
                encodings.isEmpty()
                        || (encodings.size() == 1 && encodings.get(0).equalsIgnoreCase("chunked")),
                "no other Transfer-Encoding than chunked");
        require(encodings.isEmpty() || isHttp11(), "a Transfer-Encoding in HTTP/1.0");
        boolean hasBody = isChunked() || contentLength() > 0;
        require(!hasBody || !List.of("GET", "HEAD").contains(method), method + " with a body");
    }

    private void checkExpectation() throws BadRequest {
        List<String> expected = headers.getOrDefault("Expect", List.of());
        if (isHttp11()
                && !expected.isEmpty()
                && !(expected.size() == 1 && expected.get(0).equalsIgnoreCase("100-continue"))) {
            throw new BadRequest(417, "no other Expect than 100-continue");
        }
    }

    Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static void require(boolean right, String otherwise) throws BadRequest {
        if (!right) {
            throw new BadRequest(400, otherwise);
        }
    }
}
