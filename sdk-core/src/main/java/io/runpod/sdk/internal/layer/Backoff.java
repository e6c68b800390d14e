package io.runpod.sdk.internal.layer;

import io.runpod.sdk.internal.call.Durations;
import io.runpod.sdk.retry.RetryPolicy;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/** How long to wait where the server does not say: exponential with full jitter, so that callers do not march in step. */
final class Backoff {
    private static final int MOST_DOUBLINGS = 30;

    private final DoubleSupplier random;

    /** Draws from {@code random}, which gives numbers from 0 to below 1. */
    Backoff(DoubleSupplier random) {
        this.random = random;
    }

    Duration after(int attempts, RetryPolicy policy) {
        long most = Durations.nanos(policy.maxDelay());
        int doublings = Math.min(attempts - 1, MOST_DOUBLINGS);
        double bound = Math.min((double) most, Durations.nanos(policy.baseDelay()) * Math.pow(2, doublings));
        return Duration.ofNanos((long) (bound * random.getAsDouble()));
    }
}
