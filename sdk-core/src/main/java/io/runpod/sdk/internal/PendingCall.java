package io.runpod.sdk.internal;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A call on its way, as a future. To end the future from outside, by {@link #cancel} or a timeout, ends the call too:
 * one that waits for a thread is never sent, a running one loses its socket.
 */
final class PendingCall<T, R> extends CompletableFuture<R> implements AsyncThreads.Task {
    private final Job<T> job;
    private final Function<Job<T>, R> work;
    private final AsyncThreads threads;
    /** Where the call has to wait for a thread: completed when one takes it, which stops the clock. */
    private volatile @Nullable CompletableFuture<Void> taken;

    PendingCall(Job<T> job, Function<Job<T>, R> work, AsyncThreads threads) {
        this.job = job;
        this.work = work;
        this.threads = threads;
    }

    /** Only a call that waits needs a clock of its own: one that runs has OkHttp's. */
    @Override
    public void waits() {
        CompletableFuture<Void> waiting = new CompletableFuture<>();
        taken = waiting;
        var unused =
                waiting.orTimeout(job.deadlineNanos(), TimeUnit.NANOSECONDS).whenComplete(this::taken);
    }

    /** Another thread only for a call that is late: on few cores the JDK makes a new one for each hand-over. */
    private void taken(@Nullable Void taken, @Nullable Throwable late) {
        if (late != null) {
            var unused = CompletableFuture.runAsync(this::expired);
        }
    }

    private void expired() {
        if (threads.withdraw(this)) {
            job.expire();
            run();
        }
    }

    @Override
    public void run() {
        CompletableFuture<Void> waiting = taken;
        if (waiting != null) {
            waiting.complete(null);
        }
        try {
            super.complete(work.apply(job));
        } catch (Throwable failure) {
            super.completeExceptionally(failure);
        }
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        abort();
        return cancelled;
    }

    @Override
    public boolean completeExceptionally(Throwable failure) {
        boolean completed = super.completeExceptionally(failure);
        abort();
        return completed;
    }

    private void abort() {
        job.control().cancel();
        if (taken != null && threads.withdraw(this)) {
            // Sends nothing, since it is cancelled; but listeners hear of its end.
            run();
        }
    }
}
