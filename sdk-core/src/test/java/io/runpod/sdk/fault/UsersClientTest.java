package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.Create;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.ServerException;
import io.runpod.sdk.error.UnauthorizedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user's own OkHttpClient, set up as carelessly as can be: the guarantees stay. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UsersClientTest {
    @RegisterExtension
    final Lab lab = new Lab();

    @Test
    void retryOnConnectionFailureSendsNothingTwice() throws Exception {
        FaultServer server = lab.plain(Act.inOrder(Act.readRequest(), Act.close()), Act.eachRequest(Answer.created()));
        RunpodClient client = with(server, new OkHttpClient.Builder().retryOnConnectionFailure(true));

        lab.failure(NoResponseException.class, Outcome.UNKNOWN, client);

        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void a503WithRetryAfterZeroIsNotSentAgain() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.problem(503).header("Retry-After: 0"), Answer.created()));

        lab.failure(ServerException.class, Outcome.UNKNOWN, with(server, new OkHttpClient.Builder()));

        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void anAuthenticatorDoesNotAnswerA401() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.problem(401), Answer.created()));
        RunpodClient client = with(
                server,
                new OkHttpClient.Builder()
                        .authenticator((route, response) -> response.request()
                                .newBuilder()
                                .header("X-Again", "1")
                                .build()));

        lab.failure(UnauthorizedException.class, Outcome.NOT_APPLIED, client);

        assertThat(server.journal().requests()).hasSize(1);
    }

    @Test
    void anInterceptorThatProceedsTwiceGetsAnException() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        RunpodClient client = with(server, new OkHttpClient.Builder().addInterceptor(chain -> {
                    chain.proceed(chain.request()).close();
                    return chain.proceed(chain.request());
                }));

        RunpodException failure = Lab.anyFailure(() -> lab.create(client));

        assertThat(failure.outcome()).isNotEqualTo(Outcome.NOT_APPLIED);
        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void anInterceptorThatRetriesWithACopyOfTheBodyGetsAnException() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.problem(500), Answer.created()));
        RunpodClient client = with(server, new OkHttpClient.Builder().addInterceptor(UsersClientTest::copyAndRetry));

        RunpodException failure = Lab.anyFailure(() -> lab.create(client));

        assertThat(failure.outcome()).isNotEqualTo(Outcome.NOT_APPLIED);
        assertThat(server.journal().creations()).hasSize(1);
    }

    private static Response copyAndRetry(Interceptor.Chain chain) throws IOException {
        RequestBody copy = RequestBody.create("{\"name\":\"n1\"}", MediaType.get("application/json"));
        Request copied = chain.request().newBuilder().post(copy).build();
        Response first = chain.proceed(copied);
        if (first.isSuccessful()) {
            return first;
        }
        first.close();
        return chain.proceed(copied);
    }

    @Test
    void anInterceptorCannotTurnTheRequestToAnotherOrigin() throws Exception {
        FaultServer stranger = lab.plain(Act.eachRequest(Answer.created()));
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        HttpUrl elsewhere = HttpUrl.get(stranger.url() + Create.PATH);
        RunpodClient client = with(
                server,
                new OkHttpClient.Builder()
                        .addInterceptor(chain -> chain.proceed(
                                chain.request().newBuilder().url(elsewhere).build())));

        Lab.anyFailure(() -> lab.create(client));
        client.close();

        stranger.settle();
        assertThat(stranger.awaitAllClosed()).isTrue();
        assertThat(stranger.journal().requests()).isEmpty();
    }

    @Test
    void noInterceptorSeesTheKey() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        RunpodClient client = with(server, new OkHttpClient.Builder().addInterceptor(chain -> {
                    // As a map, for the text of Headers hides the key whoever put it there.
                    assertThat(chain.request().headers().toMultimap().toString())
                            .doesNotContain(Create.KEY);
                    return chain.proceed(chain.request());
                }));

        lab.create(client);

        assertThat(server.journal().requests().get(0).has("Authorization")).isTrue();
    }

    @Test
    void cookiesAreNeitherKeptNorSent() throws Exception {
        Answer withCookie = Answer.created().header("Set-Cookie: session=1; Path=/");
        FaultServer server = lab.plain(Act.eachRequest(withCookie));
        RunpodClient client = with(server, new OkHttpClient.Builder().cookieJar(new CookieJar() {
                    @Override
                    public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
                        throw new AssertionError("kept " + cookies.size());
                    }

                    @Override
                    public List<Cookie> loadForRequest(HttpUrl url) {
                        return List.of(new Cookie.Builder()
                                .name("a")
                                .value("b")
                                .domain("127.0.0.1")
                                .build());
                    }
                }));

        lab.create(client);

        assertThat(server.journal().requests()).noneMatch(request -> request.has("Cookie"));
    }

    @Test
    void itsOwnTimeoutsDoNotCutASlowAnswer() throws Exception {
        FaultServer server = lab.plain(Act.inOrder(
                Act.readRequest(), connection -> connection.pause(Duration.ofMillis(150)), Answer.created()));
        RunpodClient client = with(
                server,
                new OkHttpClient.Builder().readTimeout(Duration.ofMillis(20)).callTimeout(Duration.ofMillis(20)));

        lab.create(client);

        assertThat(server.journal().creations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 400, 429, 503})
    void anAnswerThatAnInterceptorMakesUpAfterABreakProvesNothing(int status) throws Exception {
        FaultServer server = lab.plain(Act.inOrder(Act.readRequest(), Act.close()), Act.eachRequest(Answer.created()));
        RunpodClient client = with(server, new OkHttpClient.Builder().addInterceptor(chain -> {
                    try {
                        return chain.proceed(chain.request());
                    } catch (IOException broken) {
                        return madeUp(chain.request(), status);
                    }
                }));

        NoResponseException failure = lab.failure(NoResponseException.class, Outcome.UNKNOWN, client);

        assertThat(failure).hasMessageContaining("an interceptor made up the answer " + status);
        assertThat(server.journal().creations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 429, 503})
    void aStatusThatAnInterceptorPutsInPlaceOfTheServersHidesNoEndpoint(int status) throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        RunpodClient client = with(server, new OkHttpClient.Builder().addInterceptor(chain -> {
                    chain.proceed(chain.request()).close();
                    return madeUp(chain.request(), status);
                }));

        assertThat(lab.create(client).value().id()).isNotBlank();
        assertThat(server.journal().creations()).hasSize(1);
    }

    private static Response madeUp(Request request, int status) {
        return new Response.Builder()
                .request(request)
                .protocol(Protocol.HTTP_1_1)
                .code(status)
                .message("")
                .body(ResponseBody.create("{}", null))
                .build();
    }

    @Test
    void itsOwnWriteTimeoutDoesNotCutASlowRequest() throws Exception {
        FaultServer server = lab.plain(Act.inOrder(
                connection -> connection.pause(Duration.ofMillis(150)), Act.readRequest(), Answer.created()));
        RunpodClient client = with(server, new OkHttpClient.Builder().writeTimeout(Duration.ofMillis(20)));

        // More than the sockets on both sides hold, so that writing has to wait for the server.
        client.endpoints()
                .create(lab.request().toBuilder().args("x".repeat(16 << 20)).build());

        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void anInterceptorThatThrowsBeforeSendingIsNotSent() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        RunpodClient client = with(server, new OkHttpClient.Builder().addInterceptor(chain -> {
                    throw new IllegalStateException("the user's interceptor is broken");
                }));

        lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, client);

        assertThat(server.connections()).isZero();
    }

    @Test
    void anInterceptorThatGaveUpSendsNothingLater() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        CountDownLatch connected = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Queue<String> refusals = new ConcurrentLinkedQueue<>();
        GivingUp givingUp = new GivingUp(connected);
        RunpodClient client =
                with(server, new OkHttpClient.Builder().addInterceptor(givingUp).addNetworkInterceptor(chain -> {
                            connected.countDown();
                            await(ended);
                            try {
                                return chain.proceed(chain.request());
                            } catch (IOException refused) {
                                refusals.add(String.valueOf(refused.getMessage()));
                                throw refused;
                            }
                        }));

        lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, client);
        ended.countDown();
        givingUp.join();

        assertThat(refusals).isNotEmpty().allMatch(text -> text.contains("sends nothing for a call that is over"));
        server.settle();
        assertThat(server.journal().requests()).isEmpty();
    }

    @Test
    void anInterceptorThatGivesUpWhileTheRequestGoesOutIsUnknown() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        CountDownLatch goingOut = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        GivingUp givingUp = new GivingUp(goingOut);
        RunpodClient client =
                with(server, new OkHttpClient.Builder().addInterceptor(givingUp).eventListener(new EventListener() {
                            @Override
                            public void requestHeadersStart(Call call) {
                                goingOut.countDown();
                                try {
                                    await(ended);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            }
                        }));

        lab.failure(NoResponseException.class, Outcome.UNKNOWN, client);
        ended.countDown();

        givingUp.join();
        server.settle();
        assertThat(server.journal().requests()).hasSizeLessThanOrEqualTo(1);
    }

    /** Proceeds on a thread of its own, and gives up once something has happened there. */
    private static final class GivingUp implements Interceptor {
        private final Map<Call, Thread> proceeding = new ConcurrentHashMap<>();
        private final CountDownLatch moment;

        GivingUp(CountDownLatch moment) {
            this.moment = moment;
        }

        @Override
        public Response intercept(Chain chain) throws IOException {
            Thread thread = new Thread(() -> {
                try {
                    chain.proceed(chain.request());
                } catch (IOException | RuntimeException e) {
                    // However it ends: the call is over.
                }
            });
            proceeding.put(chain.call(), thread);
            thread.setDaemon(true);
            thread.start();
            await(moment);
            throw new IOException("took too long");
        }

        /** Waits for what still goes on, and closes the connections that nobody gave back. */
        void join() throws InterruptedException {
            for (Thread thread : proceeding.values()) {
                thread.join();
            }
            proceeding.keySet().forEach(Call::cancel);
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 400, 503})
    void anInterceptorThatThrowsBehindTheAnswerIsNeverNotSent(int status) throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.status(status).json("{}"), Answer.created()));
        RunpodClient client = with(server, new OkHttpClient.Builder().addInterceptor(chain -> {
                    chain.proceed(chain.request()).close();
                    throw new IllegalStateException("the user's interceptor is broken");
                }));

        RunpodException failure = Lab.anyFailure(() -> lab.create(client));

        assertThat(failure).isNotInstanceOf(RequestNotSentException.class);
        assertThat(failure instanceof ApiException refused ? refused.status() : status)
                .isEqualTo(status);
        assertThat(server.journal().requests()).hasSize(1);
    }

    @Test
    void closeLeavesTheUsersClientAlone() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        OkHttpClient users = new OkHttpClient();
        RunpodClient client = lab.open(lab.builder(server).httpClient(users));
        lab.create(client);

        client.close();

        CountDownLatch works = new CountDownLatch(1);
        users.dispatcher().executorService().execute(works::countDown);
        assertThat(works.await(5, TimeUnit.SECONDS)).isTrue();
        users.dispatcher().executorService().shutdown();
        assertThat(users.connectionPool().connectionCount()).isZero();
    }

    private RunpodClient with(FaultServer server, OkHttpClient.Builder users) {
        return lab.open(lab.builder(server).httpClient(users.build()));
    }
}
