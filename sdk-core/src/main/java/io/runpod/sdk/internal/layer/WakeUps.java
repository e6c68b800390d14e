package io.runpod.sdk.internal.layer;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Wakes calls that wait without a thread of their own: for a thread, or to try again. One daemon thread for a client,
 * there only while somebody waits. It runs nothing that can block, and so no user's code: it hands over.
 */
final class WakeUps {
    private final ScheduledThreadPoolExecutor timer;

    WakeUps() {
        timer = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "runpod-sdk-timer");
            thread.setDaemon(true);
            return thread;
        });
        timer.setKeepAliveTime(1, TimeUnit.SECONDS);
        timer.allowCoreThreadTimeOut(true);
        // What was cancelled would otherwise be kept until its time comes.
        timer.setRemoveOnCancelPolicy(true);
    }

    /** Runs a task when so much time has passed, unless its future is cancelled before. */
    Future<?> after(long nanos, Runnable task) {
        return timer.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    /** From now on the thread ends soon after nobody waits any more. */
    void close() {
        // It looks so often while somebody still does.
        timer.setKeepAliveTime(50, TimeUnit.MILLISECONDS);
    }
}
