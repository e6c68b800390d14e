package io.runpod.sdk.internal;

import io.runpod.sdk.internal.HttpCalls.Answered;
import io.runpod.sdk.internal.Result.Failure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call on its way, as a future. It holds a thread only while there is something to do: not while it waits for its turn
 * or for its next attempt. To end the future from outside, by {@link #cancel}, a timeout or a value, ends the call too: one that
 * waits is not sent, a running one loses its socket.
 */
final class PendingCall<T, R> extends CompletableFuture<R> implements Caller<T> {
    private final Job<T> job;
    private final Function<Answered<T>, R> use;
    private final AsyncCalls calls;
    /** What comes next, where it has not begun. */
    private volatile @Nullable Turn next;

    PendingCall(Job<T> job, Function<Answered<T>, R> use, AsyncCalls calls) {
        this.job = job;
        this.use = use;
        this.calls = calls;
    }

    /** A piece of the call that waits for its time or for a thread. Whoever comes first runs it, once. */
    final class Turn implements Runnable {
        private final Runnable work;
        private final AtomicBoolean begun = new AtomicBoolean();
        private volatile @Nullable Future<?> alarm;

        private Turn(Runnable work) {
            this.work = work;
        }

        @Override
        public void run() {
            if (!begun.compareAndSet(false, true)) {
                return;
            }
            Future<?> waiting = alarm;
            if (waiting != null) {
                waiting.cancel(false);
            }
            try {
                work.run();
            } catch (Throwable unexpected) {
                PendingCall.super.completeExceptionally(unexpected);
            }
        }

        /** What wakes it, if nothing else comes first. */
        void alarm(Future<?> alarm) {
            this.alarm = alarm;
            if (begun.get()) {
                alarm.cancel(false);
            }
        }

        Job<?> job() {
            return job;
        }
    }

    /** Begins as soon as there is a thread. */
    void start() {
        Turn first = new Turn(() -> calls.run(job, this));
        next = first;
        calls.handOver(first);
    }

    @Override
    public void ended(Result<T> result) {
        try {
            if (result instanceof Failure<T> failure) {
                super.completeExceptionally(failure.error());
            } else {
                super.complete(use.apply((Result.Value<T>) result));
            }
        } catch (Throwable unexpected) {
            super.completeExceptionally(unexpected);
        }
    }

    @Override
    public boolean pause(Duration wait, Runnable goOn) throws InterruptedException {
        if (calls.sleeps()) {
            return calls.sleep(wait, job.control());
        }
        Turn later = new Turn(goOn);
        // Before anybody else knows of it: who cancels it must find its alarm.
        calls.wake(later, wait);
        next = later;
        if (job.control().isCancelled()) {
            later.run();
        }
        return false;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        abort();
        return cancelled;
    }

    @Override
    public boolean complete(R value) {
        boolean completed = super.complete(value);
        abort();
        return completed;
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        boolean completed = super.completeExceptionally(failure);
        abort();
        return completed;
    }

    private void abort() {
        job.control().cancel();
        Turn waiting = next;
        if (waiting != null) {
            calls.withdraw(waiting);
            // Sends nothing, since the call is cancelled; but listeners hear of its end.
            waiting.run();
        }
    }
}
