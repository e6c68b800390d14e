package io.runpod.sdk.testkit;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import okhttp3.HttpUrl;

/** The request line and the headers as they came, before anything trusts them. */
final class RequestHead {
    private final List<String> lines;
    private final String[] requestLine;
    private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private RequestHead(List<String> lines) throws BadRequest {
        this.lines = lines;
        this.requestLine = lines.get(0).split(" ", -1);
        for (String line : lines.subList(1, lines.size())) {
            int colon = line.indexOf(':');
            require(colon > 0 && !Character.isWhitespace(line.charAt(colon - 1)), "a header is no 'name: value'");
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
    }

    /** Reads and checks a head, its empty last line included. */
    static RequestHead parse(byte[] bytes) throws BadRequest {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        RequestHead head = new RequestHead(text.strip().lines().toList());
        head.check();
        return head;
    }

    String method() {
        return requestLine[0];
    }

    String path() {
        return url().map(HttpUrl::encodedPath).orElse(requestLine[1]);
    }

    Map<String, List<String>> headers() {
        return headers;
    }

    /** Zero where there is no body, or one of unknown length. */
    long contentLength() {
        return Long.parseLong(first("Content-Length").orElse("0"));
    }

    boolean isChunked() {
        return headers.containsKey("Transfer-Encoding");
    }

    boolean expectsContinue() {
        return first("Expect").filter("100-continue"::equalsIgnoreCase).isPresent();
    }

    /** The same head for a body whose length is known by now. */
    byte[] withContentLength(long length) {
        StringBuilder text = new StringBuilder();
        lines.stream()
                .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith("transfer-encoding:"))
                .forEach(line -> text.append(line).append("\r\n"));
        text.append("Content-Length: ").append(length).append("\r\n\r\n");
        return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private void check() throws BadRequest {
        require(requestLine.length == 3, "the request line is no 'method target version'");
        require(requestLine[2].startsWith("HTTP/1."), "this is no HTTP/1");
        require(headers.getOrDefault("Host", List.of()).size() <= 1, "more than one Host");
        require(url().isPresent(), "the target or the Host can't be read");
        checkLengths(headers.getOrDefault("Content-Length", List.of()));
    }

    private void checkLengths(List<String> lengths) throws BadRequest {
        require(lengths.size() <= 1, "more than one Content-Length");
        require(lengths.stream().allMatch(length -> length.matches("[0-9]{1,18}")), "Content-Length is no number");
        require(lengths.isEmpty() || !isChunked(), "both Content-Length and Transfer-Encoding");
        require(
                !isChunked() || List.of("chunked").equals(headers.get("Transfer-Encoding")),
                "no other Transfer-Encoding than chunked");
        boolean hasBody = isChunked() || contentLength() > 0;
        require(!hasBody || !List.of("GET", "HEAD").contains(method()), method() + " with a body");
    }

    private Optional<HttpUrl> url() {
        String target = requestLine[1].equals("*") ? "/" : requestLine[1];
        String base = target.startsWith("/") ? "http://" + first("Host").orElse("localhost") : "";
        return Optional.ofNullable(HttpUrl.parse(base + target));
    }

    private Optional<String> first(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    private static void require(boolean right, String otherwise) throws BadRequest {
        if (!right) {
            throw new BadRequest(400, otherwise);
        }
    }
}
