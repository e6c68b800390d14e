package io.runpod.sdk.testkit;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a chunked body whole. */
final class ChunkedBody {
    private static final int LONGEST_LINE = 4096;
    private static final Pattern SIZE = Pattern.compile("([0-9a-fA-F]{1,7})([ \t]*;.*)?");

    private final InputStream connection;
    private final int limit;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    ChunkedBody(InputStream connection, int limit) {
        this.connection = connection;
        this.limit = limit;
    }

    byte[] read(BodyReader.Claim claim) throws IOException {
        for (int size = nextSize(); size > 0; size = nextSize()) {
            if (body.size() + size > limit) {
                throw new BadRequest(413, "the body has more than " + limit + " bytes");
            }
            claim.claim(body.size() + size, limit); // nobody knows how much more will come
            readChunk(size);
        }
        LineReader trailers = lines("the trailers");
        for (String line = trailers.line(); !line.isEmpty(); line = trailers.line()) {
            RequestHead.checkHeader(line);
        }
        return body.toByteArray();
    }

    private int nextSize() throws IOException {
        Matcher line = SIZE.matcher(lines("a chunk's size").line());
        require(line.matches(), "a chunk's size is no hexadecimal number");
        return Integer.parseInt(line.group(1), 16);
    }

    private void readChunk(int size) throws IOException {
        byte[] chunk = connection.readNBytes(size);
        if (chunk.length < size) {
            throw new EOFException("the client closed in the middle of a chunk");
        }
        body.write(chunk);
        require(connection.read() == '\r' && connection.read() == '\n', "a chunk is longer than it says");
    }

    private LineReader lines(String what) {
        return new LineReader(connection, what, LONGEST_LINE, 400);
    }

    private static void require(boolean right, String otherwise) throws BadRequest {
        if (!right) {
            throw new BadRequest(400, otherwise);
        }
    }
}
