package io.runpod.sdk.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.JumpingTime;
import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.call.Effect;
import io.runpod.sdk.call.Operation;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.internal.call.Answered;
import io.runpod.sdk.internal.call.Answers;
import io.runpod.sdk.internal.call.CallControl;
import io.runpod.sdk.internal.call.Exchanged;
import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.internal.call.Options;
import io.runpod.sdk.internal.call.Result;
import io.runpod.sdk.retry.RetryPolicy;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
    /** What it takes at most until something is collected, where nothing holds it. */
    private static final int COLLECTIONS = 20;

    private final JumpingTime time = new JumpingTime();

    /** A deep answer on a small stack, or a large one in a small heap. */
    @Test
    void anErrorWhileA201IsReadHidesNoEndpoint() {
        ApiCall<String> call = ApiCall.builder(
                        new Operation("op", "POST", "/v2/x", Effect.CREATES, "application/json", "application/json"))
                .answer(body -> {
                    throw new StackOverflowError();
                });
        Job<String> job = new Job<>(
                1,
                call,
                new Options(
                        Duration.ofMinutes(2),
                        null,
                        Duration.ofSeconds(30),
                        RetryPolicy.defaults(),
                        Map.of(),
                        problem -> Optional.empty(),
                        List::of),
                "",
                CallControl.NONE,
                time);

        Result<String> result = new AnswerReader(time).read(job, Answers.answer(201, "{\"id\":\"ep_1\"}"));

        UnexpectedResponseException failure = (UnexpectedResponseException) ((Result.Failure<String>) result).error();
        assertThat(failure.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(failure.createdId()).contains("ep_1");
        assertThat(failure).hasMessageContaining("StackOverflowError");
    }

    /** Users may keep an ApiResponse for as long as they like. */
    @Test
    void aSuccessKeepsNeitherItsRequestNorItsBody() {
        Job<String> job = Answers.job("POST", RetryPolicy.defaults(), time, CallControl.NONE);
        Exchanged.Answer answer = Answers.answer(201, "value", "X-Request-Id", "req_1");
        List<WeakReference<?>> over =
                List.of(new WeakReference<>(job), new WeakReference<>(job.call()), new WeakReference<>(answer.body()));

        Result<String> result = new AnswerReader(time).read(job, answer);
        job = null;
        answer = null;
        for (int i = 0; i < COLLECTIONS && over.stream().anyMatch(kept -> kept.get() != null); i++) {
            System.gc();
        }

        assertThat(over).allMatch(kept -> kept.get() == null);
        assertThat(((Answered<String>) result).requestId()).contains("req_1");
    }
}
