package io.runpod.sdk.testkit;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** Writes replies in HTTP/1.1. */
final class ReplyWriter {
    private static final int DRIPS = 10;
    /** By their status, these end with their head. */
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

    private final OutputStream out;

    ReplyWriter(OutputStream out) {
        this.out = out;
    }

    /** True where the whole answer went out, and another request may follow. */
    boolean send(Reply reply, RequestHead head) throws IOException {
        pause(reply.delay());
        Optional<Answer> answer = reply.answer();
        if (answer.isEmpty()) {
            return false;
        }
        byte[] body = answer.get().body().getBytes(StandardCharsets.UTF_8);
        writeHead(answer.get(), body.length, head.isLast());
        if (!head.method().equals("HEAD") && !WITHOUT_BODY.contains(answer.get().status())) {
            writeBody(reply, body);
        }
        out.flush();
        return !reply.isCut();
    }

    /** For a client that did not send a proper request; nothing more is read from it. */
    void refuse(Answer answer) throws IOException {
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        writeHead(answer, body.length, true);
        out.write(body);
        out.flush();
    }

    private void writeHead(Answer answer, int length, boolean isLast) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 ")
                .append(answer.status())
                .append(' ')
                .append(Problems.title(answer.status()))
                .append("\r\n");
        answer.headers()
                .forEach((name, value) ->
                        head.append(name).append(": ").append(value).append("\r\n"));
        head.append(isLast ? "Connection: close\r\n" : "");
        if (!WITHOUT_BODY.contains(answer.status())) {
            head.append("Content-Length: ").append(length).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private void writeBody(Reply reply, byte[] body) throws IOException {
        int end = reply.isCut() ? body.length / 2 : body.length;
        int step = reply.dripping().isZero() ? end : (end + DRIPS - 1) / DRIPS;
        for (int from = 0; from < end; from += step) {
            pause(reply.dripping().dividedBy(DRIPS));
            out.write(body, from, Math.min(step, end - from));
        }
    }

    private void pause(Duration time) throws IOException {
        if (time.isZero()) {
            return;
        }
        try {
            out.flush();
            Thread.sleep(time.toMillis(), time.toNanosPart() % 1_000_000);
        } catch (InterruptedException e) {
            throw new InterruptedIOException("the server is closing");
        }
    }
}
