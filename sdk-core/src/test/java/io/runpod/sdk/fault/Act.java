package io.runpod.sdk.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.EOFException;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What a server does with a connection, one small step or several. Where an act ends with the connection still open, the
 * server goes on reading (and counting) requests without a word until the peer closes.
 */
@FunctionalInterface
interface Act {
    void play(Connection connection) throws IOException, InterruptedException;

    /** One after the other. */
    static Act inOrder(Act... acts) {
        List<Act> steps = List.of(acts);
        return connection -> {
            for (Act step : steps) {
                step.play(connection);
            }
        };
    }

    /** Answers the nth request, counted over all connections that play this very act, with the nth answer; the last one stays. */
    static Act eachRequest(Act... answers) {
        AtomicInteger next = new AtomicInteger();
        return connection -> {
            while (connection.isOpen() && connection.readRequest()) {
                answers[Math.min(next.getAndIncrement(), answers.length - 1)].play(connection);
            }
        };
    }

    static Act readRequest() {
        return connection -> {
            if (!connection.readRequest()) {
                throw new EOFException("closed without a request");
            }
        };
    }

    /** Reads a few bytes of whatever comes (through TLS, where there is TLS), not a whole request. */
    static Act readBytes(int count) {
        return connection -> {
            byte[] ignored = connection.in().readNBytes(count);
            Arrays.fill(ignored, (byte) 0);
        };
    }

    /** Reads a few bytes below TLS, such as a part of the client's hello. */
    static Act readRaw(int count) {
        return connection -> connection.readRaw(count);
    }

    static Act send(String text) {
        return connection -> connection.write(text.getBytes(ISO_8859_1));
    }

    static Act send(byte[] bytes) {
        return connection -> connection.write(bytes);
    }

    /** Sends the same bytes again and again until the peer has had enough. */
    static Act sendForever(byte[] bytes) {
        return connection -> {
            while (connection.isOpen()) {
                connection.write(bytes);
            }
        };
    }

    /** Sends a text byte by byte, then its last byte again and again, with a pause before each. */
    static Act drip(String text, Duration pause) {
        byte[] bytes = text.getBytes(ISO_8859_1);
        return connection -> {
            for (int i = 0; connection.isOpen(); i = Math.min(i + 1, bytes.length - 1)) {
                connection.pause(pause);
                connection.write(new byte[] {bytes[i]});
            }
        };
    }

    static Act close() {
        return Connection::close;
    }

    static Act reset() {
        return Connection::reset;
    }

    /** Not a word, and nothing read, until the test opens the gate. */
    static Act await(CountDownLatch gate) {
        return connection -> {
            if (!gate.await(20, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody opened the gate");
            }
        };
    }

    static Act tell(CountDownLatch latch) {
        return connection -> latch.countDown();
    }

    /** Goes on reading, says nothing. */
    static Act silence() {
        return connection -> {
            boolean more = true;
            while (more) {
                more = connection.readRequest();
            }
            connection.close();
        };
    }
}
