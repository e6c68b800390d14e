package io.runpod.sdk.testkit;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;

/** Reads a request's body, and holds its share of the memory until the request has been answered. */
final class BodyReader implements AutoCloseable {
    /** What is above the limit is read and dropped, so that the client gets to see the 413; but not without end. */
    private static final long LONGEST_SKIPPED = 8L << 20;

    private final TimedInput timed;
    private final InputStream input;
    private final Bounds bounds;
    private final BodyBudget.Share share;

    BodyReader(TimedInput timed, InputStream input, Bounds bounds, BodyBudget budget) {
        this.timed = timed;
        this.input = input;
        this.bounds = bounds;
        this.share = budget.share();
    }

    /** Whether there is room for the body, before a client that asks is told to go on. */
    void admit(RequestHead head) throws IOException {
        long length = head.contentLength();
        if (length > (head.expectsContinue() ? Routes.LARGEST_BODY : LONGEST_SKIPPED)) {
            throw new BadRequest(413, "the body has " + length + " bytes, more than " + Routes.LARGEST_BODY);
        }
        claim(kept(length), kept(length));
    }

    Incoming read(RequestHead head) throws IOException {
        try {
            return head.isChunked() ? chunked(head) : ofKnownLength(head, head.contentLength());
        } catch (SocketTimeoutException late) {
            throw new BadRequest(408, "the body did not come whole within " + bounds.request());
        }
    }

    private Incoming chunked(RequestHead head) throws IOException {
        byte[] body = new ChunkedBody(input, Routes.LARGEST_BODY).read(this::claim);
        return new Incoming(head, body, body.length);
    }

    private Incoming ofKnownLength(RequestHead head, long length) throws IOException {
        int kept = kept(length);
        byte[] body = new byte[kept];
        if (input.readNBytes(body, 0, kept) < kept) {
            throw new EOFException("the client closed in the middle of a body");
        }
        input.skipNBytes(length - kept);
        return new Incoming(head, body, length);
    }

    private static int kept(long length) {
        return (int) Math.min(length, Routes.LARGEST_BODY);
    }

    private void claim(int certain, int possible) throws IOException {
        if (share.claim(certain, possible, bounds.request())) {
            timed.endAfter(bounds.request()); // to wait for others was no fault of this client
        }
    }

    @Override
    public void close() {
        share.close();
    }

    /** Asks for memory: so many bytes are certain, so many possible. */
    @FunctionalInterface
    interface Claim {
        void claim(int certain, int possible) throws IOException;
    }
}
