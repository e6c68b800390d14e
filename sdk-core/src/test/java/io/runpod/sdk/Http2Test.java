package io.runpod.sdk;

import static io.runpod.sdk.Create.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.retry.RetryPolicy;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class Http2Test {
    private static final int REFUSED_STREAM = 7;
    private static final int INTERNAL_ERROR = 2;

    private final Wire wire = new Wire();

    Http2Test() {
        wire.server().setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
    }

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void aRefusedStreamIsProofAndTriedAgain() {
        wire.answers(reset(REFUSED_STREAM), Wire.created());
        try (RunpodClient client = http2()) {
            assertThat(client.endpoints().createWithResponse(REQUEST).attempts())
                    .isEqualTo(1);
        }
    }

    @Test
    void anyOtherResetProvesNothing() {
        wire.answers(reset(INTERNAL_ERROR), Wire.created());
        assertThat(failure()).isInstanceOf(NoResponseException.class).hasMessageContaining("attempt 1 of 3");
        assertThat(wire.requests()).isEqualTo(1);
    }

    @Test
    void anUntrustedCertificateIsNotTriedAgain() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        HandshakeCertificates serverSide =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(serverSide.sslSocketFactory());
            server.start();
            JumpingTime time = new JumpingTime();
            try (RunpodClient client = RunpodClient.builder()
                    .apiKey(Create.KEY)
                    .baseUrl(server.url("/").toString())
                    .time(time)
                    .build()) {
                assertThat(catchThrowableOfType(
                                RunpodException.class, () -> client.endpoints().create(REQUEST)))
                        .isInstanceOf(RequestNotSentException.class)
                        .hasMessageContaining("attempt 1 of 3")
                        .hasMessageContaining("SSLHandshakeException");
            }
            assertThat(time.sleeps()).isEmpty();
        }
    }

    private static MockResponse reset(int errorCode) {
        return new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseStream(errorCode))
                .build();
    }

    private RunpodException failure() {
        try (RunpodClient client = http2()) {
            return catchThrowableOfType(
                    RunpodException.class, () -> client.endpoints().create(REQUEST));
        }
    }

    private RunpodClient http2() {
        OkHttpClient users = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))
                .build();
        return wire.client()
                .httpClient(users)
                .time(new JumpingTime())
                .retryPolicy(RetryPolicy.defaults())
                .build();
    }
}
