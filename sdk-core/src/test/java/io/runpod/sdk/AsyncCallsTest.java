package io.runpod.sdk;

import static io.runpod.sdk.Create.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.error.BadRequestException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.retry.RetryPolicy;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AsyncCallsTest {
    private static final int THREADS = 512;

    private final Wire wire = new Wire();
    private final RecordedEvents heard = new RecordedEvents();

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void aFailureIsTheCauseOfTheFuturesFailure() {
        wire.answers(Wire.problem(400, "{}"));
        try (RunpodClient client = wire.client().build()) {
            assertThatThrownBy(() -> client.endpoints().createAsync(REQUEST).join())
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(BadRequestException.class);
        }
    }

    /** Users may keep futures by the thousand. */
    @Test
    void aFutureThatIsDoneKeepsNoRequest() {
        wire.answers(Wire.problem(429, "{}"), Wire.created());
        try (RunpodClient client =
                wire.client().retryPolicy(RetryPolicy.defaults()).build()) {
            ApiCall<String> call = ApiCall.post("/v2/x", "{}");
            WeakReference<Object> request = new WeakReference<>(call);
            CompletableFuture<String> future = client.sendAsync(call);
            call = null;

            assertThat(future.join()).isEqualTo(Create.ENDPOINT);

            for (int i = 0; i < 100 && request.get() != null; i++) {
                System.gc();
            }
            assertThat(request.get()).isNull();
            assertThat(future).isCompleted();
        }
    }

    @Test
    void cancellingClosesTheSocketAtOnce() throws Exception {
        try (SilentServer server = new SilentServer();
                RunpodClient client =
                        wire.client().baseUrl(server.url()).listener(heard).build()) {
            CompletableFuture<Endpoint> future = client.endpoints().createAsync(REQUEST);
            server.awaitRequest();
            assertThat(future.cancel(true)).isTrue();
            assertThat(server.letGoWithin(2_000)).isTrue();
            assertThatThrownBy(future::join).isInstanceOf(CancellationException.class);
        }
        assertThat(heard.end().outcome()).contains(Outcome.UNKNOWN);
        assertThat(heard.end().failure()).contains("NoResponseException");
    }

    @Test
    void aTimeoutOfTheFutureEndsTheCallToo() throws Exception {
        try (SilentServer server = new SilentServer();
                RunpodClient client = wire.client().baseUrl(server.url()).build()) {
            CompletableFuture<Endpoint> future =
                    client.endpoints().createAsync(REQUEST).orTimeout(300, TimeUnit.MILLISECONDS);
            assertThatThrownBy(future::join).hasCauseInstanceOf(TimeoutException.class);
            assertThat(server.letGoWithin(2_000)).isTrue();
        }
    }

    @Test
    void aValueFromOutsideEndsTheCallToo() throws Exception {
        try (SilentServer server = new SilentServer();
                RunpodClient client = wire.client().baseUrl(server.url()).build()) {
            CompletableFuture<Endpoint> future = client.endpoints().createAsync(REQUEST);
            server.awaitRequest();
            Endpoint instead = Create.read();
            assertThat(future.complete(instead)).isTrue();
            assertThat(server.letGoWithin(2_000)).isTrue();
            assertThat(future.join()).isSameAs(instead);
        }
    }

    @Test
    void cancellingEndsAWaitForTheNextAttempt() {
        wire.answers(Wire.problem(429, "{}")
                .newBuilder()
                .setHeader("Retry-After", "15")
                .build());
        try (RunpodClient client = wire.client()
                .retryPolicy(RetryPolicy.defaults())
                .listener(heard)
                .build()) {
            CompletableFuture<Endpoint> future = client.endpoints().createAsync(REQUEST);
            heard.awaitRetry();
            future.cancel(true);
            assertThat(heard.end().outcome()).contains(Outcome.NOT_APPLIED);
        }
        assertThat(heard.end().duration()).isLessThan(Duration.ofSeconds(5));
        assertThat(wire.requests()).isEqualTo(1);
    }

    @Test
    void cancellingACallThatEndedChangesNothing() {
        wire.answers(Wire.created());
        try (RunpodClient client = wire.client().build()) {
            CompletableFuture<Endpoint> future = client.endpoints().createAsync(REQUEST);
            future.join();
            assertThat(future.cancel(true)).isFalse();
            assertThat(future.join().id()).isEqualTo("ep_1");
        }
    }

    private void answersOnce(CountDownLatch open) {
        wire.server().setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                open.await();
                return Wire.created();
            }
        });
    }

    @Test
    void callsBeyondTheThreadsWaitTheirTurnAndCanStillBeCancelledOrRunOutOfTime() throws Exception {
        assumeFalse(CallThreads.VIRTUAL);
        CountDownLatch open = new CountDownLatch(1);
        answersOnce(open);
        AtomicInteger keys = new AtomicInteger();
        Supplier<String> counting = () -> {
            keys.incrementAndGet();
            return Create.KEY;
        };
        try (RunpodClient client =
                wire.client().apiKey(counting).listener(heard).build()) {
            List<CompletableFuture<Endpoint>> running = new ArrayList<>();
            for (int i = 0; i < THREADS + 20; i++) {
                running.add(client.endpoints().createAsync(REQUEST));
            }
            for (int i = 0; i < THREADS; i++) {
                wire.taken();
            }
            CompletableFuture<Endpoint> cancelled = client.endpoints().createAsync(REQUEST);

            assertThat(cancelled.cancel(true)).isTrue();
            assertThat(heard.end().outcome()).contains(Outcome.NOT_APPLIED);
            assertThat(heard.end().attempts()).isZero();

            CompletableFuture<Endpoint> late = client.endpoints()
                    .createAsync(
                            REQUEST,
                            RequestOptions.builder()
                                    .deadline(Duration.ofMillis(50))
                                    .build());
            assertThatThrownBy(late::join)
                    .hasCauseInstanceOf(RequestNotSentException.class)
                    .hasMessageContaining("the deadline of 50 ms is over (no attempt made)");

            open.countDown();
            assertThat(running)
                    .allSatisfy(future ->
                            assertThat(future.get(20, TimeUnit.SECONDS).id()).isEqualTo("ep_1"));
        }
        assertThat(wire.requests()).isEqualTo(THREADS + 20);
        assertThat(keys).hasValue(THREADS + 20);
    }

    @Test
    void allCallsAreInFlightAtOnceOnVirtualThreads() throws Exception {
        assumeTrue(CallThreads.VIRTUAL);
        int calls = 2 * THREADS;
        CountDownLatch open = new CountDownLatch(1);
        answersOnce(open);
        CallThreads threads = new CallThreads();
        try (RunpodClient client = wire.client()
                .attemptTimeout(Duration.ofMinutes(2))
                .deadline(Duration.ofMinutes(2))
                .listener(threads)
                .build()) {
            List<CompletableFuture<Endpoint>> running = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                running.add(client.endpoints().createAsync(REQUEST));
            }
            for (int i = 0; i < calls; i++) {
                wire.taken();
            }
            assertThat(running).noneMatch(CompletableFuture::isDone);

            open.countDown();
            assertThat(running)
                    .allSatisfy(future ->
                            assertThat(future.get(20, TimeUnit.SECONDS).id()).isEqualTo("ep_1"));
        }
        assertThat(threads.threads()).hasSize(calls).doesNotHaveDuplicates().allMatch(CallThreads::isVirtual);
        threads.awaitEnd();
    }

    @Test
    void callsHaveThreadsWhoseNameTellsWhoseTheyAre() {
        wire.answers(Wire.created());
        CallThreads threads = new CallThreads();
        try (RunpodClient client = wire.client().listener(threads).build()) {
            client.endpoints().createAsync(REQUEST).join();
        }
        assertThat(threads.threads())
                .singleElement()
                .satisfies(thread -> assertThat(thread.getName()).isEqualTo("runpod-sdk-async-1"))
                .satisfies(thread -> assertThat(CallThreads.isVirtual(thread)).isEqualTo(CallThreads.VIRTUAL));
    }

    /** Virtual threads share a few others, which users' code can keep busy. */
    @Test
    void aCallEndsAtItsDeadlineThoughNothingIsFreeToCarryItsVirtualThread() throws Exception {
        assumeTrue(CallThreads.VIRTUAL);
        AtomicBoolean busy = new AtomicBoolean(true);
        Executor virtual = virtualThreads();
        try (RunpodClient client = wire.client().listener(heard).build()) {
            int carriers = Runtime.getRuntime().availableProcessors();
            CountDownLatch spinning = new CountDownLatch(carriers);
            for (int i = 0; i < carriers; i++) {
                virtual.execute(() -> {
                    spinning.countDown();
                    while (busy.get()) {
                        Thread.onSpinWait();
                    }
                });
            }
            spinning.await();
            CompletableFuture<Endpoint> late = client.endpoints()
                    .createAsync(
                            REQUEST,
                            RequestOptions.builder()
                                    .deadline(Duration.ofMillis(50))
                                    .build());

            assertThatThrownBy(() -> late.get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(RequestNotSentException.class)
                    .hasMessageContaining("the deadline of 50 ms is over (no attempt made)");
            assertThat(heard.end().attempts()).isZero();
        } finally {
            busy.set(false);
        }
        assertThat(wire.requests()).isZero();
    }

    private static Executor virtualThreads() throws ReflectiveOperationException {
        return (Executor)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
    }

    @Test
    void closingLetsCallsUnderWayEndAndLeavesNoThread() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        answersOnce(open);
        CallThreads threads = new CallThreads();
        CompletableFuture<Endpoint> future;
        try (RunpodClient client = wire.client().listener(threads).build()) {
            future = client.endpoints().createAsync(REQUEST);
            wire.taken();
        }
        assertThat(future).isNotDone();
        assertThat(threads.threads()).hasSize(1).allMatch(Thread::isDaemon);
        open.countDown();
        assertThat(future.get(10, TimeUnit.SECONDS).id()).isEqualTo("ep_1");
        threads.awaitEnd();
        assertNoThreadOfOursStays();
    }

    @Test
    void withoutWorkNoThreadStays() throws Exception {
        wire.answers(Wire.created());
        CallThreads threads = new CallThreads();
        try (RunpodClient client = wire.client().listener(threads).build()) {
            client.endpoints().createAsync(REQUEST).join();
            threads.awaitEnd();
            assertNoThreadOfOursStays();
        }
    }

    private static void assertNoThreadOfOursStays() throws InterruptedException {
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("runpod-sdk-")) {
                thread.join(5_000);
                assertThat(thread.isAlive()).as("%s", thread).isFalse();
            }
        }
    }
}
