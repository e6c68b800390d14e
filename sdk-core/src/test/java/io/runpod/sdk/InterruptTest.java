package io.runpod.sdk;

import static io.runpod.sdk.Create.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.retry.RetryPolicy;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ServerSocketFactory;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

class InterruptTest {
    /** The promise is 100 ms; a busy machine gets more, and still less than any timeout here. */
    private static final long SOON_MILLIS = 2_000;

    @Test
    void anInterruptEndsAWaitingCallAndItsSocket() throws Exception {
        try (SilentServer server = new SilentServer(ServerSocketFactory.getDefault());
                RunpodClient client = client(server.url("http")).build()) {
            Interrupted call = new Interrupted(client);
            server.awaitRequest();
            assertThat(call.interrupt()).isInstanceOf(NoResponseException.class);
            assertThat(call.outcome()).isEqualTo(Outcome.UNKNOWN);
            assertThat(server.letGoWithin(SOON_MILLIS)).isTrue();
        }
    }

    @Test
    void anInterruptEndsAWaitingCallUnderTls() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        HandshakeCertificates serverSide =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        HandshakeCertificates clientSide = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        OkHttpClient users = new OkHttpClient.Builder()
                .sslSocketFactory(clientSide.sslSocketFactory(), clientSide.trustManager())
                .build();
        try (SilentServer server = new SilentServer(serverSide.sslContext().getServerSocketFactory());
                RunpodClient client =
                        client(server.url("https")).httpClient(users).build()) {
            Interrupted call = new Interrupted(client);
            server.awaitRequest();
            assertThat(call.interrupt()).isInstanceOf(NoResponseException.class);
            assertThat(server.letGoWithin(SOON_MILLIS)).isTrue();
        }
    }

    @Test
    void anInterruptEndsATlsHandshakeAsNotSent() throws Exception {
        try (SilentServer server = new SilentServer(ServerSocketFactory.getDefault());
                RunpodClient client = client(server.url("https")).build()) {
            Interrupted call = new Interrupted(client);
            server.awaitRequest();
            assertThat(call.interrupt()).isInstanceOf(RequestNotSentException.class);
            assertThat(server.letGoWithin(SOON_MILLIS)).isTrue();
        }
    }

    @Test
    void anInterruptEndsAWaitForTheNextAttempt() throws Exception {
        try (Wire wire = new Wire()) {
            wire.answers(Wire.problem(429, "{}")
                    .newBuilder()
                    .setHeader("Retry-After", "15")
                    .build());
            RecordedEvents heard = new RecordedEvents();
            try (RunpodClient client = wire.client()
                    .retryPolicy(RetryPolicy.defaults())
                    .listener(heard)
                    .build()) {
                Interrupted call = new Interrupted(client);
                heard.awaitRetry();
                assertThat(call.interrupt()).isInstanceOf(RequestNotSentException.class);
            }
            assertThat(wire.requests()).isEqualTo(1);
        }
    }

    private static RunpodClientBuilder client(String url) {
        return RunpodClient.builder().apiKey(Create.KEY).baseUrl(url).retryPolicy(RetryPolicy.none());
    }

    /** A create on a thread of its own. */
    private static final class Interrupted {
        private final AtomicReference<RunpodException> failure = new AtomicReference<>();
        private final AtomicBoolean flag = new AtomicBoolean();
        private final Thread thread;

        Interrupted(RunpodClient client) {
            thread = new Thread(() -> {
                try {
                    client.endpoints().create(REQUEST);
                } catch (RunpodException e) {
                    failure.set(e);
                }
                flag.set(Thread.currentThread().isInterrupted());
            });
            thread.start();
        }

        RunpodException interrupt() throws InterruptedException {
            thread.interrupt();
            thread.join(SOON_MILLIS);
            assertThat(thread.isAlive()).isFalse();
            assertThat(flag).isTrue();
            return Objects.requireNonNull(failure.get());
        }

        Outcome outcome() {
            return Objects.requireNonNull(failure.get()).outcome();
        }
    }
}
