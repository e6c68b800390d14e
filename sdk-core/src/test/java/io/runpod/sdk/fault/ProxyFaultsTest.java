package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.Create;
import io.runpod.sdk.JumpingTime;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RequestNotSentException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proxies between client and server that fail. A tunnel that is refused is proof that nothing was sent. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ProxyFaultsTest {
    @RegisterExtension
    final Lab lab = new Lab();

    @Test
    void aProxyThatRefusesConnectionsIsNotSent() throws Exception {
        FaultServer server = lab.tls(Act.eachRequest(Answer.created()));

        RequestNotSentException failure =
                lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, through(Lab.freePort(), server.url()));

        assertThat(failure.attempts()).isEqualTo(3);
        assertThat(server.connections()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 407, 500, 502, 503})
    void aProxyThatRefusesTheTunnelIsNotSent(int status) throws Exception {
        FaultServer server = lab.tls(Act.eachRequest(Answer.created()));
        FaultServer proxy = lab.plain(Act.eachRequest(Answer.problem(status).header("Connection: close")));

        lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, through(proxy.port(), server.url()));

        assertThat(server.connections()).isZero();
        keyStaysHidden(proxy);
    }

    @Test
    void aProxyThatClosesTheTunnelAtOnceIsNotSent() throws Exception {
        FaultServer server = lab.tls(Act.eachRequest(Answer.created()));
        FaultServer proxy = lab.plain(
                Act.inOrder(Act.readRequest(), Act.send("HTTP/1.1 200 Connection established\r\n\r\n"), Act.close()));

        lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, through(proxy.port(), server.url()));

        keyStaysHidden(proxy);
    }

    @Test
    void aProxyThatStandsInForTheServerIsNotTrusted() throws Exception {
        FaultServer server = lab.tls(Act.eachRequest(Answer.created()));
        FaultServer proxy = lab.plain(Act.inOrder(
                Act.readRequest(),
                Act.send("HTTP/1.1 200 Connection established\r\n\r\n"),
                Act.readBytes(50),
                Act.send("HTTP/1.1 201 Created\r\nContent-Length: 2\r\n\r\n{}"),
                Act.close()));

        lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, through(proxy.port(), server.url()));

        keyStaysHidden(proxy);
    }

    @Test
    void aPlainProxyThatReadsAndClosesIsUnknown() throws Exception {
        FaultServer proxy = lab.plain(Act.inOrder(Act.readRequest(), Act.close()));

        lab.failure(NoResponseException.class, Outcome.UNKNOWN, through(proxy.port(), "http://127.0.0.1:9"));

        assertThat(proxy.journal().creations()).hasSize(1);
    }

    private static void keyStaysHidden(FaultServer proxy) {
        assertThat(proxy.journal().requests())
                .allMatch(request -> request.line().startsWith("CONNECT") && !request.has("Authorization"));
    }

    private RunpodClient through(int proxyPort, String url) throws IOException {
        InetSocketAddress address = new InetSocketAddress(FaultServer.loopback(1), proxyPort);
        OkHttpClient users = Certificates.trusting()
                .proxy(new Proxy(Proxy.Type.HTTP, address))
                .build();
        return lab.open(RunpodClient.builder()
                .apiKey(Create.KEY)
                .baseUrl(url)
                .time(new JumpingTime())
                .httpClient(users));
    }
}
