package io.runpod.sdk.internal.layer;

import io.runpod.sdk.internal.call.Answered;
import io.runpod.sdk.internal.call.CallControl;
import io.runpod.sdk.internal.call.Deadline;
import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.internal.call.Result;
import io.runpod.sdk.internal.call.Result.Failure;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call on its way, as a future. It holds a thread only while there is something to do: not while it waits for its turn
 * or for its next attempt. To end the future from outside, by {@link #cancel}, a timeout or a value, ends the call too: one that
 * waits is not sent, a running one loses its socket.
 */
public final class PendingCall<T, R> extends CompletableFuture<R> implements Caller<T> {
    private final CallControl control;
    private final Deadline deadline;
    private final Function<Answered<T>, R> use;
    private final AsyncCalls calls;
    /** What comes next, where it has not begun; nothing once the call has ended, for users may keep this future. */
    private volatile @Nullable Turn next;

    public PendingCall(Job<T> job, Function<Answered<T>, R> use, AsyncCalls calls) {
        this.control = job.control();
        this.deadline = job.deadline();
        this.use = use;
        this.calls = calls;
    }

    /** Begins the call that this is for, as soon as there is a thread. */
    public void start(Job<T> job) {
        Turn first = turn(() -> calls.run(job, this));
        next = first;
        calls.handOver(first);
    }

    private Turn turn(Runnable work) {
        return new Turn(deadline, () -> {
            try {
                work.run();
            } catch (Throwable unexpected) {
                super.completeExceptionally(unexpected);
            }
        });
    }

    @Override
    public void ended(Result<T> result) {
        next = null;
        try {
            if (result instanceof Failure<T> failure) {
                super.completeExceptionally(failure.error());
            } else {
                super.complete(use.apply((Answered<T>) result));
            }
        } catch (Throwable unexpected) {
            super.completeExceptionally(unexpected);
        }
    }

    @Override
    public boolean pause(Duration wait, Runnable goOn) throws InterruptedException {
        if (calls.sleeps()) {
            return calls.sleep(wait, control);
        }
        Turn later = turn(goOn);
        // Before anybody else knows of it: who cancels it must find its alarm.
        calls.wake(later, wait);
        next = later;
        if (isDone()) {
            next = null;
            // Whoever ended the future may not have come to the call yet, and will find nothing to run.
            control.cancel();
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
        control.cancel();
        Turn waiting = next;
        if (waiting != null) {
            calls.withdraw(waiting);
            // Sends nothing, since the call is cancelled; but listeners hear of its end.
            waiting.run();
        }
    }
}
