package io.runpod.sdk.testkit;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads lines that end with CR LF and nothing else: where two readers see different lines, a header can hide. What no
 * line can contain is refused when it comes, not waited out.
 */
final class LineReader {
    private final InputStream input;
    private final String what;
    private final int most;
    private final int whenMore;
    private int read;

    /** For no more than so many bytes, however many lines they are; the status for more. */
    LineReader(InputStream input, String what, int most, int whenMore) {
        this.input = input;
        this.what = what;
        this.most = most;
        this.whenMore = whenMore;
    }

    String line() throws IOException {
        return line(input.read());
    }

    /** A line of which the first byte has been read. */
    String line(int first) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = counted(first); next != '\r'; next = counted(input.read())) {
            if (next != '\t' && (next < ' ' || next == 0x7f)) {
                throw new BadRequest(400, String.format("%s has a control character (%02X)", what, next));
            }
            line.append((char) next);
        }
        if (counted(input.read()) != '\n') {
            throw new BadRequest(400, what + " has a carriage return without a line feed");
        }
        return line.toString();
    }

    boolean hasRead() {
        return read > 0;
    }

    private int counted(int next) throws IOException {
        if (next < 0) {
            throw new EOFException("the client closed in the middle of a request");
        }
        if (++read > most) {
            throw new BadRequest(whenMore, what + " has more than " + most + " bytes");
        }
        return next;
    }
}
