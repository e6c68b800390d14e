package io.runpod.examples;

import io.micrometer.core.instrument.MeterRegistry;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.listener.AttemptEnded;
import io.runpod.sdk.listener.CallEnded;
import io.runpod.sdk.listener.RequestListener;
import io.runpod.sdk.listener.RetryScheduled;

/** Micrometer timers for attempts and calls, and a counter for retries. */
final class MetricsListener implements RequestListener {
    private final MeterRegistry registry;

    MetricsListener(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void attemptEnded(AttemptEnded attempt) {
        String status =
                attempt.status().isPresent() ? String.valueOf(attempt.status().getAsInt()) : "none";
        registry.timer("runpod.attempts", "operation", attempt.operation(), "status", status)
                .record(attempt.duration());
    }

    @Override
    public void retryScheduled(RetryScheduled retry) {
        registry.counter("runpod.retries", "operation", retry.operation(), "after", retry.failure())
                .increment();
    }

    @Override
    public void callEnded(CallEnded call) {
        String outcome = call.outcome().map(Outcome::name).orElse("OK");
        registry.timer("runpod.calls", "operation", call.operation(), "outcome", outcome)
                .record(call.duration());
    }
}
