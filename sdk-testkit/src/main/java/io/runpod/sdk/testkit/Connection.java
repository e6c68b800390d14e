package io.runpod.sdk.testkit;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A client's connection: reads a request whole, has it answered, and goes on with the next one. */
final class Connection {
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final Duration DRAIN = Duration.ofMillis(500);
    private static final int DRAIN_BYTES = 1 << 20;
    private static final int BUFFER = 4096; // two for each of a thousand connections
    private static final long NOT = Long.MIN_VALUE;

    private final Socket socket;
    private final Bounds bounds;
    private final BodyBudget budget;
    private final RequestHandler handler;
    private final TimedInput timedInput;
    private final TimedOutput timedOutput;
    private final InputStream input;
    private final OutputStream output;
    private volatile long waitingSince = System.nanoTime();

    Connection(Socket socket, Bounds bounds, BodyBudget budget, RequestHandler handler) throws IOException {
        this.socket = socket;
        this.bounds = bounds;
        this.budget = budget;
        this.handler = handler;
        this.timedInput = new TimedInput(socket);
        this.timedOutput = new TimedOutput(socket);
        this.input = new BufferedInputStream(timedInput, BUFFER);
        this.output = new BufferedOutputStream(timedOutput, BUFFER);
    }

    /** Serves the client until one of the two has enough. */
    void serve() {
        try (socket) {
            socket.setTcpNoDelay(true); // an answer may be more than one write
            boolean goesOn = true;
            while (goesOn) {
                goesOn = exchange();
                waitingSince = System.nanoTime();
            }
        } catch (IOException gone) {
            // The client's affair, and nobody is left to tell.
        }
    }

    private boolean exchange() throws IOException {
        try {
            Optional<RequestHead> head = nextHead();
            if (head.isPresent()) {
                return !closesBeforeReading(head.get()) && answer(head.get());
            }
        } catch (BadRequest refused) {
            new ReplyWriter(output).refuse(refused.answer());
        }
        lingerUntilTheClientHasSeen();
        return false;
    }

    /** Empty where there is nobody to answer: closed, silent for too long, or not here for HTTP at all. */
    private Optional<RequestHead> nextHead() throws IOException {
        List<String> lines = new HeadReader(timedInput, input, bounds).read();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        waitingSince = NOT;
        return Optional.of(RequestHead.parse(lines));
    }

    private boolean closesBeforeReading(RequestHead head) throws BadRequest {
        try {
            return handler.closesBeforeReading(head);
        } catch (RuntimeException e) {
            // A predicate of the test's own.
            throw new BadRequest(500, "the fake failed: " + e);
        }
    }

    private boolean answer(RequestHead head) throws IOException {
        try (BodyReader reader = new BodyReader(timedInput, input, bounds, budget)) {
            reader.admit(head);
            if (head.expectsContinue()) {
                output.write(CONTINUE);
                output.flush();
            }
            Reply reply = handler.reply(reader.read(head));
            if (reply.isReset()) {
                socket.setSoLinger(true, 0);
            }
            boolean isWhole = new ReplyWriter(output).send(reply, head);
            if (isWhole && head.isLast()) {
                lingerUntilTheClientHasSeen();
            }
            return isWhole && !head.isLast();
        }
    }

    /** Closing on unread bytes would reset the connection, and the client might never see the answer. */
    private void lingerUntilTheClientHasSeen() throws IOException {
        socket.shutdownOutput();
        timedInput.endAfter(DRAIN);
        timedInput.skipNBytes(DRAIN_BYTES);
    }

    /** Whether it holds a thread without having sent a whole head. */
    boolean isWaiting() {
        return waitingSince != NOT;
    }

    long waitingSince() {
        return waitingSince;
    }

    /** Whether the client does not take its answer. */
    boolean isOverdue() {
        return timedOutput.hasBeenWritingFor(bounds.request().toNanos());
    }

    /** From another thread: breaks off whatever it does. */
    void abort() {
        try {
            socket.close();
        } catch (IOException closed) {
            // That is what was wanted.
        }
    }
}
