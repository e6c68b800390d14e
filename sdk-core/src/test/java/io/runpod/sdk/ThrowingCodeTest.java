package io.runpod.sdk;

import static io.runpod.sdk.Create.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.runpod.sdk.error.BadRequestException;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.listener.AttemptEnded;
import io.runpod.sdk.listener.AttemptStarted;
import io.runpod.sdk.listener.CallEnded;
import io.runpod.sdk.listener.CallStarted;
import io.runpod.sdk.listener.RequestListener;
import io.runpod.sdk.listener.RetryScheduled;
import io.runpod.sdk.retry.RetryPolicy;
import io.runpod.sdk.retry.TimeSource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Modifier;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What users' code throws changes neither the result of a call nor its outcome, and is heard of once. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ThrowingCodeTest {
    private final Wire wire = new Wire();
    private final RecordedEvents heard = new RecordedEvents();
    private final RecordedLog log = new RecordedLog(null);

    @AfterEach
    void close() {
        log.close();
        wire.close();
    }

    static Stream<Throwable> throwables() {
        return Stream.of(
                new IllegalStateException("unchecked"),
                new IOException("checked, undeclared"),
                new Exception("just an Exception"),
                new InterruptedException("as Kotlin throws it"),
                new AssertionError("an Error"),
                new NoClassDefFoundError("half a class path"),
                new StackOverflowError("deep"),
                new OutOfMemoryError("a test's own"),
                new Throwable("whatever"));
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void aRequestListenerThatThrowsEverywhereChangesNothing(Throwable thrown) {
        RequestListener throwing = new RequestListener() {
            @Override
            public void callStarted(CallStarted event) {
                throw Sneaky.unchecked(thrown);
            }

            @Override
            public void attemptStarted(AttemptStarted event) {
                throw Sneaky.unchecked(thrown);
            }

            @Override
            public void attemptEnded(AttemptEnded event) {
                throw Sneaky.unchecked(thrown);
            }

            @Override
            public void retryScheduled(RetryScheduled event) {
                throw Sneaky.unchecked(thrown);
            }

            @Override
            public void callEnded(CallEnded event) {
                throw Sneaky.unchecked(thrown);
            }
        };
        wire.answers(Wire.problem(429, "{}"), Wire.created(), Wire.problem(429, "{}"), Wire.created());
        try (RunpodClient client = wire.client()
                .retryPolicy(RetryPolicy.defaults().withMaxDelay(Duration.ofMillis(1)))
                .listener(throwing)
                .build()) {
            assertThat(client.endpoints().create(REQUEST).id()).isEqualTo("ep_1");
            assertThat(client.endpoints().createAsync(REQUEST).join().id()).isEqualTo("ep_1");
        }
        // Each call: started, two attempts, one retry, ended.
        assertThat(log.records()).hasSize(14).allMatch(entry -> entry.getThrown() == thrown);
        assertThat(Thread.interrupted()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void anEventListenerThatThrowsEverywhereChangesNothing(Throwable thrown) {
        ThrowingEvents throwing = new ThrowingEvents(thrown);
        wire.answers(Wire.created());
        try (RunpodClient client = with(new OkHttpClient.Builder().eventListener(throwing))) {
            assertThat(client.endpoints().create(REQUEST).id()).isEqualTo("ep_1");
        }
        assertThat(throwing.heard())
                .contains("requestHeadersStart", "responseBodyEnd", "connectionReleased", "callEnd");
        assertThat(log.records())
                .hasSameSizeAs(throwing.heard())
                .allMatch(entry -> entry.getMessage().equals("An EventListener threw; the call goes on"));
    }

    @Test
    void anEventListenerThatThrowsHidesNoRefusalAndNoFailure() {
        wire.answers(Wire.problem(400, "{\"title\":\"t\"}"));
        try (RunpodClient client =
                with(new OkHttpClient.Builder().eventListener(new ThrowingEvents(new AssertionError())))) {
            assertThatThrownBy(() -> client.endpoints().create(REQUEST))
                    .isInstanceOf(BadRequestException.class)
                    .hasMessageContaining("400 t");
        }
        wire.answers(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        try (RunpodClient client =
                with(new OkHttpClient.Builder().eventListener(new ThrowingEvents(new AssertionError())))) {
            assertThatThrownBy(() -> client.endpoints().create(REQUEST)).isInstanceOf(NoResponseException.class);
        }
    }

    /** What OkHttp adds to its events must pass through the guard as well. */
    @Test
    void theGuardPassesEveryEventOn() throws Exception {
        Class<?> guard = Class.forName("io.runpod.sdk.internal.okhttp.GuardedEvents");
        assertThat(Stream.of(EventListener.class.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> !Modifier.isStatic(method.getModifiers()))
                        .filter(method -> method.getReturnType() == void.class))
                .hasSizeGreaterThan(30)
                .allSatisfy(event -> assertThat(guard.getDeclaredMethod(event.getName(), event.getParameterTypes()))
                        .isNotNull());
    }

    /** A server's text is in what a listener hears of a failure, and a listener may throw that on. */
    @Test
    void whatAnEventListenerHearsAndThrowsShowsNoKey() throws Exception {
        List<String> heard = new CopyOnWriteArrayList<>();
        EventListener rethrowing = new EventListener() {
            @Override
            public void callFailed(okhttp3.Call call, IOException ioe) {
                heard.add(String.valueOf(ioe));
                throw new IllegalStateException(ioe);
            }
        };
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread echo = new Thread(() -> {
                try (Socket socket = server.accept()) {
                    socket.getInputStream().read(new byte[1 << 16]);
                    socket.getOutputStream()
                            .write(("HTTP/1.1 " + Create.KEY + " no status\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            echo.start();
            try (RunpodClient client = wire.client()
                    .baseUrl("http://127.0.0.1:" + server.getLocalPort())
                    .httpClient(
                            new OkHttpClient.Builder().eventListener(rethrowing).build())
                    .build()) {
                assertThatThrownBy(() -> client.endpoints().create(REQUEST)).isInstanceOf(NoResponseException.class);
            }
            echo.join();
        }
        assertThat(heard).singleElement().asString().contains("***").doesNotContain(Create.KEY);
        StringWriter text = new StringWriter();
        log.records().forEach(entry -> entry.getThrown().printStackTrace(new PrintWriter(text, true)));
        assertThat(text.toString()).contains("***").doesNotContain(Create.KEY);
    }

    @Test
    void aFactoryOfEventListenersThatThrowsChangesNothing() {
        wire.answers(Wire.created());
        EventListener.Factory throwing = call -> {
            throw new AssertionError("no listener today");
        };
        try (RunpodClient client = with(new OkHttpClient.Builder().eventListenerFactory(throwing))) {
            assertThat(client.endpoints().create(REQUEST).id()).isEqualTo("ep_1");
        }
        assertThat(log.records()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void whatAnInterceptorThrowsBeforeSendingIsTheCauseOfARequestThatWasNotSent(Throwable thrown) {
        try (RunpodClient client = intercepted(chain -> {
            throw Sneaky.unchecked(thrown);
        })) {
            RequestNotSentException failure = catchThrowableOfType(
                    RequestNotSentException.class, () -> client.endpoints().create(REQUEST));
            assertThat(failure).hasCause(thrown);
            assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        }
        assertThat(Thread.interrupted()).isEqualTo(thrown instanceof InterruptedException);
        assertThat(heard.events()).filteredOn(CallEnded.class::isInstance).hasSize(1);
        assertThat(heard.end().outcome()).contains(Outcome.NOT_APPLIED);
        assertThat(wire.requests()).isZero();
    }

    @ParameterizedTest
    @MethodSource("throwables")
    void whatAnInterceptorThrowsAfterA201LosesNeitherOutcomeNorId(Throwable thrown) {
        wire.answers(Wire.created());
        try (RunpodClient client = intercepted(chain -> {
            chain.proceed(chain.request()).close();
            throw Sneaky.unchecked(thrown);
        })) {
            RunpodException failure = catchThrowableOfType(
                    RunpodException.class, () -> client.endpoints().create(REQUEST));
            if (thrown instanceof InterruptedException) {
                // All had been read when the interrupt came.
                assertThat(failure).isNull();
                assertThat(Thread.interrupted()).isTrue();
            } else {
                assertThat(failure)
                        .isInstanceOf(UnexpectedResponseException.class)
                        .hasCause(thrown);
                assertThat(failure.outcome()).isEqualTo(Outcome.APPLIED);
                assertThat(((UnexpectedResponseException) failure).createdId()).contains("ep_1");
            }
        }
        assertThat(heard.events()).filteredOn(CallEnded.class::isInstance).hasSize(1);
    }

    @Test
    void whatAnInterceptorThrowsAfterARefusalDoesNotHideWhy() {
        wire.answers(Wire.problem(400, "{\"title\":\"no capacity\"}"));
        try (RunpodClient client = intercepted(chain -> {
            chain.proceed(chain.request()).close();
            throw new AssertionError("an interceptor's");
        })) {
            assertThatThrownBy(() -> client.endpoints().create(REQUEST))
                    .isInstanceOf(BadRequestException.class)
                    .hasMessageContaining("400 no capacity");
        }
    }

    @Test
    void anInterceptorThatBreaksTheBodyLosesNoId() {
        wire.answers(Wire.created());
        try (RunpodClient client = intercepted(chain -> {
            okhttp3.Response answer = chain.proceed(chain.request());
            answer.body().source().close();
            return answer;
        })) {
            assertThat(catchThrowableOfType(
                                    UnexpectedResponseException.class,
                                    () -> client.endpoints().create(REQUEST))
                            .createdId())
                    .contains("ep_1");
        }
    }

    @Test
    void aPackedBodyThatAnInterceptorAskedForIsUnpacked() throws IOException {
        okio.Buffer packed = new okio.Buffer();
        try (okio.BufferedSink gzip = okio.Okio.buffer(new okio.GzipSink(packed))) {
            gzip.writeUtf8(Create.ENDPOINT);
        }
        wire.answers(new MockResponse.Builder()
                .code(201)
                .setHeader("Content-Encoding", "gzip")
                .body(packed)
                .build());
        try (RunpodClient client = intercepted(chain -> chain.proceed(
                chain.request().newBuilder().header("Accept-Encoding", "gzip").build()))) {
            assertThat(client.endpoints().create(REQUEST).id()).isEqualTo("ep_1");
        }
    }

    @Test
    void aSupplierOfKeysThatFailsIsHeardOf() {
        for (Throwable thrown : throwables().toList()) {
            RecordedEvents events = new RecordedEvents();
            try (RunpodClient client = wire.client()
                    .apiKey(() -> {
                        throw Sneaky.unchecked(thrown);
                    })
                    .listener(events)
                    .build()) {
                assertThatThrownBy(() -> client.endpoints().create(REQUEST))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("Nothing was sent: the supplier of the API key failed")
                        .hasCause(thrown);
            }
            assertThat(events.end().failure()).contains("IllegalStateException");
            assertThat(events.end().outcome()).contains(Outcome.NOT_APPLIED);
            assertThat(events.end().exception().orElseThrow()).hasCause(thrown);
            assertThat(events.end().attempts()).isZero();
        }
        assertThat(wire.requests()).isZero();
    }

    @Test
    void aClockThatBreaksAfterTheAnswerHidesNoEndpoint() {
        AtomicBoolean broken = new AtomicBoolean();
        TimeSource time = new TimeSource() {
            @Override
            public Instant now() {
                throw new AssertionError("no date");
            }

            @Override
            public long nanoTime() {
                if (broken.get()) {
                    throw new AssertionError("no time");
                }
                return 0;
            }

            @Override
            public void sleep(Duration duration) {
                throw new AssertionError("no rest");
            }
        };
        wire.answers(Wire.problem(429, "{}"), Wire.created());
        RequestListener breaking = new RequestListener() {
            @Override
            public void attemptStarted(AttemptStarted event) {
                broken.set(event.attempt() == 2);
            }
        };
        try (RunpodClient client = wire.client()
                .time(time)
                .retryPolicy(RetryPolicy.defaults().withMaxDelay(Duration.ofMillis(1)))
                .listener(breaking)
                .build()) {
            assertThat(client.endpoints().create(REQUEST).id()).isEqualTo("ep_1");
        }
    }

    private RunpodClient intercepted(Interceptor interceptor) {
        return with(new OkHttpClient.Builder().addInterceptor(interceptor).callTimeout(0, TimeUnit.SECONDS));
    }

    private RunpodClient with(OkHttpClient.Builder users) {
        return wire.client().httpClient(users.build()).listener(heard).build();
    }
}
