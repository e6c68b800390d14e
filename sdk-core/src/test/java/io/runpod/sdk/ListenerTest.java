package io.runpod.sdk;

import static io.runpod.sdk.Create.OPERATION;
import static io.runpod.sdk.Create.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runpod.sdk.error.BadRequestException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RateLimitedException;
import io.runpod.sdk.listener.AttemptEnded;
import io.runpod.sdk.listener.AttemptStarted;
import io.runpod.sdk.listener.CallEnded;
import io.runpod.sdk.listener.CallStarted;
import io.runpod.sdk.listener.RequestListener;
import io.runpod.sdk.listener.RetryScheduled;
import io.runpod.sdk.retry.RetryPolicy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListenerTest {
    private static final Optional<String> LIMITED = Optional.of("RateLimitedException");

    private final Wire wire = new Wire();
    private final RecordedEvents heard = new RecordedEvents();

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void everyStepOfACallIsHeardInOrder() {
        wire.answers(
                Wire.problem(429, "{}")
                        .newBuilder()
                        .setHeader("Retry-After", "7")
                        .setHeader("X-Request-Id", "req-1")
                        .build(),
                Wire.created().newBuilder().setHeader("X-Request-Id", "req-2").build());
        try (RunpodClient client = wire.client()
                .retryPolicy(RetryPolicy.defaults())
                .time(new JumpingTime())
                .listener(heard)
                .build()) {
            client.endpoints().create(REQUEST);
        }
        RuntimeException limited = ((RetryScheduled) heard.events().get(3)).exception();
        assertThat(limited).isInstanceOf(RateLimitedException.class);
        assertThat(heard.events())
                .containsExactly(
                        new CallStarted(1, OPERATION),
                        new AttemptStarted(1, OPERATION, 1),
                        new AttemptEnded(
                                1,
                                OPERATION,
                                1,
                                OptionalInt.of(429),
                                LIMITED,
                                Duration.ZERO,
                                Optional.of("req-1"),
                                Optional.of(limited)),
                        new RetryScheduled(
                                1,
                                OPERATION,
                                1,
                                OptionalInt.of(429),
                                "RateLimitedException",
                                Duration.ofSeconds(7),
                                Optional.of("req-1"),
                                limited),
                        new AttemptStarted(1, OPERATION, 2),
                        new AttemptEnded(
                                1,
                                OPERATION,
                                2,
                                OptionalInt.of(201),
                                Optional.empty(),
                                Duration.ZERO,
                                Optional.of("req-2"),
                                Optional.empty()),
                        new CallEnded(
                                1,
                                OPERATION,
                                OptionalInt.of(201),
                                Optional.empty(),
                                Optional.empty(),
                                2,
                                Duration.ofSeconds(7),
                                Optional.of("req-2"),
                                Optional.empty()));
        assertThat(heard.end().succeeded()).isTrue();
    }

    @Test
    void aFailureIsHeardWithItsOutcomeAndWithoutBodyOrKey() {
        wire.answers(Wire.problem(500, "{\"other\":\"s3cr3t\"}"), Wire.answer(201, "text/html", "<html>s3cr3t"));
        try (RunpodClient client = wire.client().listener(heard).build()) {
            assertThatThrownBy(() -> client.endpoints().create(REQUEST)).isNotNull();
            assertThatThrownBy(() -> client.endpoints().create(REQUEST)).isNotNull();
        }
        assertThat(heard.events())
                .filteredOn(CallEnded.class::isInstance)
                .map(event -> ((CallEnded) event).outcome())
                .containsExactly(Optional.of(Outcome.UNKNOWN), Optional.of(Outcome.APPLIED));
        assertThat(heard.end().succeeded()).isFalse();
        assertThat(heard.end().callId()).isEqualTo(2);
        assertThat(heard.events().toString()).doesNotContain("s3cr3t").doesNotContain(Create.KEY);
    }

    @Test
    void everyCallHasAnIdOfItsOwn() {
        wire.answers(Wire.created(), Wire.created(), Wire.created());
        try (RunpodClient client = wire.client().listener(heard).build()) {
            client.endpoints().createAsync(REQUEST).join();
            client.endpoints().createAsync(REQUEST).join();
            client.endpoints().create(REQUEST);
        }
        assertThat(heard.events())
                .filteredOn(CallEnded.class::isInstance)
                .map(event -> ((CallEnded) event).callId())
                .containsExactly(1L, 2L, 3L);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aCallThatEndsBeforeItsFirstAttemptIsHeardToo(int maxAttempts) {
        try (RunpodClient client = wire.client()
                .retryPolicy(RetryPolicy.defaults().withMaxAttempts(maxAttempts))
                .listener(heard)
                .build()) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> client.endpoints().create(REQUEST))
                    .hasMessageContaining("the thread was interrupted (no attempt made)");
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(heard.events()).hasSize(2);
        assertThat(heard.end().outcome()).contains(Outcome.NOT_APPLIED);
        assertThat(heard.end().attempts()).isZero();
        assertThat(wire.requests()).isZero();
    }

    @Test
    void aListenerThatThrowsDoesNotBreakTheCall() {
        RequestListener throwing = new RequestListener() {
            @Override
            public void attemptStarted(AttemptStarted event) {
                throw new IllegalStateException("a test's listener");
            }

            @Override
            public void attemptEnded(AttemptEnded event) {
                throw new AssertionError("a test's listener");
            }

            @Override
            public void callEnded(CallEnded event) {
                throw new NoClassDefFoundError("a test's listener");
            }
        };
        wire.answers(Wire.created());
        List<String> logged = new ArrayList<>();
        Logger logger = Logger.getLogger("io.runpod.sdk");
        logger.setUseParentHandlers(false);
        logger.setFilter(entry -> logged.add(entry.getMessage()));
        try (RunpodClient client = wire.client().listener(throwing).build()) {
            assertThat(client.endpoints().create(REQUEST).id()).isEqualTo("ep_1");
        } finally {
            logger.setUseParentHandlers(true);
            logger.setFilter(null);
        }
        assertThat(logged).hasSize(3).containsOnly("A RequestListener threw; the call goes on");
    }

    @Test
    void aListenerNeedsToHearNothing() {
        wire.answers(Wire.problem(429, "{}"), Wire.problem(400, "{}"));
        try (RunpodClient client = wire.client()
                .retryPolicy(RetryPolicy.defaults())
                .time(new JumpingTime())
                .listener(new RequestListener() {})
                .build()) {
            assertThatThrownBy(() -> client.endpoints().create(REQUEST)).isInstanceOf(BadRequestException.class);
        }
    }
}
