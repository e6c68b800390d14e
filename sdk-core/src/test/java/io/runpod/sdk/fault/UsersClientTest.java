package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.ServerException;
import io.runpod.sdk.error.UnauthorizedException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a user may set on an OkHttpClient, as carelessly as can be: the guarantees stay. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UsersClientTest {
    @RegisterExtension
    final Lab lab = new Lab();

    @Test
    void retryOnConnectionFailureSendsNothingTwice() throws Exception {
        FaultServer server = lab.plain(Act.inOrder(Act.readRequest(), Act.close()), Act.eachRequest(Answer.created()));
        RunpodClient client = lab.client(server, new OkHttpClient.Builder().retryOnConnectionFailure(true));

        lab.failure(NoResponseException.class, Outcome.UNKNOWN, client);

        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void a503WithRetryAfterZeroIsNotSentAgain() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.problem(503).header("Retry-After: 0"), Answer.created()));

        lab.failure(ServerException.class, Outcome.UNKNOWN, lab.client(server, new OkHttpClient.Builder()));

        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void itsAuthenticatorIsNotAsked() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.problem(401), Answer.created()));
        AtomicInteger asked = new AtomicInteger();
        OkHttpClient.Builder users = new OkHttpClient.Builder().authenticator((route, response) -> {
            asked.incrementAndGet();
            return response.request().newBuilder().header("X-Again", "1").build();
        });

        lab.failure(UnauthorizedException.class, Outcome.NOT_APPLIED, lab.client(server, users));

        assertThat(asked).hasValue(0);
        assertThat(server.journal().requests()).hasSize(1);
    }

    @Test
    void itsCookieJarIsNotAsked() throws Exception {
        Answer withCookie = Answer.created().header("Set-Cookie: session=1; Path=/");
        FaultServer server = lab.plain(Act.eachRequest(withCookie));
        AtomicInteger asked = new AtomicInteger();
        OkHttpClient.Builder users = new OkHttpClient.Builder().cookieJar(new CookieJar() {
            @Override
            public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
                asked.incrementAndGet();
            }

            @Override
            public List<Cookie> loadForRequest(HttpUrl url) {
                asked.incrementAndGet();
                return List.of(new Cookie.Builder()
                        .name("a")
                        .value("b")
                        .domain("127.0.0.1")
                        .build());
            }
        });

        lab.create(lab.client(server, users));

        assertThat(asked).hasValue(0);
        assertThat(server.journal().requests()).noneMatch(request -> request.has("Cookie"));
    }

    @Test
    void itsOwnTimeoutsDoNotCutASlowAnswer() throws Exception {
        FaultServer server = lab.plain(Act.inOrder(
                Act.readRequest(), connection -> connection.pause(Duration.ofMillis(150)), Answer.created()));
        RunpodClient client = lab.client(
                server,
                new OkHttpClient.Builder().readTimeout(Duration.ofMillis(20)).callTimeout(Duration.ofMillis(20)));

        lab.create(client);

        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void itsOwnWriteTimeoutDoesNotCutASlowRequest() throws Exception {
        FaultServer server = lab.plain(Act.inOrder(
                connection -> connection.pause(Duration.ofMillis(150)), Act.readRequest(), Answer.created()));
        RunpodClient client = lab.client(server, new OkHttpClient.Builder().writeTimeout(Duration.ofMillis(20)));

        // More than the sockets on both sides hold, so that writing has to wait for the server.
        client.endpoints().create(lab.request().args("x".repeat(16 << 20)));

        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void itStaysOpenAndItsConnectionsItsOwn() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        OkHttpClient users = new OkHttpClient();
        RunpodClient client = lab.open(lab.builder(server).httpClient(users));
        lab.create(client);
        assertThat(users.connectionPool().connectionCount()).isZero();

        client.close();

        CountDownLatch works = new CountDownLatch(1);
        users.dispatcher().executorService().execute(works::countDown);
        assertThat(works.await(5, TimeUnit.SECONDS)).isTrue();
        users.dispatcher().executorService().shutdown();
        Request own = new Request.Builder().url(server.url()).build();
        try (Response response = users.newCall(own).execute()) {
            assertThat(response.code()).isEqualTo(201);
        }
        users.connectionPool().evictAll();
    }

    @Test
    void whatIsCancelledThroughItIsNoneOfTheSdksCalls() throws Exception {
        OkHttpClient users = new OkHttpClient();
        FaultServer server = lab.plain(
                Act.inOrder(Act.readRequest(), connection -> users.dispatcher().cancelAll(), Answer.created()));

        lab.create(lab.open(lab.builder(server).httpClient(users)));

        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void itsSocketFactoryIsUsed() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        CountingSockets sockets = new CountingSockets();

        lab.create(lab.client(server, new OkHttpClient.Builder().socketFactory(sockets)));

        assertThat(sockets.count).hasValue(1);
    }

    private static final class CountingSockets extends SocketFactory {
        private final AtomicInteger count = new AtomicInteger();

        @Override
        public Socket createSocket() {
            count.incrementAndGet();
            return new Socket();
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress localHost, int localPort) {
            throw new UnsupportedOperationException();
        }
    }
}
