package io.runpod.sdk;

import static io.runpod.sdk.Create.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.retry.RetryPolicy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a call has to wait for that is no socket: it ends at the deadline all the same, and nothing was sent. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HangingCodeTest {
    private static final Duration DEADLINE = Duration.ofMillis(200);

    private final Wire wire = new Wire();
    private final RecordedEvents heard = new RecordedEvents();
    private final Hanging hanging = new Hanging();

    @AfterEach
    void close() {
        hanging.release();
        wire.close();
    }

    /** What can hang, and how a client comes by it. */
    private enum Where {
        KEY {
            @Override
            RunpodClientBuilder in(RunpodClientBuilder client, Hanging hanging) {
                return client.apiKey(() -> hanging.give(Create.KEY));
            }
        },
        NAMES {
            @Override
            RunpodClientBuilder in(RunpodClientBuilder client, Hanging hanging) {
                return client.baseUrl("http://runpod.test:1")
                        .allowPlainHttp()
                        .httpClient(new OkHttpClient.Builder()
                                .dns(name -> hanging.give(List.of(InetAddress.getLoopbackAddress())))
                                .build());
            }
        },
        PROXIES {
            @Override
            RunpodClientBuilder in(RunpodClientBuilder client, Hanging hanging) {
                return client.httpClient(new OkHttpClient.Builder()
                        .proxySelector(new ProxySelector() {
                            @Override
                            public List<Proxy> select(URI uri) {
                                return hanging.give(List.of(Proxy.NO_PROXY));
                            }

                            @Override
                            public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
                        })
                        .build());
            }
        };

        abstract RunpodClientBuilder in(RunpodClientBuilder client, Hanging hanging);
    }

    /** Never gives anything before it is released; hears interrupts, but does not obey them unless told to. */
    private static final class Hanging {
        private final CountDownLatch released = new CountDownLatch(1);
        private final CountDownLatch entered = new CountDownLatch(1);
        private final CountDownLatch interrupted = new CountDownLatch(1);
        private volatile boolean obeys;

        <T> T give(T value) {
            entered.countDown();
            while (true) {
                try {
                    released.await();
                    return value;
                } catch (InterruptedException e) {
                    interrupted.countDown();
                    if (obeys) {
                        throw new IllegalStateException(e);
                    }
                }
            }
        }

        void release() {
            released.countDown();
        }
    }

    private RunpodClient client(Where where, Duration deadline) {
        return where.in(wire.client(), hanging)
                .deadline(deadline)
                .listener(heard)
                .build();
    }

    @ParameterizedTest
    @EnumSource
    void aCallEndsAtItsDeadline(Where where) throws Exception {
        try (RunpodClient client = client(where, DEADLINE)) {
            assertNotSent(catchThrowable(() -> client.endpoints().create(REQUEST)));
            assertThat(hanging.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(heard.end().outcome()).contains(Outcome.NOT_APPLIED);
        assertThat(wire.requests()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void anAsynchronousCallEndsAtItsDeadline(Where where) {
        try (RunpodClient client = client(where, DEADLINE)) {
            CompletableFuture<Endpoint> future = client.endpoints().createAsync(REQUEST);
            assertNotSent(catchThrowable(future::join).getCause());
        }
        assertThat(heard.end().outcome()).contains(Outcome.NOT_APPLIED);
    }

    private static void assertNotSent(@Nullable Throwable failure) {
        assertThat(failure)
                .isInstanceOf(RequestNotSentException.class)
                .hasMessageContaining("the deadline of 200 ms is over");
    }

    @ParameterizedTest
    @EnumSource
    void cancellingEndsACallAndItsThreads(Where where) throws Exception {
        hanging.obeys = true;
        try (RunpodClient client = client(where, Duration.ofMinutes(1))) {
            CompletableFuture<Endpoint> future = client.endpoints().createAsync(REQUEST);
            hanging.entered.await();
            future.cancel(true);
            assertThat(heard.end().outcome()).contains(Outcome.NOT_APPLIED);
            assertThat(hanging.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertNoThreadsStay();
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptEndsACallAndItsThreads(Where where) throws Exception {
        hanging.obeys = true;
        Thread caller = Thread.currentThread();
        Thread interrupting = new Thread(() -> {
            try {
                hanging.entered.await();
                caller.interrupt();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        interrupting.start();
        try (RunpodClient client = client(where, Duration.ofMinutes(1))) {
            assertThatThrownBy(() -> client.endpoints().create(REQUEST))
                    .isInstanceOf(RequestNotSentException.class)
                    .hasMessageContaining("the thread was interrupted");
            assertThat(Thread.interrupted()).isTrue();
        }
        interrupting.join();
        assertThat(hanging.interrupted.await(10, TimeUnit.SECONDS)).isTrue();
        assertNoThreadsStay();
    }

    @Test
    void moreCallsThanThreadsEndAtTheirDeadlineThoughNoneOfTheirSuppliersEverReturns() {
        try (RunpodClient client = client(Where.KEY, DEADLINE)) {
            List<CompletableFuture<Endpoint>> futures = new ArrayList<>();
            for (int i = 0; i < 600; i++) {
                futures.add(client.endpoints().createAsync(REQUEST));
            }
            assertThat(futures)
                    .allSatisfy(
                            future -> assertNotSent(catchThrowable(future::join).getCause()));
            assertNotSent(catchThrowable(() -> client.endpoints().create(REQUEST)));
        }
    }

    @Test
    void aSlowSupplierIsWaitedFor() {
        wire.answers(Wire.created());
        try (RunpodClient client = client(Where.KEY, Duration.ofMinutes(1))) {
            CompletableFuture<Endpoint> future = client.endpoints().createAsync(REQUEST);
            hanging.release();
            assertThat(future.join().id()).isEqualTo("ep_1");
        }
    }

    @Test
    void aQueuedCallEndsAtItsDeadlineWhileTheCommonPoolIsFull() throws Exception {
        CountDownLatch busy = new CountDownLatch(1);
        for (int i = 0; i < 4 * Runtime.getRuntime().availableProcessors(); i++) {
            ForkJoinPool.commonPool().execute(() -> {
                try {
                    busy.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            });
        }
        try (RunpodClient client = client(Where.KEY, Duration.ofMinutes(1))) {
            List<CompletableFuture<Endpoint>> running = new ArrayList<>();
            for (int i = 0; i < 512; i++) {
                running.add(client.endpoints().createAsync(REQUEST));
            }
            CompletableFuture<Endpoint> queued = client.endpoints()
                    .createAsync(
                            REQUEST, RequestOptions.builder().deadline(DEADLINE).build());
            assertThat(catchThrowable(() -> queued.get(20, TimeUnit.SECONDS)).getCause())
                    .isInstanceOf(RequestNotSentException.class)
                    .hasMessageContaining("the deadline of 200 ms is over (no attempt made)");
            running.forEach(future -> future.cancel(true));
        } finally {
            busy.countDown();
        }
    }

    @Test
    void whatALookupThrowsReachesTheCaller() {
        try (RunpodClient client = failing(new UnknownHostException("nobody knows it"))) {
            assertThatThrownBy(() -> client.endpoints().create(REQUEST))
                    .hasMessageContaining("the host name was not found: nobody knows it")
                    .hasCauseInstanceOf(UnknownHostException.class);
        }
        try (RunpodClient client = failing(new IllegalStateException("broken resolver"))) {
            assertThatThrownBy(() -> client.endpoints().create(REQUEST))
                    .hasMessageContaining("broken resolver (IllegalStateException) (attempt 1 of 3)");
        }
        try (RunpodClient client = failing(new NoClassDefFoundError("half a resolver"))) {
            assertThatThrownBy(() -> client.endpoints().create(REQUEST))
                    .isInstanceOf(RequestNotSentException.class)
                    .hasMessageContaining("half a resolver");
        }
    }

    private RunpodClient failing(Throwable failure) {
        return wire.client()
                .baseUrl("http://runpod.test")
                .allowPlainHttp()
                .retryPolicy(RetryPolicy.defaults())
                .time(new JumpingTime())
                .httpClient(new OkHttpClient.Builder()
                        .dns(name -> {
                            throw Sneaky.unchecked(failure);
                        })
                        .build())
                .build();
    }

    private static void assertNoThreadsStay() throws InterruptedException {
        for (Thread thread : threads().toList()) {
            thread.join(5_000);
            assertThat(thread.isAlive()).as("%s", thread).isFalse();
        }
    }

    private static Stream<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("runpod-sdk-"));
    }
}
