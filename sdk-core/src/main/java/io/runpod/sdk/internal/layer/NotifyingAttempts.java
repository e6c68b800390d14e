package io.runpod.sdk.internal.layer;

import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.internal.call.Result;
import io.runpod.sdk.retry.TimeSource;
import java.time.Duration;

/** Tells the listener of each attempt. */
final class NotifyingAttempts implements Layer {
    private final Layer next;
    private final SafeListener listener;
    private final TimeSource time;

    NotifyingAttempts(Layer next, SafeListener listener, TimeSource time) {
        this.next = next;
        this.listener = listener;
        this.time = time;
    }

    @Override
    public <T> Result<T> run(Job<T> job) {
        int attempt = job.attempts() + 1;
        listener.attemptStarted(job, attempt);
        long startedAt = time.nanoTime();
        Result<T> result = next.run(job);
        listener.attemptEnded(job, result, Duration.ofNanos(time.nanoTime() - startedAt));
        return result;
    }
}
