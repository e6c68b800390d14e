package io.runpod.sdk.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.JumpingTime;
import io.runpod.sdk.error.ForbiddenException;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RateLimitedException;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.internal.call.Answered;
import io.runpod.sdk.internal.call.Answers;
import io.runpod.sdk.internal.call.CallControl;
import io.runpod.sdk.internal.call.Exchanged;
import io.runpod.sdk.internal.call.Exchanged.Broken;
import io.runpod.sdk.internal.call.Exchanged.Ending;
import io.runpod.sdk.internal.call.Exchanged.NoAnswer;
import io.runpod.sdk.internal.call.Exchanged.Reach;
import io.runpod.sdk.internal.call.HttpExchange;
import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.internal.call.Result;
import io.runpod.sdk.retry.RetryPolicy;
import io.runpod.sdk.retry.TimeSource;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RetryingTest {
    private static final Exchanged REFUSED = none(false, new IOException("refused"));
    private static final Exchanged LOST = none(true, new IOException("reset"));
    private static final Exchanged LIMITED = Answers.answer(429, "");
    private static final Exchanged OK = Answers.answer(201, "value");

    private final JumpingTime time = new JumpingTime();

    @Test
    void whatWasNotSentIsSentAgainAfterAJitteredWait() {
        Result<String> result = run("POST", REFUSED, REFUSED, OK);

        assertThat(value(result).attempts()).isEqualTo(3);
        assertThat(value(result).value()).isEqualTo("value");
        assertThat(time.sleeps()).containsExactly(Duration.ofMillis(250), Duration.ofMillis(500));
    }

    @Test
    void theLastAttemptsFailureIsTheCalls() {
        RunpodException error = error(run("POST", REFUSED, REFUSED, LIMITED, OK));

        assertThat(error).isInstanceOf(RateLimitedException.class);
        assertThat(error.attempts()).isEqualTo(3);
        assertThat(error).hasMessageContaining("attempt 3 of 3");
    }

    @Test
    void whatMayHaveBeenAppliedIsNotSentAgain() {
        assertThat(error(run("POST", LOST, OK))).isInstanceOf(NoResponseException.class);
        assertThat(error(run("PATCH", LOST, OK))).isInstanceOf(NoResponseException.class);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void methodsThatMayBeRepeatedAre() {
        assertThat(value(run("GET", LOST, Answers.answer(503, ""), OK)).attempts())
                .isEqualTo(3);
    }

    @Test
    void afterALostAttemptALaterRefusalProvesNothing() {
        RunpodException error = error(run("DELETE", LOST, Answers.answer(403, "")));

        assertThat(error).isInstanceOf(NoResponseException.class);
        assertThat(error.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(error.getSuppressed()).hasExactlyElementsOfTypes(ForbiddenException.class);
    }

    @Test
    void aSecondLostAttemptIsTheLastWord() {
        RunpodException error = error(run("GET", Answers.answer(503, ""), LOST, LOST));
        assertThat(error).isInstanceOf(NoResponseException.class).hasMessageContaining("attempt 3 of 3");
    }

    @Test
    void retryAfterReplacesTheWait() {
        run("POST", Answers.answer(429, "", "Retry-After", "30"), OK);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void retryAfterHoldsForEveryAnswerThatIsTriedAgain() {
        run("GET", Answers.answer(503, "", "Retry-After", "30"), OK);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(30));
    }

    @Test
    void aWaitThatDoesNotFitCostsTheBudgetNothing() {
        Deque<Exchanged> script = new ArrayDeque<>();
        Retrying retrying = retrying(script);
        for (int call = 0; call < 20; call++) {
            script.add(Answers.answer(429, "", "Retry-After", "120"));
            assertThat(error(run(retrying, job("POST", time))).attempts()).isEqualTo(1);
        }
        script.addAll(List.of(LIMITED, OK));
        assertThat(value(run(retrying, job("POST", time))).attempts()).isEqualTo(2);
    }

    @Test
    void retryAfterThatDoesNotFitEndsTheCallAtOnce() {
        RunpodException error = error(run("POST", Answers.answer(429, "", "Retry-After", "120"), OK));

        assertThat(((RateLimitedException) error).retryAfter()).contains(Duration.ofMinutes(2));
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void aLastingFailureIsNotRepeated() {
        Exchanged untrusted = none(false, new IOException(new CertificateException("expired")));
        assertThat(error(run("GET", untrusted, OK))).isInstanceOf(RequestNotSentException.class);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void anInterruptedAttemptIsNotRepeated() {
        Exchanged interrupted = new NoAnswer(Reach.NOT_SENT, new Broken(Ending.INTERRUPTED, new IOException()));
        assertThat(error(run("GET", interrupted, OK))).hasMessageContaining("interrupted");
    }

    @Test
    void anEmptyBudgetMeansNoRetry() {
        Retrying retrying = retrying(Stream.generate(() -> LIMITED).limit(100).toArray(Exchanged[]::new));
        for (int call = 0; call < 10; call++) {
            assertThat(error(run(retrying, job("POST", time))).attempts()).isEqualTo(3);
        }
        assertThat(error(run(retrying, job("POST", time))).attempts()).isEqualTo(1);
    }

    @Test
    void onlyCallsThatSucceedAtOnceEarnRetries() {
        Deque<Exchanged> script = new ArrayDeque<>();
        Retrying retrying = retrying(script);
        for (int call = 0; call < 20; call++) {
            script.addAll(List.of(LIMITED, OK));
            assertThat(value(run(retrying, job("POST", time))).attempts()).isEqualTo(2);
        }
        script.add(LIMITED);
        assertThat(error(run(retrying, job("POST", time))).attempts()).isEqualTo(1);
        for (int call = 0; call < 5; call++) {
            script.add(OK);
            run(retrying, job("POST", time));
        }
        script.addAll(List.of(LIMITED, OK));
        assertThat(value(run(retrying, job("POST", time))).attempts()).isEqualTo(2);
    }

    @Test
    void aClockThatOversleptEndsTheCallWithItsLastFailure() {
        TimeSource oversleeping = sleepingBy(() -> time.advance(Duration.ofHours(1)));
        Retrying retrying = new Retrying(new Sending(script(REFUSED, OK), time), () -> 0.5, null);

        assertThat(error(run(retrying, job("POST", oversleeping), oversleeping)))
                .hasMessageContaining("refused");
    }

    @Test
    void aCancelledWaitEndsTheCallAsNotSent() {
        CallControl control = CallControl.cancellable();
        TimeSource cancelled = sleepingBy(control::cancel);
        Retrying retrying = new Retrying(new Sending(script(LIMITED, OK), time), () -> 0.5, null);

        RunpodException error =
                error(run(retrying, Answers.job("POST", RetryPolicy.defaults(), time, control), cancelled));

        assertThat(error)
                .isInstanceOf(RequestNotSentException.class)
                .hasMessageContaining("cancelled while it waited")
                .hasCauseInstanceOf(RateLimitedException.class);
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void aWaitIsNotBegunOnceTheCallIsCancelled() {
        CallControl control = CallControl.cancellable();
        control.cancel();
        control.cancel();
        assertThat(error(run(retrying(LIMITED, OK), Answers.job("POST", RetryPolicy.defaults(), time, control))))
                .isInstanceOf(RequestNotSentException.class);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void anInterruptedWaitKeepsTheInterruptAndWhatIsKnown() {
        TimeSource interrupting = sleepingBy(() -> Thread.currentThread().interrupt());
        Retrying retrying = new Retrying(new Sending(script(LOST, OK), time), () -> 0.5, null);

        RunpodException error = error(run(retrying, job("GET", time), interrupting));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(error).isInstanceOf(NoResponseException.class).hasMessageContaining("interrupted while it waited");
        assertThat(error.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(error).hasMessageNotContaining("effect");
    }

    private TimeSource sleepingBy(Runnable instead) {
        return new TimeSource() {
            @Override
            public Instant now() {
                return time.now();
            }

            @Override
            public long nanoTime() {
                return time.nanoTime();
            }

            @Override
            public void sleep(Duration duration) {
                instead.run();
            }
        };
    }

    private Result<String> run(String method, Exchanged... script) {
        return run(retrying(script), job(method, time));
    }

    private Result<String> run(Retrying retrying, Job<String> job) {
        return run(retrying, job, time);
    }

    private static Result<String> run(Retrying retrying, Job<String> job, TimeSource sleeping) {
        WaitingCaller<String> caller = new WaitingCaller<>(job.control(), sleeping);
        retrying.run(job, caller);
        return caller.result();
    }

    private static Job<String> job(String method, TimeSource time) {
        return Answers.job(method, RetryPolicy.defaults(), time, CallControl.NONE);
    }

    private Retrying retrying(Exchanged... script) {
        return new Retrying(new Sending(script(script), time), () -> 0.5, null);
    }

    private Retrying retrying(Deque<Exchanged> script) {
        return new Retrying(new Sending((job, timeout) -> script.pop(), time), () -> 0.5, null);
    }

    private static HttpExchange script(Exchanged... answers) {
        Deque<Exchanged> left = new ArrayDeque<>(List.of(answers));
        return (job, timeout) -> left.pop();
    }

    private static Exchanged none(boolean sent, Exception cause) {
        return new NoAnswer(sent ? Reach.MAYBE_SENT : Reach.NOT_SENT, new Broken(Ending.BROKEN, cause));
    }

    private static Answered<String> value(Result<String> result) {
        assertThat(result).isInstanceOf(Answered.class);
        return (Answered<String>) result;
    }

    private static RunpodException error(Result<String> result) {
        assertThat(result).isInstanceOf(Result.Failure.class);
        return (RunpodException) ((Result.Failure<String>) result).error();
    }
}
