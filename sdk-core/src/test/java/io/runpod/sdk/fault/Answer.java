package io.runpod.sdk.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.runpod.sdk.Create;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** An HTTP/1.1 answer to the request that was read last: a good one, or one that is bent a little. */
final class Answer implements Act {
    static final String HTML =
            "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body>sorry</body></html>";

    private final int status;
    private final List<String> headers;
    private final Function<SeenRequest, byte[]> body;

    private Answer(int status, List<String> headers, Function<SeenRequest, byte[]> body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    static Answer status(int status) {
        return new Answer(status, List.of(), request -> new byte[0]);
    }

    /** 201 with the endpoint that the request asked for; its id is {@code ep_} and the name. */
    static Answer created() {
        return new Answer(
                201,
                List.of("Content-Type: application/json"),
                request -> Create.endpoint(request.name()).getBytes(UTF_8));
    }

    /** A problem document as the platform sends it. */
    static Answer problem(int status) {
        return status(status).problemBody(Create.problem(status));
    }

    Answer header(String line) {
        List<String> more = new ArrayList<>(headers);
        more.add(line);
        return new Answer(status, List.copyOf(more), body);
    }

    Answer body(String contentType, byte[] bytes) {
        return new Answer(status, headers, request -> bytes).header("Content-Type: " + contentType);
    }

    Answer json(String text) {
        return body("application/json", text.getBytes(UTF_8));
    }

    Answer problemBody(String text) {
        return body("application/problem+json", text.getBytes(UTF_8));
    }

    Answer html(String text) {
        return body("text/html; charset=utf-8", text.getBytes(UTF_8));
    }

    /** The head, and only the first bytes of what it promises. */
    Act cutAfter(int bytes) {
        return connection -> {
            byte[] whole = body.apply(connection.last());
            connection.write(head(whole.length));
            connection.write(Arrays.copyOf(whole, Math.min(bytes, whole.length)));
            settle(connection);
        };
    }

    /** The head alone, with a length that is never reached, for a body that comes some other way. */
    Act headOnly() {
        return connection -> {
            connection.write(head(1_000_000_000_000L));
            settle(connection);
        };
    }

    @Override
    public void play(Connection connection) throws IOException {
        byte[] whole = body.apply(connection.last());
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(head(whole.length));
        answer.writeBytes(whole);
        settle(connection);
        connection.write(answer.toByteArray());
    }

    private byte[] head(long length) {
        StringBuilder head = new StringBuilder("HTTP/1.1 ").append(status).append(" Scripted\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        return head.append("Content-Length: ")
                .append(length)
                .append("\r\n\r\n")
                .toString()
                .getBytes(ISO_8859_1);
    }

    private void settle(Connection connection) {
        boolean declined = status == 307 || status == 308 || (status >= 400 && status < 500 && status != 408);
        if (declined) {
            connection.journal().declined(connection.last());
        }
    }
}
