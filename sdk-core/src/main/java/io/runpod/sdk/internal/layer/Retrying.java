package io.runpod.sdk.internal.layer;

import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RateLimitedException;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.internal.call.Result;
import io.runpod.sdk.internal.call.Result.Failure;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** Waits and repeats attempts for as long as rule, policy and time allow. */
final class Retrying implements CallLayer {
    private final Layer next;
    private final Backoff backoff;
    private final RetryBudget budget = new RetryBudget();
    private final @Nullable SafeListener listener;

    Retrying(Layer next, DoubleSupplier random, @Nullable SafeListener listener) {
        this.next = next;
        this.backoff = new Backoff(random);
        this.listener = listener;
    }

    @Override
    public <T> void run(Job<T> job, Caller<T> caller) {
        Result<T> result = next.run(job);
        if (result instanceof Failure<T> failure) {
            new Repetition<>(job, caller, failure).goOn();
        } else {
            budget.earn();
            caller.ended(result);
        }
    }

    /** A call whose first attempt failed: what is known so far, and what comes next. */
    private final class Repetition<T> {
        private final Job<T> job;
        private final Caller<T> caller;
        private Failure<T> last;
        private @Nullable Failure<T> unknown;
        private boolean wasUnreadable;

        Repetition(Job<T> job, Caller<T> caller, Failure<T> first) {
            this.job = job;
            this.caller = caller;
            this.last = first;
        }

        /** After a failure: waits and repeats until the call ends, or lets go of the thread. */
        void goOn() {
            boolean waited = true;
            while (waited) {
                if (last.outcome() == Outcome.UNKNOWN) {
                    unknown = unknown == null ? last : unknown;
                    job.mayHaveActed();
                }
                Optional<Duration> wait = waitBeforeNext();
                if (wait.isEmpty()) {
                    end(last);
                    return;
                }
                waited = pause(wait.get()) && repeats();
            }
        }

        /** Empty where the call is not to be repeated; a retry is paid for only once all else allows it. */
        private Optional<Duration> waitBeforeNext() {
            boolean isUnreadable = last.error() instanceof UnexpectedResponseException;
            if (last.isFinal()
                    || job.attempts() >= job.policy().maxAttempts()
                    // What can't be read twice is no accident.
                    || (isUnreadable && wasUnreadable)
                    || !RetryRule.mayRepeat(job.effect(), last.error())) {
                return Optional.empty();
            }
            wasUnreadable |= isUnreadable;
            Duration wait = retryAfter(last.error()).orElseGet(() -> backoff.after(job.attempts(), job.policy()));
            return job.deadline().outlasts(wait) && budget.pay() ? Optional.of(wait) : Optional.empty();
        }

        /** False where the call ended instead, or goes on later. */
        private boolean pause(Duration wait) {
            if (listener != null) {
                listener.retryScheduled(job, last, wait);
            }
            try {
                return caller.pause(wait, this::wakeUp);
            } catch (InterruptedException e) {
                end(endedWhileWaiting(job, last));
                return false;
            }
        }

        /** On another thread than before, when the time is over, the call was cancelled or its deadline came. */
        private void wakeUp() {
            if (job.control().isCancelled()) {
                end(endedWhileWaiting(job, last));
            } else if (repeats()) {
                goOn();
            }
        }

        /** The next attempt; false where it ended the call, or where none was made since no time is left for it. */
        private boolean repeats() {
            if (job.deadline().isOver()) {
                end(last);
                return false;
            }
            Result<T> result = next.run(job);
            if (result instanceof Failure<T> failure) {
                last = failure;
                return true;
            }
            caller.ended(result);
            return false;
        }

        /** After an attempt that may have been applied, a later one that was not proves nothing. */
        private void end(Failure<T> failure) {
            if (unknown != null && failure.outcome() == Outcome.NOT_APPLIED) {
                unknown.error().addSuppressed(failure.error());
                caller.ended(unknown);
            } else {
                caller.ended(failure);
            }
        }
    }

    private static Optional<Duration> retryAfter(RuntimeException failure) {
        return failure instanceof ApiException refused ? refused.retryAfter() : Optional.empty();
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
        // Of all that is waited after, these two alone prove that the last request was not carried out.
        boolean refused =
                failure.error() instanceof RequestNotSentException || failure.error() instanceof RateLimitedException;
        RunpodException error = refused
                ? RequestNotSentException.of(job.summary(), how, failure.error())
                : NoResponseException.of(job.summary(), how, failure.error());
        return new Failure<>(error, OptionalInt.empty(), true);
    }
}
