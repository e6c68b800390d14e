package io.runpod.sdk.internal.layer;

import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.internal.call.Result;
import io.runpod.sdk.internal.call.Result.Failure;
import io.runpod.sdk.internal.guard.UsersCode;
import io.runpod.sdk.listener.AttemptEnded;
import io.runpod.sdk.listener.AttemptStarted;
import io.runpod.sdk.listener.CallEnded;
import io.runpod.sdk.listener.CallStarted;
import io.runpod.sdk.listener.RequestListener;
import io.runpod.sdk.listener.RetryScheduled;
import io.runpod.sdk.text.PrintableText;
import java.time.Duration;
import java.util.Optional;

/** Tells a user's listener what happens, and keeps what it throws away from the call. */
final class SafeListener {
    private static final String WHO = "A RequestListener";
    private static final int LONGEST_ID = 200;

    private final RequestListener listener;

    SafeListener(RequestListener listener) {
        this.listener = listener;
    }

    void callStarted(Job<?> job) {
        UsersCode.run(WHO, () -> listener.callStarted(new CallStarted(job.id(), job.operation())));
    }

    void attemptStarted(Job<?> job, int attempt) {
        UsersCode.run(WHO, () -> listener.attemptStarted(new AttemptStarted(job.id(), job.operation(), attempt)));
    }

    void attemptEnded(Job<?> job, Result<?> result, Duration took) {
        UsersCode.run(
                WHO,
                () -> listener.attemptEnded(new AttemptEnded(
                        job.id(),
                        job.operation(),
                        job.attempts(),
                        result.status(),
                        name(result),
                        took,
                        requestId(result),
                        exception(result))));
    }

    void retryScheduled(Job<?> job, Failure<?> failure, Duration delay) {
        UsersCode.run(
                WHO,
                () -> listener.retryScheduled(new RetryScheduled(
                        job.id(),
                        job.operation(),
                        job.attempts(),
                        failure.status(),
                        failure.name(),
                        delay,
                        requestId(failure),
                        failure.error())));
    }

    void callEnded(Job<?> job, Result<?> result, Duration took) {
        UsersCode.run(
                WHO,
                () -> listener.callEnded(new CallEnded(
                        job.id(),
                        job.operation(),
                        result.status(),
                        name(result),
                        failure(result).map(Failure::outcome),
                        job.attempts(),
                        took,
                        requestId(result),
                        exception(result))));
    }

    private static Optional<String> name(Result<?> result) {
        return failure(result).map(Failure::name);
    }

    /** For a line of a log, as the rest of an event. */
    private static Optional<String> requestId(Result<?> result) {
        return result.requestId().map(id -> PrintableText.of(id, LONGEST_ID));
    }

    private static Optional<RuntimeException> exception(Result<?> result) {
        return failure(result).map(Failure::error);
    }

    private static Optional<Failure<?>> failure(Result<?> result) {
        return result instanceof Failure<?> failure ? Optional.of(failure) : Optional.empty();
    }
}
