package io.runpod.sdk.internal;

import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.internal.Result.Failure;
import io.runpod.sdk.retry.TimeSource;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** The only code that sends a request a second time: waits and repeats for as long as rule, policy and time allow. */
final class Retrying implements Layer {
    private final Layer next;
    private final TimeSource time;
    private final Backoff backoff;
    private final RetryBudget budget = new RetryBudget();
    private final @Nullable SafeListener listener;

    Retrying(Layer next, TimeSource time, DoubleSupplier random, @Nullable SafeListener listener) {
        this.next = next;
        this.time = time;
        this.backoff = new Backoff(random);
        this.listener = listener;
    }

    @Override
    public <T> Result<T> run(Job<T> job) {
        Result<T> result = next.run(job);
        if (!(result instanceof Failure<T> failure)) {
            budget.earn();
            return result;
        }
        @Nullable Failure<T> unknown = null;
        while (true) {
            unknown = unknown == null && failure.error().outcome() == Outcome.UNKNOWN ? failure : unknown;
            Optional<Duration> wait = waitBeforeNext(job, failure);
            if (wait.isEmpty()) {
                return lastWord(failure, unknown);
            }
            @Nullable Failure<T> ended = waitFor(job, failure, wait.get());
            if (ended != null) {
                return lastWord(ended, unknown);
            }
            result = next.run(job);
            if (!(result instanceof Failure<T> again)) {
                return result;
            }
            failure = again;
        }
    }

    /** Empty where the call is not to be repeated; a retry is paid for only once all else allows it. */
    private Optional<Duration> waitBeforeNext(Job<?> job, Failure<?> failure) {
        if (failure.isFinal()
                || job.attempts() >= job.policy().maxAttempts()
                || !RetryRule.mayRepeat(job.call().operation().method(), failure.error())) {
            return Optional.empty();
        }
        Duration wait = retryAfter(failure.error()).orElseGet(() -> backoff.after(job.attempts(), job.policy()));
        boolean fits = Durations.nanos(wait) < job.leftNanos(time);
        return fits && budget.pay() ? Optional.of(wait) : Optional.empty();
    }

    private static Optional<Duration> retryAfter(RunpodException failure) {
        return failure instanceof ApiException refused ? refused.retryAfter() : Optional.empty();
    }

    /** Null when the wait went through. */
    private <T> @Nullable Failure<T> waitFor(Job<T> job, Failure<T> failure, Duration wait) {
        if (listener != null) {
            listener.retryScheduled(job, failure, wait);
        }
        try {
            job.control().sleep(time, wait);
        } catch (InterruptedException e) {
            return endedWhileWaiting(job, failure);
        }
        return job.leftNanos(time) > 0 ? null : failure;
    }

    private static <T> Failure<T> endedWhileWaiting(Job<T> job, Failure<T> failure) {
        String how;
        if (job.control().isCancelled()) {
            how = "the call was cancelled while it waited to try again";
            // The interrupt was the cancellation's way to wake this thread.
            Thread.interrupted();
        } else {
            how = "the thread was interrupted while it waited to try again";
            Thread.currentThread().interrupt();
        }
        RunpodException error = failure.error().outcome() == Outcome.NOT_APPLIED
                ? RequestNotSentException.of(job.summary(), how, failure.error())
                : NoResponseException.of(job.summary(), how, failure.error());
        return new Failure<>(error, OptionalInt.empty(), true);
    }

    /** After an attempt that may have been applied, a later one that was not proves nothing. */
    private static <T> Failure<T> lastWord(Failure<T> last, @Nullable Failure<T> unknown) {
        if (unknown == null || last.error().outcome() != Outcome.NOT_APPLIED) {
            return last;
        }
        unknown.error().addSuppressed(last.error());
        return unknown;
    }
}
