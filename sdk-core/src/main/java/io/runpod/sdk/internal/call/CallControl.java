package io.runpod.sdk.internal.call;

import io.runpod.sdk.retry.TimeSource;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How another thread ends a call: whatever the call's thread is at can be aborted, at once and for good. */
public final class CallControl {
    /** For calls that nobody but their own thread can end. */
    public static final CallControl NONE = new CallControl(false);

    private final boolean active;
    private boolean cancelled;
    private @Nullable Runnable abort;

    private CallControl(boolean active) {
        this.active = active;
    }

    public static CallControl cancellable() {
        return new CallControl(true);
    }

    /** Whether another thread can end it at all. */
    public boolean isActive() {
        return active;
    }

    public boolean isCancelled() {
        if (!active) {
            return false;
        }
        synchronized (this) {
            return cancelled;
        }
    }

    /** Ends the call. The lock keeps the abort from reaching the thread after it went on to another call. */
    public synchronized void cancel() {
        if (!cancelled) {
            cancelled = true;
            if (abort != null) {
                abort.run();
            }
        }
    }

    /** The call's thread begins something that can be aborted; false when the call has been cancelled before. */
    public boolean begin(Runnable abort) {
        if (!active) {
            return true;
        }
        synchronized (this) {
            this.abort = abort;
            return !cancelled;
        }
    }

    public void end() {
        if (active) {
            synchronized (this) {
                abort = null;
            }
        }
    }

    /** Waits, until the time is over or the call is cancelled. */
    public void sleep(TimeSource time, Duration duration) throws InterruptedException {
        Thread sleeper = Thread.currentThread();
        if (!begin(sleeper::interrupt)) {
            throw new InterruptedException("cancelled");
        }
        try {
            time.sleep(duration);
        } finally {
            end();
        }
        if (isCancelled() || sleeper.isInterrupted()) {
            throw new InterruptedException("ended while it waited");
        }
    }
}
