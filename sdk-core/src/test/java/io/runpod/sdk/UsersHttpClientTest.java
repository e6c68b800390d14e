package io.runpod.sdk;

import static io.runpod.sdk.Create.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.ServerException;
import io.runpod.sdk.error.UnexpectedResponseException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.Authenticator;
import okhttp3.Call;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UsersHttpClientTest {
    private final Wire wire = new Wire();

    @AfterEach
    void close() {
        wire.close();
    }

    /** Every request that an interceptor can get hold of. */
    private static final class Looking implements Interceptor {
        private final List<Request> seen = new CopyOnWriteArrayList<>();

        @Override
        public Response intercept(Chain chain) throws IOException {
            seen.add(chain.request());
            seen.add(chain.call().request());
            Response answer = chain.proceed(
                    chain.request().newBuilder().header("X-From-User", "1").build());
            for (Response any = answer; any != null; any = any.priorResponse()) {
                see(any);
                see(any.networkResponse());
                see(any.cacheResponse());
            }
            return answer;
        }

        private void see(@Nullable Response answer) {
            if (answer != null) {
                seen.add(answer.request());
            }
        }
    }

    @Test
    void itsInterceptorsAreUsedAndSeeNoKey() {
        Looking outer = new Looking();
        Looking inner = new Looking();
        create(
                new OkHttpClient.Builder()
                        .addInterceptor(outer)
                        .addNetworkInterceptor(inner)
                        .build(),
                Wire.created());

        assertThat(outer.seen).hasSize(4);
        assertThat(inner.seen).hasSize(3);
        assertThat(outer.seen).noneMatch(UsersHttpClientTest::showsTheKey);
        assertThat(inner.seen).noneMatch(UsersHttpClientTest::showsTheKey);
        RecordedRequest sent = wire.taken();
        assertThat(sent.getHeaders().get("X-From-User")).isEqualTo("1");
        assertThat(sent.getHeaders().get("Authorization")).isEqualTo("Bearer " + Create.KEY);
    }

    /** As a map, for the text of Headers hides the key whoever put it there. */
    private static boolean showsTheKey(Request request) {
        return (request.headers().toMultimap() + " " + request.tag() + " " + request).contains(Create.KEY);
    }

    @Test
    void itsEventListenersHearEverythingButTheKey() {
        List<Request> seen = new CopyOnWriteArrayList<>();
        List<String> heard = new CopyOnWriteArrayList<>();
        EventListener listening = new EventListener() {
            @Override
            public void callStart(Call call) {
                seen.add(call.request());
            }

            @Override
            public void requestHeadersEnd(Call call, Request request) {
                heard.add("request");
                seen.add(request);
            }

            @Override
            public void responseHeadersEnd(Call call, Response response) {
                heard.add("response");
                seen.add(response.request());
            }

            @Override
            public void followUpDecision(Call call, Response response, @Nullable Request next) {
                heard.add("decision");
                seen.add(response.request());
            }

            @Override
            public void callEnd(Call call) {
                heard.add("end");
            }
        };
        create(new OkHttpClient.Builder().eventListener(listening).build(), Wire.created());

        assertThat(heard).containsExactly("request", "response", "decision", "end");
        assertThat(seen).hasSize(4).noneMatch(UsersHttpClientTest::showsTheKey);
    }

    @Test
    void itsRedirectsCookiesAuthenticatorsAndTimeoutsAreOff() {
        AtomicInteger asked = new AtomicInteger();
        Authenticator authenticator = (route, response) -> {
            asked.incrementAndGet();
            return response.request();
        };
        OkHttpClient users = new OkHttpClient.Builder()
                .followRedirects(true)
                .authenticator(authenticator)
                .cookieJar(new CookieJar() {
                    @Override
                    public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
                        asked.incrementAndGet();
                    }

                    @Override
                    public List<Cookie> loadForRequest(HttpUrl url) {
                        asked.incrementAndGet();
                        return List.of();
                    }
                })
                .callTimeout(1, TimeUnit.MILLISECONDS)
                .readTimeout(1, TimeUnit.MILLISECONDS)
                .build();
        MockResponse slowCreated = Wire.created()
                .newBuilder()
                .headersDelay(50, TimeUnit.MILLISECONDS)
                .build();

        assertThat(failure(users, Wire.problem(401, "{}"))).hasMessageContaining("401 Unauthorized");
        assertThat(failure(
                        users,
                        new MockResponse.Builder()
                                .code(302)
                                .setHeader("Location", wire.url())
                                .build()))
                .hasMessageContaining("302 Redirect");
        create(users, slowCreated);

        assertThat(asked).hasValue(0);
        assertThat(wire.requests()).isEqualTo(3);
    }

    @Test
    void itStaysOpenAndItsConnectionsItsOwn() throws IOException {
        OkHttpClient users = new OkHttpClient();
        create(users, Wire.created());
        assertThat(users.connectionPool().connectionCount()).isZero();

        wire.answers(Wire.created());
        try (Response response =
                users.newCall(new Request.Builder().url(wire.url()).build()).execute()) {
            assertThat(response.code()).isEqualTo(201);
        }
        users.connectionPool().evictAll();
    }

    @Test
    void whatIsCancelledThroughItIsNoneOfTheSdksCalls() {
        OkHttpClient users = new OkHttpClient();
        wire.server().setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                users.dispatcher().cancelAll();
                return Wire.created();
            }
        });
        try (RunpodClient client = wire.client().httpClient(users).build()) {
            assertThat(client.endpoints().create(REQUEST).id()).isEqualTo("ep_1");
        }
    }

    @Test
    void itsSocketFactoryIsUsed() {
        AtomicInteger sockets = new AtomicInteger();
        OkHttpClient users = new OkHttpClient.Builder()
                .socketFactory(new CountingSockets(sockets))
                .build();
        create(users, Wire.created());
        assertThat(sockets).hasValue(1);
    }

    private static final class CountingSockets extends SocketFactory {
        private final AtomicInteger count;

        CountingSockets(AtomicInteger count) {
            this.count = count;
        }

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

    @Test
    void anInterceptorThatProceedsTwiceSendsOnce() {
        OkHttpClient users = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    chain.proceed(chain.request()).close();
                    return chain.proceed(chain.request());
                })
                .build();

        RunpodException failure = failure(users, Wire.problem(503, "{}"), Wire.created());

        assertThat(failure).isInstanceOf(ServerException.class);
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(wire.requests()).isEqualTo(1);
    }

    @Test
    void anInterceptorThatReplacesTheBodyDoesNotUnlockASecondSend() {
        OkHttpClient users = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    Buffer copy = new Buffer();
                    chain.request().body().writeTo(copy);
                    return chain.proceed(chain.request()
                            .newBuilder()
                            .method("POST", RequestBody.create(copy.readByteArray()))
                            .build());
                })
                .build();
        MockResponse again = Wire.problem(503, "{}")
                .newBuilder()
                .setHeader("Retry-After", "0")
                .build();

        assertThat(failure(users, again, Wire.created())).isInstanceOf(ServerException.class);

        assertThat(wire.requests()).isEqualTo(1);
    }

    @Test
    void theKeyDoesNotFollowAnInterceptorToAnotherHost() {
        OkHttpClient users = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .url(chain.request()
                                .url()
                                .newBuilder()
                                .host("localhost")
                                .build())
                        .build()))
                .build();
        try (RunpodClient client = wire.client()
                .baseUrl("http://127.0.0.1:" + wire.server().getPort())
                .httpClient(users)
                .build()) {
            wire.answers(Wire.created());
            RequestNotSentException failure = catchThrowableOfType(
                    RequestNotSentException.class, () -> client.endpoints().create(REQUEST));
            assertThat(failure).hasMessageContaining("sends its key to 127.0.0.1:");
        }
        assertThat(wire.requests()).isZero();
    }

    @Test
    void theKeyDoesNotFollowAnInterceptorToPlainHttp() {
        OkHttpClient users = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .url(chain.request().url().newBuilder().scheme("http").build())
                        .build()))
                .build();
        try (RunpodClient client = wire.answers(Wire.created())
                .client()
                .baseUrl("https://localhost:" + wire.server().getPort())
                .httpClient(users)
                .build()) {
            assertThatThrownBy(() -> client.endpoints().create(REQUEST)).isInstanceOf(RequestNotSentException.class);
        }
        assertThat(wire.requests()).isZero();
    }

    @Test
    void aThreadThatWasInterruptedOnTheWaySendsNothing() {
        OkHttpClient users = new OkHttpClient.Builder()
                .addNetworkInterceptor(chain -> {
                    Thread.currentThread().interrupt();
                    return chain.proceed(chain.request());
                })
                .build();

        RunpodException failure = failure(users, Wire.created());

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).isInstanceOf(RequestNotSentException.class);
        assertThat(wire.requests()).isZero();
    }

    @Test
    void whatAnInterceptorThrowsAfterTheAnswerDoesNotHideTheStatus() {
        OkHttpClient users = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    chain.proceed(chain.request()).close();
                    throw new IllegalStateException("an interceptor's");
                })
                .build();
        RunpodException failure = failure(users, Wire.created());
        assertThat(failure).isInstanceOf(UnexpectedResponseException.class);
        assertThat(failure.outcome()).isEqualTo(Outcome.APPLIED);
    }

    @Test
    void whatAnInterceptorThrowsBeforeSendingIsNotRepeated() {
        AtomicInteger calls = new AtomicInteger();
        OkHttpClient users = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    calls.incrementAndGet();
                    throw new IllegalStateException("an interceptor's");
                })
                .build();
        assertThat(failure(users)).isInstanceOf(RequestNotSentException.class);
        assertThat(calls).hasValue(1);
    }

    private void create(OkHttpClient users, MockResponse answer) {
        wire.answers(answer);
        try (RunpodClient client = wire.client().httpClient(users).build()) {
            assertThat(client.endpoints().create(REQUEST).id()).isEqualTo("ep_1");
        }
    }

    private RunpodException failure(OkHttpClient users, MockResponse... answers) {
        wire.answers(answers);
        try (RunpodClient client = wire.client()
                .retryPolicy(io.runpod.sdk.retry.RetryPolicy.defaults())
                .time(new JumpingTime())
                .httpClient(users)
                .build()) {
            return catchThrowableOfType(
                    RunpodException.class, () -> client.endpoints().create(REQUEST));
        }
    }
}
