package io.runpod.sdk.testkit;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;

/**
 * What the server reads of a connection: whole, bounded and well-formed request heads, each with its body.
 *
 * <p>MockWebServer is made for well-behaved clients: it reads heads of any size, and leaves a client hanging whose
 * Host, Content-Length or chunk size it can't make out. Here such a client gets its 4xx.
 */
final class RequestGuard extends InputStream {
    private static final int LARGEST_HEAD = 64 << 10;

    private final GuardedConnection connection;
    private final InputStream socket;
    private InputStream request = nullInputStream();

    RequestGuard(GuardedConnection connection, InputStream socket) {
        this.connection = connection;
        this.socket = new BufferedInputStream(socket);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            int count = request.read(into, offset, length);
            return count >= 0 || !advance() ? count : request.read(into, offset, length);
        } catch (BadRequest refused) {
            connection.refuse(refused.answer());
            throw refused;
        } catch (IOException broken) {
            // MockWebServer leaves a broken connection open until the server ends.
            connection.close();
            throw broken;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Reads the next head; false where the client has closed instead. */
    private boolean advance() throws IOException {
        byte[] bytes = readHead();
        if (bytes.length == 0) {
            return false;
        }
        RequestHead head = RequestHead.parse(bytes);
        connection.admit(head);
        request = head.isChunked() ? unchunked(head) : withBody(bytes, head.contentLength());
        return true;
    }

    private InputStream withBody(byte[] head, long length) {
        return new SequenceInputStream(new ByteArrayInputStream(head), new FixedLengthBody(socket, length));
    }

    private InputStream unchunked(RequestHead head) throws IOException {
        byte[] body = ChunkedBody.read(socket, Routes.LARGEST_BODY);
        return new SequenceInputStream(
                new ByteArrayInputStream(head.withContentLength(body.length)), new ByteArrayInputStream(body));
    }

    private byte[] readHead() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int inLine = 0;
        for (int next = socket.read(); next >= 0; next = socket.read()) {
            boolean endsLine = next == '\n';
            if (endsLine && inLine == 0 && head.size() > 2) {
                head.write(next);
                return head.toByteArray();
            }
            if (head.size() == LARGEST_HEAD) {
                throw new BadRequest(431, "the head has more than " + LARGEST_HEAD + " bytes");
            }
            inLine = endsLine ? 0 : inLine + (next == '\r' ? 0 : 1);
            if (head.size() > 0 || inLine > 0) { // blank lines before a request are skipped
                head.write(next);
            }
        }
        if (head.size() > 0) {
            throw new EOFException("the client closed in the middle of a head");
        }
        return new byte[0];
    }
}
