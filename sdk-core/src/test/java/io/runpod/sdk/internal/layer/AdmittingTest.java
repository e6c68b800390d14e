package io.runpod.sdk.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.JumpingTime;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.internal.call.Answered;
import io.runpod.sdk.internal.call.Answers;
import io.runpod.sdk.internal.call.CallControl;
import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.internal.call.Result;
import io.runpod.sdk.retry.RetryPolicy;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdmittingTest {
    private final JumpingTime time = new JumpingTime();

    @Test
    void aCallWithoutAnyTimeLeftMakesNoAttempt() {
        Job<String> job = Answers.job("POST", RetryPolicy.defaults(), time, CallControl.NONE);
        time.advance(Duration.ofMinutes(2));
        assertThat(job.deadline().leftNanos()).isZero();

        Result.Failure<String> failure = (Result.Failure<String>) run(job);

        assertThat(failure.error())
                .isInstanceOf(RequestNotSentException.class)
                .hasMessageContaining("the deadline of 120 s is over (no attempt made)");
        assertThat(job.attempts()).isZero();
    }

    @Test
    void aCallWithTheLeastTimeLeftMakesOne() {
        Job<String> job = Answers.job("POST", RetryPolicy.defaults(), time, CallControl.NONE);
        time.advance(Duration.ofMinutes(2).minusNanos(1));

        assertThat(run(job)).isInstanceOf(Answered.class);
    }

    private Result<String> run(Job<String> job) {
        Layer sending = new Sending((attempt, timeout) -> Answers.answer(201, "value"), time);
        WaitingCaller<String> caller = new WaitingCaller<>(job.control(), time);
        new Admitting(new Retrying(sending, () -> 0.5, null)).run(job, caller);
        return caller.result();
    }
}
