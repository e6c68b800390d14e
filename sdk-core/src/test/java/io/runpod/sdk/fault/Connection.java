package io.runpod.sdk.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One accepted connection, from the server's side. A TLS handshake happens with the first read or write, not before. */
final class Connection {
    private final int number;
    private final Socket raw;
    private final Socket socket;
    private final Journal journal;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final AtomicLong sent = new AtomicLong();
    private @Nullable InputStream in;
    private @Nullable SeenRequest last;

    /**
     * @param raw the socket as accepted
     * @param socket the same, or TLS around it
     */
    Connection(int number, Socket raw, Socket socket, Journal journal) {
        this.number = number;
        this.raw = raw;
        this.socket = socket;
        this.journal = journal;
    }

    int number() {
        return number;
    }

    Journal journal() {
        return journal;
    }

    Socket socket() {
        return socket;
    }

    InputStream in() throws IOException {
        if (in == null) {
            in = new BufferedInputStream(socket.getInputStream());
        }
        return in;
    }

    /** The request that was read last. */
    SeenRequest last() {
        if (last == null) {
            throw new IllegalStateException("no request was read on this connection");
        }
        return last;
    }

    /** Reads a whole HTTP/1.1 request into the journal; false where the peer closed in place of a next one. */
    boolean readRequest() throws IOException {
        String head = readHead();
        if (head.isEmpty()) {
            return false;
        }
        List<String> lines = head.lines().toList();
        List<String> headers = lines.subList(1, lines.size());
        byte[] body = in().readNBytes(length(headers));
        if (body.length < length(headers)) {
            throw new EOFException("request body cut");
        }
        last = new SeenRequest(number, lines.get(0), headers, new String(body, UTF_8));
        journal.saw(last);
        return true;
    }

    private String readHead() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < 4) {
            int next = in().read();
            if (next < 0) {
                return "";
            }
            head.write(next);
            matched = next == "\r\n\r\n".charAt(matched) ? matched + 1 : next == '\r' ? 1 : 0;
        }
        return head.toString(ISO_8859_1).strip();
    }

    private static int length(List<String> headers) {
        for (String header : headers) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                return Integer.parseInt(header.substring(15).strip());
            }
            if (header.regionMatches(true, 0, "Transfer-Encoding:", 0, 18)) {
                throw new IllegalStateException("this server reads no chunked requests");
            }
        }
        return 0;
    }

    /** Reads below TLS, which can't go on from there. */
    void readRaw(int count) throws IOException {
        if (raw.getInputStream().readNBytes(count).length < count) {
            throw new EOFException("closed early");
        }
    }

    void write(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
        sent.addAndGet(bytes.length);
    }

    /** How much was written into this connection before it broke. */
    long sent() {
        return sent.get();
    }

    /** Lets time pass on the wire; ends early when this side closes. */
    void pause(Duration time) throws InterruptedException {
        if (closed.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new InterruptedException("closed");
        }
    }

    /** Closes in order: end of stream for the peer, with TLS's farewell before it. */
    void close() throws IOException {
        socket.close();
        raw.close();
        closed.countDown();
    }

    /** Closes with a TCP reset, and without TLS's farewell. */
    void reset() throws IOException {
        try {
            raw.setSoLinger(true, 0);
        } catch (SocketException closedMeanwhile) {
            // Then it is closed, if not with a reset: the script and the end of a test may both close it.
        }
        raw.close();
        closed.countDown();
    }

    boolean isOpen() {
        return closed.getCount() > 0;
    }

    boolean awaitClosed(Duration patience) throws InterruptedException {
        return closed.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
