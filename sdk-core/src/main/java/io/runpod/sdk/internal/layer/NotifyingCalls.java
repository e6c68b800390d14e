package io.runpod.sdk.internal.layer;

import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.internal.call.Result;
import java.time.Duration;

/** Tells the listener how each call ended. */
final class NotifyingCalls implements CallLayer {
    private final CallLayer next;
    private final SafeListener listener;

    NotifyingCalls(CallLayer next, SafeListener listener) {
        this.next = next;
        this.listener = listener;
    }

    @Override
    public <T> void run(Job<T> job, Caller<T> caller) {
        next.run(job, new Heard<>(job, caller));
    }

    private final class Heard<T> implements Caller<T> {
        private final Job<T> job;
        private final Caller<T> caller;

        Heard(Job<T> job, Caller<T> caller) {
            this.job = job;
            this.caller = caller;
        }

        @Override
        public void ended(Result<T> result) {
            listener.callEnded(job, result, job.deadline().elapsed());
            caller.ended(result);
        }

        @Override
        public boolean pause(Duration wait, Runnable goOn) throws InterruptedException {
            return caller.pause(wait, goOn);
        }
    }
}
