package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.Create;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.retry.RetryPolicy;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the server said of a stream counts, also where another failure stands in front of it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class Http2ProofTest {
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;
    private static final int ACK = 1;
    private static final short INITIAL_WINDOW_SIZE = 4;
    private static final int WINDOW = 65_535;
    private static final int FRAME = 16_384;

    @RegisterExtension
    final Lab lab = new Lab();

    @Test
    void aConnectionThatWasShutDownBeforeItsFirstStreamIsNotSent() throws Exception {
        Semaphore shutDown = new Semaphore(0);
        FaultServer server = lab.http2On(shutDownAtOnce(shutDown));

        lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, waiting(server, shutDown));

        assertThat(server.journal().requests()).isEmpty();
    }

    @Test
    void aConnectionThatWasShutDownBeforeItsFirstStreamIsReplacedWithinTheAttempt() throws Exception {
        Semaphore shutDown = new Semaphore(0);
        FaultServer server = lab.http2On(shutDownAtOnce(shutDown), connection -> {
            shutDown.release(100);
            Http2Peer.http2(StreamAct.created()).play(connection);
        });

        assertThat(lab.create(waiting(server, shutDown)).attempts()).isEqualTo(1);
        assertThat(server.journal().creations()).hasSize(1);
    }

    /** Ends the connection, and tells when the client has seen that: it closes its side then. */
    private static Act shutDownAtOnce(Semaphore shutDown) {
        return connection -> {
            connection.write(frame(SETTINGS, 0));
            connection.write(frame(GOAWAY, 0, 0, 0));
            connection.socket().shutdownOutput();
            connection.in().readAllBytes();
            connection.close();
            shutDown.release();
        };
    }

    /** A client whose call, once connected, waits for that, and has no retries to hide behind. */
    private RunpodClient waiting(FaultServer server, Semaphore shutDown) {
        OkHttpClient users = Certificates.trusting()
                .addNetworkInterceptor(chain -> {
                    try {
                        assertThat(shutDown.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                    return chain.proceed(chain.request());
                })
                .build();
        return lab.open(lab.builder(server).httpClient(users).retryPolicy(RetryPolicy.none()));
    }

    /** The writer, which waits for room on the connection, ends with "stream closed"; only the reader knows why. */
    @Test
    void aStreamThatIsRefusedWhileItsBodyWaitsIsNotSent() throws Exception {
        Semaphore settled = new Semaphore(0);
        FaultServer server = lab.http2On(connection -> refuseWhenTheConnectionIsFull(connection, settled));
        RunpodClient client = waiting(server, settled);

        Lab.failure(
                RequestNotSentException.class,
                Outcome.NOT_APPLIED,
                () -> client.endpoints().create(large()));

        assertThat(server.journal().requests()).isEmpty();
    }

    /** Has room for whole bodies on each stream, and for the usual 64 KiB on the connection. */
    private static void refuseWhenTheConnectionIsFull(Connection connection, Semaphore settled) throws IOException {
        DataInputStream in = new DataInputStream(connection.in());
        in.readNBytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".length());
        connection.write(frame(
                SETTINGS,
                0,
                ByteBuffer.allocate(6)
                        .putShort(INITIAL_WINDOW_SIZE)
                        .putInt(1 << 20)
                        .array()));
        int stream = 0;
        int written = 0;
        while (written < WINDOW) {
            int lengthAndType = in.readInt();
            int type = lengthAndType & 0xff;
            int length = lengthAndType >>> 8;
            int flags = in.readUnsignedByte();
            int id = in.readInt();
            if (type == SETTINGS && flags == ACK) {
                settled.release();
            }
            stream = type == HEADERS ? id : stream;
            written += type == DATA ? length : 0;
            // The end of the last frame may still be in the client's buffer: it is not waited for.
            in.skipNBytes(written < WINDOW ? length : 0);
        }
        connection.write(frame(RST_STREAM, stream, Http2Peer.REFUSED_STREAM));
        connection.write(frame(GOAWAY, 0, 0, 0));
        in.readAllBytes();
        connection.close();
    }

    /**
     * The answer lies in the receive buffer while OkHttp acknowledges the server's settings, which fails. Which comes first
     * is a race, so that there are many of them.
     */
    @Test
    void anEarlyAnswerWinsOverAConnectionThatBreaksBehindIt() throws Exception {
        FaultServer server = lab.http2(new StreamAct() {
            @Override
            public void opened(Http2Peer peer, int stream) throws IOException {
                peer.headers(stream, 413, true);
                peer.resetConnection();
            }

            @Override
            public void read(Http2Peer peer, int stream) {
                throw new IllegalStateException("reset before");
            }
        });
        RunpodClient client = lab.client(server);

        for (int i = 0; i < 100; i++) {
            RunpodException failure = Lab.anyFailure(() -> client.endpoints().create(large()));
            assertThat(failure)
                    .as("call %d", i)
                    .isInstanceOfSatisfying(
                            ApiException.class,
                            answered -> assertThat(answered.status()).isEqualTo(413));
        }
    }

    private static NewEndpoint large() {
        return Create.request("large").env("LARGE", "x".repeat(10 * FRAME));
    }

    private static byte[] frame(int type, int stream, int... payload) {
        ByteBuffer bytes = ByteBuffer.allocate(4 * payload.length);
        for (int word : payload) {
            bytes.putInt(word);
        }
        return frame(type, stream, bytes.array());
    }

    private static byte[] frame(int type, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .putInt(payload.length << 8 | type)
                .put((byte) 0)
                .putInt(stream)
                .put(payload)
                .array();
    }
}
