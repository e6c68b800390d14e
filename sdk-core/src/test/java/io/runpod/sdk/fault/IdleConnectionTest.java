package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.Create;
import io.runpod.sdk.JumpingTime;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.UnprocessableException;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.retry.RetryPolicy;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.SocketFactory;
import javax.net.ssl.SSLSocket;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a connection between two calls: it is used again, unless its server has ended it or spoken out of turn. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class IdleConnectionTest {
    private static final String UNASKED =
            "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: keep-alive\r\n\r\n";
    private static final int MANY = 20;

    @RegisterExtension
    final Lab lab = new Lab();

    private final CountDownLatch idle = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    /** Answers one request; does something to the idle connection when told to, and says when it is done. */
    private FaultServer thenOnceIdle(boolean tls, Act what) throws IOException {
        Act first = Act.inOrder(Act.readRequest(), Answer.created(), Act.await(idle), what, Act.tell(done));
        Act later = Act.eachRequest(Answer.created());
        return tls ? lab.tls(first, later) : lab.plain(first, later);
    }

    private void letItHappen() throws InterruptedException {
        idle.countDown();
        assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneThatIsOpenIsUsedAgain(boolean tls) throws Exception {
        Act each = Act.eachRequest(Answer.created());
        FaultServer server = tls ? lab.tls(each) : lab.plain(each);
        RunpodClient client = lab.client(server);

        lab.create(client);
        aShortTimePasses();
        lab.create(client);

        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void oneIsUsedAgainAlsoWhereAUserListens() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        RunpodClient client = lab.client(server, new OkHttpClient.Builder().eventListener(new EventListener() {}));

        lab.create(client);
        lab.create(client);

        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void oneOfHttp2IsUsedAgain() throws Exception {
        FaultServer server = lab.http2(StreamAct.created());
        RunpodClient client = lab.client(server);

        lab.create(client);
        aShortTimePasses();
        lab.create(client);

        assertThat(server.connections()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneThatWasClosedIsNotUsed(boolean tls) throws Exception {
        isNotUsed(thenOnceIdle(tls, Act.close()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneThatWasResetIsNotUsed(boolean tls) throws Exception {
        isNotUsed(thenOnceIdle(tls, Act.reset()));
    }

    /** TLS announces its end, and the connection may stay open below it. */
    @Test
    void oneWhoseTlsEndedIsNotUsed() throws Exception {
        isNotUsed(thenOnceIdle(true, connection -> ((SSLSocket) connection.socket()).shutdownOutput()));
    }

    /** It would be taken for the answer to the next request. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneOnWhichSomethingCameUnaskedIsNotUsed(boolean tls) throws Exception {
        isNotUsed(thenOnceIdle(tls, Act.send(UNASKED)));
    }

    /** OkHttp has read them together then, where no look at the socket finds the second. */
    @ParameterizedTest
    @ValueSource(strings = {"201,false", "201,true", "400,false", "400,true"})
    void anAnswerThatCameTogetherWithTheLastOneIsNoneToTheNextRequest(String statusAndTls) throws Exception {
        Act twice = connection -> {
            connection.readRequest();
            String body = Create.endpoint("stray");
            String answer = "HTTP/1.1 201 Scripted\r\nContent-Type: application/json\r\nContent-Length: "
                    + body.length() + "\r\n\r\n" + body;
            connection.write((answer + answer.replace(" 201 ", " " + statusAndTls.substring(0, 3) + " "))
                    .getBytes(StandardCharsets.US_ASCII));
        };
        FaultServer server = statusAndTls.endsWith("true")
                ? lab.tls(twice, Act.eachRequest(Answer.created()))
                : lab.plain(twice, Act.eachRequest(Answer.created()));
        RunpodClient client = lab.client(server);
        lab.create(client);

        lab.failure(NoResponseException.class, Outcome.UNKNOWN, client);
        lab.create(client);

        assertThat(server.connections()).isEqualTo(2);
    }

    /** OkHttp reads on where it could not write: for an early answer. There is none, and it would wait for it. */
    @Test
    void oneByteIsEnoughToGoOnWithAnotherConnectionAtOnce() throws Exception {
        isNotUsed(thenOnceIdle(false, Act.send("\n")));
    }

    @Test
    void whatCameUnaskedIsNotTakenForAnEarlyAnswer() throws Exception {
        String body = Create.endpoint("ghost");
        FaultServer server = thenOnceIdle(
                false,
                Act.send("\nHTTP/1.1 201 Scripted\r\nContent-Type: application/json\r\nContent-Length: " + body.length()
                        + "\r\n\r\n" + body));
        RunpodClient client = lab.client(server);
        lab.create(client);
        letItHappen();

        assertThat(lab.create(client).value().name()).isNotEqualTo("ghost");

        assertThat(server.journal().creations()).hasSize(2);
    }

    private void isNotUsed(FaultServer server) throws Exception {
        RunpodClient client = lab.client(server);
        lab.create(client);
        letItHappen();

        assertThat(lab.create(client).attempts()).isEqualTo(1);

        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.journal().creations()).hasSize(2);
    }

    @Test
    void callsWithoutABodyDoNotUseOneThatWasClosedEither() throws Exception {
        Act first = Act.inOrder(Act.readRequest(), Answer.created(), Act.await(idle), Act.close(), Act.tell(done));
        FaultServer server = lab.plain(first, Act.eachRequest(Answer.status(204)));
        RunpodClient client = lab.open(lab.builder(server).retryPolicy(RetryPolicy.none()));
        lab.create(client);
        letItHappen();

        client.endpoints().delete("ep_1");

        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void howeverManyWereClosedTheNextCallFindsANewOneInOneAttempt() throws Exception {
        CountDownLatch all = new CountDownLatch(MANY);
        CountDownLatch closed = new CountDownLatch(MANY);
        Act closing = Act.inOrder(
                Act.readRequest(),
                Act.tell(all),
                Act.await(all),
                Answer.created(),
                Act.await(idle),
                Act.close(),
                Act.tell(closed));
        Act[] acts = Stream.concat(
                        Stream.generate(() -> closing).limit(MANY), Stream.of(Act.eachRequest(Answer.created())))
                .toArray(Act[]::new);
        FaultServer server = lab.plain(acts);
        RunpodClient client = lab.client(server);
        List<CompletableFuture<Endpoint>> creates =
                Stream.generate(() -> lab.createAsync(client)).limit(MANY).toList();
        for (CompletableFuture<Endpoint> create : creates) {
            create.get(10, TimeUnit.SECONDS);
        }
        idle.countDown();
        assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();

        assertThat(lab.create(client).attempts()).isEqualTo(1);
        assertThat(server.connections()).isEqualTo(MANY + 1);
    }

    @Test
    void whatAUsersInterceptorTakesItsTimeForIsLookedAtAfterwards() throws Exception {
        FaultServer server = thenOnceIdle(false, Act.close());
        AtomicInteger requests = new AtomicInteger();
        OkHttpClient.Builder http = new OkHttpClient.Builder().addNetworkInterceptor(chain -> {
            if (requests.incrementAndGet() == 2) {
                closesMeanwhile();
            }
            return chain.proceed(chain.request());
        });
        RunpodClient client = lab.client(server, http);
        lab.create(client);

        assertThat(lab.create(client).attempts()).isEqualTo(1);
        assertThat(server.connections()).isEqualTo(2);
    }

    private void closesMeanwhile() throws IOException {
        try {
            letItHappen();
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    /** On a new connection something may have come unasked: TLS sends its tickets as soon as it can. */
    @Test
    void aNewOneIsUsedThoughTicketsCameAhead() throws Exception {
        Act shaking = Act.inOrder(
                connection -> ((SSLSocket) connection.socket()).startHandshake(),
                Act.tell(done),
                Act.eachRequest(Answer.created()));
        FaultServer server = lab.tls(shaking);
        Interceptor waiting = chain -> {
            closesMeanwhile();
            return chain.proceed(chain.request());
        };

        lab.create(lab.client(server, Certificates.trusting().addNetworkInterceptor(waiting)));

        assertThat(server.connections()).isEqualTo(1);
    }

    /** An answer that is not read to its end leaves a connection that nobody can use. */
    @Test
    void oneWhoseAnswerWasTooLargeIsNotUsed() throws Exception {
        Act huge = Act.inOrder(Act.readRequest(), Answer.status(422).html("x".repeat(1_000_000)));
        FaultServer server = lab.plain(huge, Act.eachRequest(Answer.created()));
        RunpodClient client = lab.client(server);

        lab.failure(UnprocessableException.class, Outcome.NOT_APPLIED, client);
        lab.create(client);

        assertThat(server.journal().creations()).hasSize(1);
    }

    /** Sockets of a user's own can't be looked at, so that time alone must do. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void oneThatNobodyCanLookAtIsUsedForAShortTimeOnly(boolean late) throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        JumpingTime time = new JumpingTime();
        OkHttpClient http =
                new OkHttpClient.Builder().socketFactory(new PlainSockets()).build();
        RunpodClient client = lab.open(lab.builder(server).time(time).httpClient(http));
        lab.create(client);

        time.sleep(Duration.ofMillis(late ? 151 : 150));
        assertThat(lab.create(client).attempts()).isEqualTo(1);

        assertThat(server.connections()).isEqualTo(late ? 2 : 1);
    }

    private static final class PlainSockets extends SocketFactory {
        @Override
        public Socket createSocket() {
            return new Socket();
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
            throw new UnsupportedOperationException();
        }
    }

    /** For clocks that no test can hand in: longer than a connection that can't be looked at is used. */
    private static void aShortTimePasses() throws InterruptedException {
        assertThat(new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS)).isFalse();
    }
}
