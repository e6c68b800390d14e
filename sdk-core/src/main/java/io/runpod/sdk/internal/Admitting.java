package io.runpod.sdk.internal;

import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.retry.TimeSource;
import java.util.OptionalInt;

/** Turns a call away that was ended or ran out of time before it began. */
final class Admitting implements Layer {
    private final Layer next;
    private final TimeSource time;

    Admitting(Layer next, TimeSource time) {
        this.next = next;
        this.time = time;
    }

    @Override
    public <T> Result<T> run(Job<T> job) {
        if (job.control().isCancelled()) {
            return refused(job, "the call was cancelled");
        }
        if (Thread.currentThread().isInterrupted()) {
            return refused(job, "the thread was interrupted");
        }
        return job.isExpired() || job.leftNanos(time) <= 0 ? refused(job, job.deadlineText()) : next.run(job);
    }

    private static <T> Result<T> refused(Job<T> job, String reason) {
        return new Result.Failure<>(RequestNotSentException.of(job.summary(), reason, null), OptionalInt.empty(), true);
    }
}
