package io.runpod.sdk.internal;

import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.retry.TimeSource;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns a call away that was ended or ran out of time before it began. */
final class Admitting implements CallLayer {
    private final CallLayer next;
    private final TimeSource time;

    Admitting(CallLayer next, TimeSource time) {
        this.next = next;
        this.time = time;
    }

    @Override
    public <T> void run(Job<T> job, Caller<T> caller) {
        Optional<String> reason = reason(job);
        if (reason.isEmpty()) {
            next.run(job, caller);
        } else {
            caller.ended(refused(job, reason.get()));
        }
    }

    private Optional<String> reason(Job<?> job) {
        if (job.control().isCancelled()) {
            return Optional.of("the call was cancelled");
        }
        if (Thread.currentThread().isInterrupted()) {
            return Optional.of("the thread was interrupted");
        }
        return job.isExpired() || job.leftNanos(time) <= 0 ? Optional.of(job.expiry()) : Optional.empty();
    }

    static <T> Result.Failure<T> refused(Job<T> job, String reason) {
        return new Result.Failure<>(RequestNotSentException.of(job.summary(), reason, null), OptionalInt.empty(), true);
    }
}
