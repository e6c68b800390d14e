package io.runpod.sdk.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;

/** Waits for a request, and reads its head up to the empty line. */
final class HeadReader {
    private static final int LARGEST_HEAD = 64 << 10;
    private static final int MOST_LINES = 200;
    private static final int TLS_HANDSHAKE = 0x16;

    private final TimedInput timed;
    private final InputStream input;
    private final Bounds bounds;
    private final LineReader reader;

    HeadReader(TimedInput timed, InputStream input, Bounds bounds) {
        this.timed = timed;
        this.input = input;
        this.bounds = bounds;
        this.reader = new LineReader(input, "the head", LARGEST_HEAD, 431);
    }

    /** The head's lines; none where no head came, or a TLS hello, to which nothing in HTTP is an answer. */
    List<String> read() throws IOException {
        timed.endAfter(bounds.idle());
        try {
            int first = input.read();
            timed.endAfter(bounds.request());
            return first < 0 || first == TLS_HANDSHAKE ? List.of() : lines(first);
        } catch (SocketTimeoutException late) {
            if (reader.hasRead()) {
                throw new BadRequest(408, "the head did not come whole within " + bounds.request());
            }
            return List.of();
        }
    }

    private List<String> lines(int first) throws IOException {
        List<String> lines = new ArrayList<>();
        String line = reader.line(first);
        while (!line.isEmpty() || lines.isEmpty()) {
            if (!line.isEmpty()) { // blank lines before a request are skipped
                lines.add(line);
            }
            if (lines.size() > MOST_LINES) {
                throw new BadRequest(431, "the head has more than " + MOST_LINES + " lines");
            }
            line = reader.line();
        }
        return lines;
    }
}
