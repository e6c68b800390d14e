package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.Create;
import io.runpod.sdk.JumpingTime;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RequestNotSentException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** TLS that fails: nothing of a request goes out before the handshake is done. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class TlsFaultsTest {
    @RegisterExtension
    final Lab lab = new Lab();

    @Test
    void anUntrustedCertificateIsNotSentAndNotTriedAgain() throws Exception {
        FaultServer server = lab.tls(Act.eachRequest(Answer.created()));
        JumpingTime time = new JumpingTime();
        RunpodClient client = lab.open(
                RunpodClient.builder().apiKey(Create.KEY).baseUrl(server.url()).time(time));

        assertThat(notSentOnce(server, client))
                .hasMessageContaining("attempt 1 of 3")
                .hasMessageContaining("SSLHandshakeException");
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void anUntrustedCertificateIsNotSentWithAUsersClientEither() throws Exception {
        FaultServer server = lab.tls(Act.eachRequest(Answer.created()));

        notSentOnce(server, lab.open(lab.builder(server).httpClient(new OkHttpClient())));
    }

    @Test
    void aCertificateOfAnotherHostIsNotSentAndNotTriedAgain() throws Exception {
        notSentOnce(Certificates.forAnotherHost());
    }

    @Test
    void anExpiredCertificateIsNotSentAndNotTriedAgain() throws Exception {
        notSentOnce(Certificates.expired());
    }

    static Stream<Act> serversWithoutTls() {
        Act refuses = Act.send("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return Stream.of(
                Act.inOrder(Act.readBytes(100), refuses),
                Act.inOrder(Act.readBytes(20), Act.close()),
                Act.inOrder(Act.readBytes(20), Act.reset()),
                Act.close());
    }

    @ParameterizedTest
    @MethodSource("serversWithoutTls")
    void aServerThatSpeaksNoTlsIsGuessed(Act withoutTls) throws Exception {
        FaultServer server = lab.plain(withoutTls);
        RunpodClient client = lab.open(lab.builder(server).baseUrl(server.url().replace("http:", "https:")));

        assertThat(lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, client))
                .hasMessageContaining("; does the server speak https? (attempt ");
    }

    @Test
    void aServerThatSpeaksTlsIsNotAskedWhetherItDoes() throws Exception {
        FaultServer server = lab.tls(Certificates.expired(), Act.eachRequest(Answer.created()));

        assertThat(lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, lab.client(server)))
                .hasMessageNotContaining("speak https");
    }

    private void notSentOnce(HandshakeCertificates certificates) throws Exception {
        FaultServer server = lab.tls(certificates, Act.eachRequest(Answer.created()));
        notSentOnce(server, lab.client(server));
    }

    private RequestNotSentException notSentOnce(FaultServer server, RunpodClient client) {
        RequestNotSentException failure = lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, client);

        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(server.journal().requests()).isEmpty();
        return failure;
    }

    @Test
    void theRequestDoesNotWaitForTheHandshakeToBeAcknowledged() throws Exception {
        FaultServer server = lab.tls(Act.eachRequest(Answer.created()));
        List<Boolean> atOnce = new CopyOnWriteArrayList<>();
        OkHttpClient http = Certificates.trusting()
                .eventListener(new EventListener() {
                    @Override
                    public void connectionAcquired(Call call, okhttp3.Connection connection) {
                        try {
                            atOnce.add(connection.socket().getTcpNoDelay());
                        } catch (SocketException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                })
                .build();

        lab.create(lab.open(lab.builder(server).httpClient(http)));

        assertThat(atOnce).containsExactly(true);
    }

    @Test
    void aResetBeforeTheHandshakeIsRecovered() throws Exception {
        FaultServer server = lab.tls(Act.reset(), Act.reset(), Act.eachRequest(Answer.created()));

        lab.create(lab.client(server));

        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void aResetDuringTheHandshakeIsRecovered() throws Exception {
        Act resetting = Act.inOrder(Act.readRaw(200), Act.reset());
        FaultServer server = lab.tls(resetting, resetting, Act.eachRequest(Answer.created()));

        lab.create(lab.client(server));

        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void handshakesThatAlwaysBreakAreNotSent() throws Exception {
        FaultServer server = lab.tls(Act.reset());

        RequestNotSentException failure =
                lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, lab.client(server));

        assertThat(failure.attempts()).isEqualTo(3);
    }

    @Test
    void aHandshakeThatStallsIsNotSent() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        FaultServer server = lab.tls(Act.await(end));
        RunpodClient client = lab.open(
                lab.builder(server).connectTimeout(Duration.ofMillis(200)).attemptTimeout(Duration.ofMillis(400)));

        lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, client);

        end.countDown();
        assertThat(server.journal().requests()).isEmpty();
    }

    @Test
    void aServerThatSpeaksNoTlsIsNotSent() throws Exception {
        Act plainAnswer = Act.inOrder(Act.readBytes(50), Act.send("HTTP/1.1 400 Bad Request\r\n\r\n"), Act.close());
        FaultServer server = lab.plain(plainAnswer);
        RunpodClient client = lab.open(lab.builder(server).baseUrl("https://127.0.0.1:" + server.port()));

        lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, client);

        assertThat(server.journal().requests()).isEmpty();
    }

    @Test
    void aServerThatOnlySpeaksTlsAnswersNoPlainRequest() throws Exception {
        FaultServer server = lab.tls(Act.readRequest());
        RunpodClient client = lab.open(lab.builder(server).baseUrl("http://127.0.0.1:" + server.port()));

        lab.failure(NoResponseException.class, Outcome.UNKNOWN, client);

        assertThat(server.journal().requests()).isEmpty();
    }
}
