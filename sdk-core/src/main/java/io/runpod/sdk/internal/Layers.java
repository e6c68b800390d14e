package io.runpod.sdk.internal;

import io.runpod.sdk.listener.RequestListener;
import io.runpod.sdk.retry.TimeSource;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** The order of the layers. One that is off does not exist. */
final class Layers {
    /** For calls that may be repeated. */
    private final Layer repeated;
    /** For calls with a single attempt. */
    private final Layer single;

    Layers(Layer sending, @Nullable RequestListener listener, TimeSource time, DoubleSupplier random) {
        @Nullable SafeListener heard = listener == null ? null : new SafeListener(listener);
        // Innermost: every attempt is heard, with its own duration.
        Layer attempt = heard == null ? sending : new NotifyingAttempts(sending, heard, time);
        // Around it: one attempt after the other, with waits that count against no attempt.
        Layer repeating = new Retrying(attempt, time, random, heard);
        // Around both: a call that waited too long for its turn makes no attempt.
        Layer admitted = new Admitting(repeating, time);
        Layer admittedOnce = new Admitting(attempt, time);
        // Outermost: a call ends once, whatever happened inside.
        repeated = heard == null ? admitted : new NotifyingCalls(admitted, heard, time);
        single = heard == null ? admittedOnce : new NotifyingCalls(admittedOnce, heard, time);
    }

    <T> Result<T> run(Job<T> job) {
        return (job.policy().maxAttempts() == 1 ? single : repeated).run(job);
    }
}
