package io.runpod.sdk.internal.layer;

import io.runpod.sdk.internal.call.Deadline;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** A piece of a call that waits for its time or for a thread. Whoever comes first runs it, once. */
final class Turn implements Runnable {
    private final Deadline deadline;
    private final Runnable work;
    private final AtomicBoolean begun = new AtomicBoolean();
    private volatile @Nullable Future<?> alarm;

    /** Waits no longer than until its call's deadline; the work throws nothing. */
    Turn(Deadline deadline, Runnable work) {
        this.deadline = deadline;
        this.work = work;
    }

    @Override
    public void run() {
        if (begin()) {
            work.run();
        }
    }

    /** True once, for whoever is to do the {@link #work}. */
    boolean begin() {
        if (!begun.compareAndSet(false, true)) {
            return false;
        }
        Future<?> waiting = alarm;
        if (waiting != null) {
            waiting.cancel(false);
        }
        return true;
    }

    void work() {
        work.run();
    }

    /** What wakes it, if nothing else comes first. */
    void alarm(Future<?> alarm) {
        this.alarm = alarm;
        if (begun.get()) {
            alarm.cancel(false);
        }
    }

    Deadline deadline() {
        return deadline;
    }
}
