package io.runpod.sdk;

import static io.runpod.sdk.Create.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RateLimitedException;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.listener.AttemptStarted;
import io.runpod.sdk.listener.CallEnded;
import io.runpod.sdk.listener.RequestListener;
import io.runpod.sdk.listener.RetryScheduled;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.retry.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls that wait hold no thread. All of this on the machine's own time, which only they can wait by without one. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WaitingCallsTest {
    private static final int THREADS = 512;
    private static final int RETRIES_IN_THE_BUDGET = 20;
    private static final int CALLS_THAT_FILL_THE_BUDGET = 100;

    private final Wire wire = new Wire();
    private final CountDownLatch open = new CountDownLatch(1);

    @AfterEach
    void close() {
        open.countDown();
        wire.close();
    }

    /** Counts what happens to many calls. */
    private static final class Counting implements RequestListener {
        private final CallThreads threads = new CallThreads();
        private final CountDownLatch waiting;
        private final Semaphore newWaits = new Semaphore(0);
        private final CountDownLatch ended;
        private final Queue<CallEnded> ends = new ConcurrentLinkedQueue<>();

        Counting(int calls) {
            waiting = new CountDownLatch(calls);
            ended = new CountDownLatch(calls);
        }

        @Override
        public void attemptStarted(AttemptStarted event) {
            threads.attemptStarted(event);
        }

        @Override
        public void retryScheduled(RetryScheduled event) {
            waiting.countDown();
            newWaits.release();
        }

        @Override
        public void callEnded(CallEnded event) {
            ends.add(event);
            ended.countDown();
        }
    }

    /** As many as the budget for retries allows a client that has made no other calls. */
    @Test
    void callsThatWaitForTheirNextAttemptHoldNoThread() throws Exception {
        int calls = RETRIES_IN_THE_BUDGET;
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        Counting counting = new Counting(calls);
        wire.server().setDispatcher(limitedBut("free"));
        try (RunpodClient client = wire.client()
                .retryPolicy(RetryPolicy.defaults())
                .deadline(Duration.ofMinutes(2))
                .listener(counting)
                .build()) {
            List<CompletableFuture<Endpoint>> waiting = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                waiting.add(client.endpoints().createAsync(REQUEST));
            }
            counting.waiting.await();

            counting.threads.awaitEnd();
            assertThat(threads("runpod-sdk-timer").filter(thread -> !before.contains(thread)))
                    .hasSize(1)
                    .allMatch(Thread::isDaemon);
            assertThat(waiting).noneMatch(CompletableFuture::isDone);
            RequestOptions free =
                    RequestOptions.builder().header("X-Who", "free").build();
            assertThat(client.endpoints().createAsync(REQUEST, free).join().id())
                    .isEqualTo("ep_1");

            waiting.forEach(future -> future.cancel(true));
            counting.ended.await();
        }
        assertThat(counting.ends)
                .filteredOn(end -> !end.succeeded())
                .hasSizeGreaterThanOrEqualTo(calls - 1)
                .allSatisfy(end -> {
                    assertThat(end.outcome()).contains(Outcome.NOT_APPLIED);
                    assertThat(end.attempts()).isEqualTo(1);
                    assertThat(end.exception().orElseThrow())
                            .isInstanceOf(RequestNotSentException.class)
                            .hasMessageContaining("cancelled while it waited")
                            .hasCauseInstanceOf(RateLimitedException.class);
                });
        assertThat(wire.requests()).isEqualTo(calls + 1);
        for (Thread thread : threads("runpod-sdk-timer").toList()) {
            thread.join(10_000);
            assertThat(thread.isAlive()).isFalse();
        }
    }

    /** Each pays for its wait out of the budget for retries, and calls that succeed earn that again. */
    @Test
    void aCallIsAnsweredWhileSixHundredOthersOfItsClientWait() throws Exception {
        int calls = 600;
        Counting counting = new Counting(calls);
        wire.server().setDispatcher(limitedBut("free"));
        RequestOptions free = RequestOptions.builder().header("X-Who", "free").build();
        try (RunpodClient client = wire.client()
                .retryPolicy(RetryPolicy.defaults())
                .deadline(Duration.ofMinutes(2))
                .listener(counting)
                .build()) {
            List<CompletableFuture<Endpoint>> waiting = new ArrayList<>();
            while (waiting.size() < calls) {
                for (int i = 0; i < RETRIES_IN_THE_BUDGET; i++) {
                    waiting.add(client.endpoints().createAsync(REQUEST));
                }
                counting.newWaits.acquire(RETRIES_IN_THE_BUDGET);
                Stream.generate(() -> client.endpoints().createAsync(REQUEST, free))
                        .limit(CALLS_THAT_FILL_THE_BUDGET)
                        .toList()
                        .forEach(CompletableFuture::join);
            }
            counting.threads.awaitEnd();

            assertThat(client.endpoints().createAsync(REQUEST, free).join().id())
                    .isEqualTo("ep_1");

            assertThat(waiting).noneMatch(CompletableFuture::isDone);
            waiting.forEach(future -> future.cancel(true));
        }
    }

    private static Stream<Thread> threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(name));
    }

    private static Dispatcher limitedBut(String who) {
        return new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return who.equals(request.getHeaders().get("X-Who"))
                        ? Wire.created()
                        : Wire.problem(429, "{}")
                                .newBuilder()
                                .setHeader("Retry-After", "60")
                                .build();
            }
        };
    }

    @Test
    void aCallGoesOnAfterItsWait() {
        wire.answers(Wire.problem(429, "{}"), Wire.problem(429, "{}"), Wire.created());
        try (RunpodClient client = wire.client()
                .retryPolicy(RetryPolicy.defaults().withMaxDelay(Duration.ofMillis(1)))
                .build()) {
            assertThat(client.endpoints().createAsync(REQUEST).join().id()).isEqualTo("ep_1");
        }
        assertThat(wire.requests()).isEqualTo(3);
    }

    @Test
    void aCallThatWaitsGoesOnThoughTheClientIsClosed() {
        wire.answers(
                Wire.problem(429, "{}")
                        .newBuilder()
                        .setHeader("Retry-After", "1")
                        .build(),
                Wire.created());
        Counting counting = new Counting(1);
        CompletableFuture<Endpoint> future;
        try (RunpodClient client = wire.client()
                .retryPolicy(RetryPolicy.defaults())
                .listener(counting)
                .build()) {
            future = client.endpoints().createAsync(REQUEST);
            counting.waiting.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        assertThat(future.join().id()).isEqualTo("ep_1");
    }

    @Test
    void twentyThousandQueuedCallsThatRunOutOfTimeTogetherEndTogether() throws Exception {
        assumeFalse(CallThreads.VIRTUAL);
        int calls = 20_000;
        Counting counting = new Counting(calls);
        wire.server().setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                open.await();
                return Wire.created();
            }
        });
        RequestOptions soon =
                RequestOptions.builder().deadline(Duration.ofMillis(1)).build();
        try (RunpodClient client =
                wire.client().deadline(Duration.ofMinutes(2)).listener(counting).build()) {
            List<CompletableFuture<Endpoint>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                running.add(client.endpoints().createAsync(REQUEST));
            }
            List<CompletableFuture<Endpoint>> queued = new ArrayList<>();
            for (int i = 0; i < calls; i++) {
                queued.add(client.endpoints().createAsync(REQUEST, soon));
            }
            counting.ended.await();
            assertThat(queued)
                    .allSatisfy(future -> assertThatThrownBy(() -> future.get(10, TimeUnit.SECONDS))
                            .hasCauseInstanceOf(RequestNotSentException.class));
            assertThat(running).noneMatch(CompletableFuture::isDone);
            open.countDown();
            running.forEach(CompletableFuture::join);
        }
        assertThat(wire.requests()).isEqualTo(THREADS);
        assertThat(Thread.getAllStackTraces().keySet())
                .filteredOn(thread -> thread.getName().startsWith("runpod-sdk-async-late"))
                .hasSizeLessThanOrEqualTo(THREADS);
    }
}
