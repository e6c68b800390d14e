package io.runpod.sdk.testkit;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;

/** Reads a chunked body whole. */
final class ChunkedBody {
    private static final int LONGEST_LINE = 4096;

    private ChunkedBody() {}

    static byte[] read(InputStream connection, int limit) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = size(connection); size > 0; size = size(connection)) {
            if (body.size() + (long) size > limit) {
                throw new BadRequest(413, "the body has more than " + limit + " bytes");
            }
            body.write(exactly(connection, size));
            require(line(connection).isEmpty(), "a chunk is longer than it says");
        }
        skipTrailers(connection);
        return body.toByteArray();
    }

    private static int size(InputStream connection) throws IOException {
        String digits = line(connection).split(";", 2)[0].strip();
        require(digits.matches("[0-9a-fA-F]{1,7}"), "a chunk's size is no hexadecimal number");
        return Integer.parseInt(digits, 16);
    }

    private static byte[] exactly(InputStream connection, int size) throws IOException {
        byte[] chunk = connection.readNBytes(size);
        if (chunk.length < size) {
            throw new EOFException("the client closed in the middle of a chunk");
        }
        return chunk;
    }

    private static void skipTrailers(InputStream connection) throws IOException {
        int length = 0;
        for (String line = line(connection); !line.isEmpty(); line = line(connection)) {
            length += line.length();
            require(length < LONGEST_LINE, "the trailers are too long");
        }
    }

    private static String line(InputStream connection) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = connection.read(); next != '\n'; next = connection.read()) {
            if (next < 0) {
                throw new EOFException("the client closed in the middle of a body");
            }
            require(line.length() < LONGEST_LINE, "a line between chunks is too long");
            line.append((char) next);
        }
        return line.toString().strip();
    }

    private static void require(boolean right, String otherwise) throws BadRequest {
        if (!right) {
            throw new BadRequest(400, otherwise);
        }
    }
}
