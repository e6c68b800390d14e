package io.runpod.sdk.testkit;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A client's connection, as MockWebServer gets to see it. */
final class GuardedConnection extends Socket {
    private static final int DRAIN_MILLIS = 500;
    private static final int DRAIN_BYTES = 1 << 20;

    private final Predicate<RequestHead> closesBeforeReading;
    private @Nullable InputStream guard;
    private volatile boolean resets;

    GuardedConnection(Predicate<RequestHead> closesBeforeReading) {
        this.closesBeforeReading = closesBeforeReading;
    }

    /** From now on closing sends a TCP reset, whatever has been written. */
    void resetOnClose() {
        resets = true;
    }

    @Override
    public synchronized InputStream getInputStream() throws IOException {
        if (guard == null) {
            guard = new RequestGuard(this, super.getInputStream());
        }
        return guard;
    }

    @Override
    public OutputStream getOutputStream() throws IOException {
        return new ClosingOutput(super.getOutputStream());
    }

    @Override
    public synchronized void close() throws IOException {
        if (resets && !isClosed()) {
            setSoLinger(true, 0);
        }
        super.close();
    }

    /** A well-formed head has come: what must happen before its body is read. */
    void admit(RequestHead head) throws IOException {
        if (closesNow(head)) {
            throw new IOException("closed before reading, as asked for");
        }
        if (head.expectsContinue()) {
            write("HTTP/1.1 100 Continue\r\n\r\n");
        }
    }

    private boolean closesNow(RequestHead head) throws BadRequest {
        try {
            return closesBeforeReading.test(head);
        } catch (RuntimeException e) {
            // A predicate of the test's own; MockWebServer would leave the client waiting.
            throw new BadRequest(500, "the fake failed: " + e);
        }
    }

    /** Says why, and hangs up. */
    void refuse(Answer answer) throws IOException {
        write("HTTP/1.1 " + answer.status() + " " + Problems.title(answer.status()) + "\r\n" //
                + "Content-Type: " + Problems.MEDIA_TYPE + "\r\nConnection: close\r\n"
                + "Content-Length: " + answer.body().length() + "\r\n\r\n" + answer.body());
        shutdownOutput();
        drain();
        close();
    }

    /** Closing on unread bytes would reset the connection, and the client might never see the answer. */
    private void drain() {
        try {
            setSoTimeout(DRAIN_MILLIS);
            super.getInputStream().readNBytes(DRAIN_BYTES);
        } catch (IOException enough) {
            // It was worth a try.
        }
    }

    private void write(String text) throws IOException {
        OutputStream out = super.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** MockWebServer leaves a broken connection open until the server ends. */
    private final class ClosingOutput extends FilterOutputStream {
        ClosingOutput(OutputStream socket) {
            super(socket);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            try {
                out.write(bytes, offset, length);
            } catch (IOException broken) {
                GuardedConnection.this.close();
                throw broken;
            }
        }
    }
}
