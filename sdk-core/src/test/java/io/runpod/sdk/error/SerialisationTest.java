package io.runpod.sdk.error;

import static io.runpod.sdk.Create.OPERATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.call.Effect;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Exceptions travel: from a worker of a cluster to its driver, or out of a remote call. */
class SerialisationTest {
    private static final CallSummary CALL = new CallSummary(OPERATION, Effect.CREATES, 2, 3);

    static Stream<ApiException> refusals() {
        return IntStream.of(303, 400, 401, 403, 404, 405, 409, 422, 429, 503).mapToObj(SerialisationTest::refusal);
    }

    private static ApiException refusal(int status) {
        Problem problem = Problem.builder(status)
                .type("t")
                .title("T")
                .detail("a\nb")
                .error("e")
                .extension("x", Map.of("y", Arrays.asList(1, null, "z")))
                .extension("none", null)
                .build();
        RateLimit limit = new RateLimit(List.of(
                new RateLimit.Window("minute", Optional.of(60L), Optional.empty(), 0, Duration.ofSeconds(9)),
                new RateLimit.Window("hour", Optional.empty(), Optional.of(Duration.ofHours(1)), 5, Duration.ZERO)));
        return ApiException.of(
                CALL,
                answer(status),
                problem,
                new Advice(
                        Optional.of(Duration.ofSeconds(9)),
                        Optional.of(Duration.ofSeconds(5)),
                        Optional.of(limit),
                        Optional.of("h")));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalSurvivesWhole(ApiException refusal) throws Exception {
        ApiException read = survives(refusal);

        assertThat(read.status()).isEqualTo(refusal.status());
        assertThat(read.problem()).isEqualTo(refusal.problem());
        assertThat(read.headers()).isEqualTo(refusal.headers()).containsKey("x-REQUEST-id");
        assertThat(read.requestId()).contains("req_1");
        assertThat(read.bodyText()).isEqualTo("body");
        assertThat(read.retryAfter()).isEqualTo(refusal.retryAfter());
        assertThat(read.rateLimit()).isEqualTo(refusal.rateLimit());
    }

    @Test
    void whatIsUnknownStaysUnknown() throws Exception {
        ApiException read = survives(ApiException.of(
                CALL, new RawAnswer(400, Map.of(), ""), Problem.builder(400).build(), Advice.none()));

        assertThat(read.problem()).isEqualTo(Problem.builder(400).build());
        assertThat(read.retryAfter()).isEmpty();
        assertThat(read.rateLimit()).isEmpty();
        assertThat(read.requestId()).isEmpty();
    }

    @Test
    void anUnreadableAnswerSurvivesWhole() throws Exception {
        UnexpectedResponseException read = survives(UnexpectedResponseException.of(
                CALL, answer(201), Optional.of("ep_1"), "broken", new IOException("cause")));

        assertThat(read.createdId()).contains("ep_1");
        assertThat(read.status()).isEqualTo(201);
        assertThat(read.headers()).containsKey("x-request-id");
        assertThat(read.requestId()).contains("req_1");
        assertThat(read.bodyText()).isEqualTo("body");
        assertThat(read).hasCauseExactlyInstanceOf(IOException.class);
    }

    @Test
    void whatWasNotReadySurvivesWhole() throws Exception {
        NotReadyException.Counts counts = new NotReadyException.Counts(0, 0, 1, 0, 0, 1);
        NotReadyException read = survives(NotReadyException.of(
                CALL,
                "no worker was ready",
                Optional.of(counts),
                List.of(new NotReadyException.SeenWorker("wk_1", "INITIALIZING", true)),
                RequestNotSentException.of(CALL, "refused", null)));

        assertThat(read.counts()).contains(counts);
        assertThat(read.workers()).containsExactly(new NotReadyException.SeenWorker("wk_1", "INITIALIZING", true));
        assertThat(read).hasCauseExactlyInstanceOf(RequestNotSentException.class);
    }

    @Test
    void aNoteSurvives() throws Exception {
        NoResponseException lost = NoResponseException.of(CALL, "reset", null);
        lost.note("looked for it");

        assertThat(survives(lost)).hasMessage(lost.getMessage()).hasMessageEndingWith("; looked for it");
    }

    @Test
    void whatGotNoAnswerSurvivesWithItsCauseAndWhatItSuppressed() throws Exception {
        NoResponseException lost = NoResponseException.of(CALL, "reset", new IOException("cause"));
        lost.addSuppressed(RequestNotSentException.of(CALL, "refused", null));

        NoResponseException read = survives(lost);

        assertThat(read).hasCauseExactlyInstanceOf(IOException.class).hasRootCauseMessage("cause");
        assertThat(read.getSuppressed()).hasExactlyElementsOfTypes(RequestNotSentException.class);
        assertThat(survives(RequestNotSentException.of(CALL, "x", null))).hasNoCause();
    }

    @Test
    void aCauseThatCanNotBeSerialisedIsTold() throws Exception {
        Exception stubborn = new IOException("outer", new Exception("inner") {
            private final Object held = new Object();

            @Override
            public String getMessage() {
                return super.getMessage() + (held.equals(this) ? "!" : "");
            }
        });

        NoResponseException read = survives(NoResponseException.of(CALL, "reset", stubborn));

        assertThat(read.getCause())
                .isNotNull()
                .hasMessage("java.io.IOException: outer")
                .extracting(Throwable::getStackTrace)
                .isEqualTo(stubborn.getStackTrace());
        assertThat(read).rootCause().hasMessageEndingWith(": inner");
    }

    @Test
    void aCycleOfCausesThatCanNotBeSerialisedEnds() throws Exception {
        Exception first = new Exception("first") {
            @SuppressWarnings("unused")
            private final Object held = new Object();
        };
        first.initCause(new Exception("second", first));

        assertThat(survives(NoResponseException.of(CALL, "reset", first)).getCause())
                .hasMessageEndingWith("first");
    }

    @Test
    void aCauseIsSetOnceAndForAll() {
        NoResponseException lost = NoResponseException.of(CALL, "reset", null);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> lost.initCause(new IOException()))
                .isInstanceOf(IllegalStateException.class);
    }

    private static <E extends RunpodException> E survives(E failure) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(failure);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            @SuppressWarnings("unchecked")
            E read = (E) in.readObject();
            assertThat(read).hasSameClassAs(failure).hasMessage(failure.getMessage());
            assertThat(read.outcome()).isEqualTo(failure.outcome());
            assertThat(read.attempts()).isEqualTo(2);
            assertThat(read.getStackTrace()).isEqualTo(failure.getStackTrace());
            return read;
        }
    }

    private static RawAnswer answer(int status) {
        return new RawAnswer(status, Map.of("X-Request-Id", new ArrayList<>(List.of("req_1"))), "body");
    }
}
