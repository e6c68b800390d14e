package io.runpod.sdk.internal;

import io.runpod.sdk.internal.Result.Failure;
import io.runpod.sdk.listener.AttemptEnded;
import io.runpod.sdk.listener.AttemptStarted;
import io.runpod.sdk.listener.CallEnded;
import io.runpod.sdk.listener.RequestListener;
import io.runpod.sdk.listener.RetryScheduled;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;

/** Tells a user's listener what happens, and keeps what it throws away from the call. */
final class SafeListener {
    private final RequestListener listener;

    SafeListener(RequestListener listener) {
        this.listener = listener;
    }

    void attemptStarted(Job<?> job, int attempt) {
        tell(() -> listener.attemptStarted(new AttemptStarted(job.id(), job.operation(), attempt)));
    }

    void attemptEnded(Job<?> job, Result<?> result, Duration took) {
        tell(() -> listener.attemptEnded(
                new AttemptEnded(job.id(), job.operation(), job.attempts(), result.status(), name(result), took)));
    }

    void retryScheduled(Job<?> job, Failure<?> failure, Duration delay) {
        tell(() -> listener.retryScheduled(new RetryScheduled(
                job.id(), job.operation(), job.attempts(), failure.status(), failure.name(), delay)));
    }

    void callEnded(Job<?> job, Result<?> result, Duration took) {
        tell(() -> listener.callEnded(new CallEnded(
                job.id(),
                job.operation(),
                result.status(),
                name(result),
                failure(result).map(failure -> failure.error().outcome()),
                job.attempts(),
                took)));
    }

    private static Optional<String> name(Result<?> result) {
        return failure(result).map(Failure::name);
    }

    private static Optional<Failure<?>> failure(Result<?> result) {
        return result instanceof Failure<?> failure ? Optional.of(failure) : Optional.empty();
    }

    private static void tell(Runnable event) {
        try {
            event.run();
        } catch (RuntimeException | LinkageError | AssertionError thrown) {
            System.getLogger("io.runpod.sdk").log(Level.WARNING, "A RequestListener threw; the call goes on", thrown);
        }
    }
}
