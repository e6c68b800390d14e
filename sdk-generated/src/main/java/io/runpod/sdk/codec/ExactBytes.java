package io.runpod.sdk.codec;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is written to it, and gives it as an array of exactly its size. Made for a generator, which gathers some KB
 * in a buffer that it reuses and hands over a usual request at once: one copy, and nothing to throw away. What comes in
 * more pieces is copied twice, however many they are.
 */
final class ExactBytes extends OutputStream {
    private byte[] first = {};
    private @Nullable List<byte[]> more;
    private int size;

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) {
        byte[] piece = Arrays.copyOfRange(source, offset, offset + length);
        if (size == 0) {
            first = piece;
        } else {
            more = more == null ? new ArrayList<>() : more;
            more.add(piece);
        }
        size = Math.addExact(size, length);
    }

    /** Everything so far; not copied where it came at once. */
    byte[] bytes() {
        if (more == null) {
            return first;
        }
        byte[] all = Arrays.copyOf(first, size);
        int end = first.length;
        for (byte[] piece : more) {
            System.arraycopy(piece, 0, all, end, piece.length);
            end += piece.length;
        }
        return all;
    }
}
