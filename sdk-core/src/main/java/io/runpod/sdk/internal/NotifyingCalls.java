package io.runpod.sdk.internal;

import io.runpod.sdk.retry.TimeSource;
import java.time.Duration;

/** Tells the listener how each call ended. */
final class NotifyingCalls implements Layer {
    private final Layer next;
    private final SafeListener listener;
    private final TimeSource time;

    NotifyingCalls(Layer next, SafeListener listener, TimeSource time) {
        this.next = next;
        this.listener = listener;
        this.time = time;
    }

    @Override
    public <T> Result<T> run(Job<T> job) {
        Result<T> result = next.run(job);
        listener.callEnded(job, result, Duration.ofNanos(job.elapsedNanos(time)));
        return result;
    }
}
