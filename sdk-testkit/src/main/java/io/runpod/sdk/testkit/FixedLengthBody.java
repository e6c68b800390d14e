package io.runpod.sdk.testkit;

import java.io.IOException;
import java.io.InputStream;

/** The next so many bytes of a connection; ends there, and leaves the rest to the next request. */
final class FixedLengthBody extends InputStream {
    private final InputStream connection;
    private long left;

    FixedLengthBody(InputStream connection, long length) {
        this.connection = connection;
        this.left = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (left == 0) {
            return -1;
        }
        int count = connection.read(into, offset, (int) Math.min(length, left));
        left -= Math.max(count, 0);
        return count;
    }
}
