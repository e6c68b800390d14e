package io.runpod.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.error.NotFoundException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.listener.AttemptEnded;
import io.runpod.sdk.listener.CallEnded;
import io.runpod.sdk.listener.RequestListener;
import io.runpod.sdk.listener.RetryScheduled;
import io.runpod.sdk.retry.RetryPolicy;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A delete whose first attempt may have been carried out, in each of the ways to make it. */
class RepeatedDeleteTest {
    private static final ApiCall<String> DELETE = ApiCall.delete("/v2/pods/p1");

    private final Wire wire = new Wire();
    private final RecordedEvents events = new RecordedEvents();
    private final RunpodClient client = builder().build();

    private RunpodClientBuilder builder() {
        return wire.client()
                .time(new JumpingTime())
                .retryPolicy(RetryPolicy.defaults())
                .listener(events);
    }

    @AfterEach
    void close() {
        client.close();
        wire.close();
    }

    private static MockResponse refusal(int status) {
        return Wire.problem(status, Create.problem(status));
    }

    @Test
    void toFindNothingIsSuccessWithoutTheProblemsText() {
        wire.answers(refusal(503), refusal(404));

        ApiResponse<String> response = client.exchange(DELETE);

        assertThat(response.value()).isEmpty();
        assertThat(response.status()).isEqualTo(404);
        assertThat(response.attempts()).isEqualTo(2);
    }

    @Test
    void itIsSuccessAsynchronouslyToo() {
        wire.answers(refusal(504), refusal(404));

        assertThat(client.sendAsync(DELETE).join()).isEmpty();
    }

    @Test
    void listenersHearOfASuccess() {
        wire.answers(refusal(503), refusal(404));

        client.send(DELETE);

        CallEnded end = events.end();
        assertThat(end.status()).hasValue(404);
        assertThat(end.failure()).isEmpty();
        assertThat(end.outcome()).isEmpty();
        assertThat(end.attempts()).isEqualTo(2);
        assertThat(events.events())
                .filteredOn(AttemptEnded.class::isInstance)
                .extracting(event -> ((AttemptEnded) event).failure().isPresent())
                .containsExactly(true, false);
    }

    @Test
    void theNextCallKnowsNothingOfIt() {
        wire.answers(refusal(503), refusal(404), refusal(404));
        client.send(DELETE);

        assertThatThrownBy(() -> client.send(DELETE)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void anInterruptInBetweenLeavesItOpen() {
        wire.answers(refusal(503).newBuilder().setHeader("Retry-After", "60").build());
        try (RunpodClient impatient = builder()
                .time(new JumpingTime(() -> Thread.currentThread().interrupt()))
                .deadline(Duration.ofMinutes(5))
                .build()) {
            RunpodException failure = catchThrowableOfType(RunpodException.class, () -> impatient.send(DELETE));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        }
    }

    @Test
    void aWaitThatDoesNotFitLeavesItOpen() {
        wire.answers(refusal(503).newBuilder().setHeader("Retry-After", "60").build());

        RunpodException failure = catchThrowableOfType(RunpodException.class, () -> client.send(DELETE));

        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(wire.requests()).isEqualTo(1);
    }

    @Test
    void aCancelInBetweenLeavesItOpen() {
        wire.answers(refusal(503).newBuilder().setHeader("Retry-After", "10").build());
        try (RunpodClient real = wire.client()
                .retryPolicy(RetryPolicy.defaults())
                .listener(events)
                .build()) {
            CompletableFuture<String> future = real.sendAsync(DELETE);
            events.awaitRetry();
            future.cancel(true);

            assertThat(catchThrowable(future::join)).isInstanceOf(CancellationException.class);
            assertThat(events.end().outcome()).contains(Outcome.UNKNOWN);
        }
    }

    /** What depends on a future runs inside its {@code cancel}, before the call itself is told. */
    @Test
    void aCancelWhileTheNextAttemptIsBeingScheduledEndsTheCallAtOnce() throws InterruptedException {
        wire.answers(refusal(503).newBuilder().setHeader("Retry-After", "60").build());
        CountDownLatch scheduling = new CountDownLatch(1);
        CountDownLatch cancelling = new CountDownLatch(1);
        RequestListener holdingUp = new RequestListener() {
            @Override
            public void retryScheduled(RetryScheduled event) {
                scheduling.countDown();
                try {
                    cancelling.await();
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }

            @Override
            public void callEnded(CallEnded event) {
                events.callEnded(event);
            }
        };
        try (RunpodClient real = wire.client()
                .retryPolicy(RetryPolicy.defaults())
                .deadline(Duration.ofMinutes(5))
                .listener(holdingUp)
                .build()) {
            CompletableFuture<String> future = real.sendAsync(DELETE);
            CompletableFuture<CallEnded> end = future.handle((value, failure) -> {
                cancelling.countDown();
                return events.end();
            });
            scheduling.await();
            future.cancel(true);

            assertThat(end.join().outcome()).contains(Outcome.UNKNOWN);
        }
    }
}
