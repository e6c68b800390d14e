package io.runpod.sdk.internal.layer;

import io.runpod.sdk.internal.call.HttpExchange;
import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.internal.call.Result;
import io.runpod.sdk.listener.RequestListener;
import io.runpod.sdk.retry.TimeSource;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The order of the layers. One that is off does not exist. */
public final class Layers {
    private final @Nullable SafeListener heard;
    /** Null where the key is fixed. */
    private final @Nullable Keys keys;

    private final TimeSource time;
    /** For calls that may be repeated. */
    private final CallLayer repeated;
    /** For calls with a single attempt. */
    private final CallLayer single;

    /** Asks a user for the key of each call, where {@code keys} is not null. */
    public Layers(
            HttpExchange exchange,
            @Nullable Supplier<String> keys,
            @Nullable RequestListener listener,
            TimeSource time,
            DoubleSupplier random) {
        // Innermost: every attempt is written down and heard, with its own duration.
        Layer logged = new LoggingAttempts(new Sending(exchange, time), time);
        this.time = time;
        this.keys = keys == null ? null : new Keys(keys);
        heard = listener == null ? null : new SafeListener(listener);
        Layer attempt = heard == null ? logged : new NotifyingAttempts(logged, heard, time);
        // Around it: one attempt after the other, with waits that count against no attempt.
        repeated = around(new Retrying(attempt, random, heard));
        single = around(new Once(attempt));
    }

    private CallLayer around(CallLayer attempts) {
        // A call that waited too long for its turn makes no attempt, and one that waited too long for its key neither.
        CallLayer admitted = new Admitting(attempts);
        CallLayer called = keys == null ? admitted : new Admitting(new Authorizing(admitted, keys));
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

    /** Makes a call on this thread, which sleeps while the call waits. */
    public <T> Result<T> run(Job<T> job) {
        WaitingCaller<T> caller = new WaitingCaller<>(job.control(), time);
        run(job, caller);
        return caller.result();
    }

    /** Makes a call for a caller who may let go of this thread while the call waits. */
    <T> void run(Job<T> job, Caller<T> caller) {
        (job.policy().maxAttempts() == 1 ? single : repeated).run(job, caller);
    }

    /** Lets go of idle threads. Calls under way go on. */
    public void close() {
        if (keys != null) {
            keys.close();
        }
    }
}
