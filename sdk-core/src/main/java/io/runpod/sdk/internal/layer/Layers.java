package io.runpod.sdk.internal.layer;

import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.listener.RequestListener;
import io.runpod.sdk.retry.TimeSource;
import java.util.function.DoubleSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The order of the layers. One that is off does not exist. */
public final class Layers {
    private final @Nullable SafeListener heard;
    /** For calls that may be repeated. */
    private final CallLayer repeated;
    /** For calls with a single attempt. */
    private final CallLayer single;

    /** Gets its keys from {@code authorizing}: a layer, or none where the key is fixed. */
    public Layers(
            Layer sending,
            UnaryOperator<CallLayer> authorizing,
            @Nullable RequestListener listener,
            TimeSource time,
            DoubleSupplier random) {
        heard = listener == null ? null : new SafeListener(listener);
        // Innermost: every attempt is heard, with its own duration.
        Layer attempt = heard == null ? sending : new NotifyingAttempts(sending, heard, time);
        // Around it: one attempt after the other, with waits that count against no attempt.
        repeated = around(new Retrying(attempt, random, heard), authorizing);
        single = around(new Once(attempt), authorizing);
    }

    private CallLayer around(CallLayer attempts, UnaryOperator<CallLayer> authorizing) {
        // A call that waited too long for its turn makes no attempt, and one that waited too long for its key neither.
        CallLayer admitted = new Admitting(attempts);
        CallLayer authorized = authorizing.apply(admitted);
        CallLayer called = authorized == admitted ? admitted : new Admitting(authorized);
        // Outermost: a call ends once, whatever happened inside.
        return heard == null ? called : new NotifyingCalls(called, heard);
    }

    /** A call with one attempt. */
    private record Once(Layer attempt) implements CallLayer {
        @Override
        public <T> void run(Job<T> job, Caller<T> caller) {
            caller.ended(attempt.run(job));
        }
    }

    /** The call is about to start; on the thread of whoever makes it. */
    public void starting(Job<?> job) {
        if (heard != null) {
            heard.callStarted(job);
        }
    }

    public <T> void run(Job<T> job, Caller<T> caller) {
        (job.policy().maxAttempts() == 1 ? single : repeated).run(job, caller);
    }
}
