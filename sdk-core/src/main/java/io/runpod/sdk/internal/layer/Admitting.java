package io.runpod.sdk.internal.layer;

import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.internal.call.Result;
import java.util.Optional;
import java.util.OptionalInt;

/** Turns a call away that was ended or ran out of time before it began. */
final class Admitting implements CallLayer {
    private final CallLayer next;

    Admitting(CallLayer next) {
        this.next = next;
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
        return job.deadline().isOver() ? Optional.of(job.deadline().reason()) : Optional.empty();
    }

    static <T> Result.Failure<T> refused(Job<T> job, String reason) {
        return new Result.Failure<>(RequestNotSentException.of(job.summary(), reason, null), OptionalInt.empty(), true);
    }
}
