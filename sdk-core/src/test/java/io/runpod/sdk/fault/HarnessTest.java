package io.runpod.sdk.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runpod.sdk.JumpingTime;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** That the suite would see what it looks for: an OkHttpClient with default settings does it on the very same servers. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HarnessTest {
    private final OkHttpClient careless = Certificates.trusting().build();

    @AfterEach
    void shutDown() {
        careless.connectionPool().evictAll();
        careless.dispatcher().executorService().shutdown();
    }

    @Test
    void seesADefaultClientCreateTwiceWhenAReusedConnectionBreaksAfterTheRequest() throws Exception {
        Act breaksOnTheSecondRequest = Act.inOrder(Act.readRequest(), Answer.created(), Act.readRequest(), Act.close());
        try (FaultServer server = FaultServer.plain(breaksOnTheSecondRequest, Act.eachRequest(Answer.created()))) {
            assertThat(post(server.url(), "first")).isEqualTo(201);
            assertThat(post(server.url(), "second")).isEqualTo(201);

            assertThat(names(server)).containsExactly("first", "second", "second");
        }
    }

    @Test
    void seesADefaultClientCreateTwiceOn503WithRetryAfterZero() throws Exception {
        Act answers = Act.eachRequest(Answer.problem(503).header("Retry-After: 0"), Answer.created());
        try (FaultServer server = FaultServer.plain(answers)) {
            assertThat(post(server.url(), "one")).isEqualTo(201);

            assertThat(names(server)).containsExactly("one", "one");
        }
    }

    @Test
    void seesADefaultClientCreateTwiceOn408() throws Exception {
        try (FaultServer server = FaultServer.plain(Act.eachRequest(Answer.problem(408), Answer.created()))) {
            assertThat(post(server.url(), "one")).isEqualTo(201);

            assertThat(names(server)).containsExactly("one", "one");
        }
    }

    @Test
    void seesADefaultClientCreateTwiceWhenTheFirstOfTwoAddressesBreaks() throws Exception {
        OkHttpClient twoAddresses = careless.newBuilder()
                .dns(host -> List.of(FaultServer.loopback(2), FaultServer.loopback(1)))
                .build();
        try (FaultServer healthy = FaultServer.plain(Act.eachRequest(Answer.created()));
                FaultServer breaking = FaultServer.plainAt(
                        FaultServer.loopback(2), healthy.port(), Act.inOrder(Act.readRequest(), Act.close()))) {
            assertThat(post(twoAddresses, "http://" + Lab.NAME + ":" + healthy.port(), "one"))
                    .isEqualTo(201);

            assertThat(names(breaking)).containsExactly("one");
            assertThat(names(healthy)).containsExactly("one");
        }
    }

    @Test
    void seesADefaultClientCarryTheBodyToAnotherOriginOn307() throws Exception {
        try (FaultServer elsewhere = FaultServer.plain(Act.eachRequest(Answer.created()));
                FaultServer server = FaultServer.plain(
                        Act.eachRequest(Answer.status(307).header("Location: " + elsewhere.url() + "/")))) {
            post(server.url(), "one");

            assertThat(names(elsewhere)).containsExactly("one");
            assertThat(server.journal().creations()).isEmpty();
        }
    }

    @Test
    void speaksEnoughHttp2ToAnswerManyRequestsOnOneConnection() throws Exception {
        try (FaultServer server = h2(StreamAct.created())) {
            assertThat(post(server.url(), "first")).isEqualTo(201);
            assertThat(post(server.url(), "second")).isEqualTo(201);

            assertThat(server.connections()).isEqualTo(1);
            assertThat(names(server)).containsExactly("first", "second");
            assertThat(server.journal().requests())
                    .extracting(SeenRequest::line)
                    .allMatch(it -> it.startsWith("POST"));
        }
    }

    @Test
    void countsAnHttp2RequestThatWasReadAndRefusedAsNoCreation() throws Exception {
        try (FaultServer server = h2(StreamAct.reset(Http2Peer.REFUSED_STREAM), StreamAct.created())) {
            assertThatThrownBy(() -> post(server.url(), "refused")).hasMessageContaining("REFUSED_STREAM");
            assertThat(post(server.url(), "taken")).isEqualTo(201);

            assertThat(server.journal().requests()).hasSize(2);
            assertThat(names(server)).containsExactly("taken");
        }
    }

    @Test
    void leavesTheRestOfAStreamThatItRefusedAtItsHeadersUnread() throws Exception {
        try (FaultServer server = h2(StreamAct.refuseUnread(), StreamAct.created())) {
            assertThatThrownBy(() -> post(server.url(), "refused")).hasMessageContaining("REFUSED_STREAM");
            assertThat(post(server.url(), "taken")).isEqualTo(201);

            assertThat(server.journal().requests()).hasSize(1);
            server.journal().check();
        }
    }

    @Test
    void seesTheConnectionThatAClientLeavesOpenAndTheOneItCloses() throws Exception {
        try (FaultServer server = FaultServer.plain(Act.eachRequest(Answer.created()))) {
            post(server.url(), "one");
            assertThat(server.openConnections()).isEqualTo(1);

            careless.connectionPool().evictAll();
            assertThat(server.awaitAllClosed()).isTrue();
            assertThat(server.openConnections()).isZero();
        }
    }

    @Test
    void countsARequestThatAnActNeverAskedFor() throws Exception {
        try (FaultServer server = FaultServer.plain(Act.send("SSH-2.0-x\r\n"));
                Socket client = new Socket(FaultServer.loopback(1), server.port())) {
            client.getOutputStream().write("POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}".getBytes(US_ASCII));
            server.journal().awaitRequest();

            assertThat(server.journal().creations()).hasSize(1);
        }
    }

    @Test
    void reportsAScriptThatFails() throws Exception {
        CountDownLatch played = new CountDownLatch(1);
        Act broken = connection -> {
            played.countDown();
            throw new IllegalStateException("broken script");
        };
        try (FaultServer server = FaultServer.plain(broken);
                Socket client = new Socket(FaultServer.loopback(1), server.port())) {
            played.await();
            assertThat(server.awaitAllClosed()).isTrue();

            assertThatThrownBy(server.journal()::check).hasRootCauseMessage("broken script");
            assertThat(client.isConnected()).isTrue();
        }
    }

    @Test
    void jumpsInTimeWithoutSpendingAny() throws Exception {
        JumpingTime time = new JumpingTime();
        time.sleep(Duration.ofDays(1));

        assertThat(time.now()).isEqualTo(JumpingTime.START.plus(Duration.ofDays(1)));
        assertThat(time.nanoTime()).isEqualTo(Duration.ofDays(1).toNanos());
        assertThat(time.sleeps()).containsExactly(Duration.ofDays(1));
    }

    private static FaultServer h2(StreamAct... acts) throws IOException {
        return FaultServer.tls(Certificates.good(), "h2", Http2Peer.http2(acts));
    }

    private int post(String url, String name) throws IOException {
        return post(careless, url, name);
    }

    private static int post(OkHttpClient client, String url, String name) throws IOException {
        RequestBody body = RequestBody.create("{\"name\":\"" + name + "\"}", MediaType.get("application/json"));
        Request request = new Request.Builder().url(url).post(body).build();
        try (Response response = client.newCall(request).execute()) {
            return response.code();
        }
    }

    private static List<String> names(FaultServer server) {
        return server.journal().creations().stream().map(SeenRequest::name).toList();
    }
}
