package io.runpod.sdk.codec;

import java.io.OutputStream;
import java.util.Arrays;

/**
 * Keeps what is written to it in an array of exactly its size. Made for a generator, which gathers some KB in a buffer
 * that it reuses and hands over a usual request at once: one copy, and nothing to throw away.
 */
final class ExactBytes extends OutputStream {
    private byte[] bytes = {};

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] more, int offset, int length) {
        int size = bytes.length;
        bytes = size == 0 ? Arrays.copyOfRange(more, offset, offset + length) : Arrays.copyOf(bytes, size + length);
        System.arraycopy(more, offset, bytes, size, length);
    }

    /** Everything so far; not copied. */
    byte[] bytes() {
        return bytes;
    }
}
