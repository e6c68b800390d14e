package io.runpod.sdk.internal.layer;

import io.runpod.sdk.internal.call.CallControl;
import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.internal.guard.DaemonThreads;
import io.runpod.sdk.internal.guard.Threads;
import io.runpod.sdk.internal.guard.VirtualThreads;
import io.runpod.sdk.retry.TimeSource;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Where asynchronous calls run, and where they wait: for a thread, and for their next attempt. Whatever waits is bounded by
 * its call's deadline.
 */
public final class AsyncCalls {
    /** One call occupies one thread while the server thinks, and a thread that is not virtual costs. */
    static final int MOST = 512;

    private static final String NAME = "runpod-sdk-async";

    private final Threads threads = VirtualThreads.named(NAME).orElseGet(() -> new DaemonThreads(NAME, MOST));
    /** For calls whose deadline comes while all threads are busy: what hangs on their futures may take its time. */
    private final DaemonThreads late = new DaemonThreads(NAME + "-late", MOST);

    private final WakeUps wakeUps = new WakeUps();
    private final Layers layers;
    private final TimeSource time;
    /** A user's time can only sleep. */
    private final boolean sleeps;

    public AsyncCalls(Layers layers, TimeSource time) {
        this.layers = layers;
        this.time = time;
        this.sleeps = time != TimeSource.system();
    }

    <T> void run(Job<T> job, Caller<T> caller) {
        layers.run(job, caller);
    }

    boolean sleeps() {
        return sleeps;
    }

    boolean sleep(Duration wait, CallControl control) throws InterruptedException {
        control.sleep(time, wait);
        return true;
    }

    /** Runs a turn as soon as there is a thread, and at its call's deadline at the latest. */
    void queue(Turn turn) {
        if (!threads.execute(turn)) {
            long left = Math.max(0, turn.deadline().leftNanos());
            turn.alarm(wakeUps.after(left, () -> expire(turn)));
        }
    }

    /** Runs a turn when so much time has passed. */
    void wake(Turn turn, Duration wait) {
        try {
            turn.alarm(wakeUps.after(TimeUnit.NANOSECONDS.convert(wait), () -> handOver(turn)));
        } catch (Throwable noThread) {
            endHere(turn, noThread);
        }
    }

    /** As {@link #queue}; where the machine has no thread for it, the call ends here and now. */
    void handOver(Turn turn) {
        try {
            queue(turn);
        } catch (Throwable noThread) {
            endHere(turn, noThread);
        }
    }

    private void expire(Turn turn) {
        threads.withdraw(turn);
        if (turn.begin()) {
            turn.deadline().expire(turn.deadline().text());
            try {
                late.execute(turn::work);
            } catch (Throwable noThread) {
                turn.deadline().expire(text(noThread));
                turn.work();
            }
        }
    }

    private static void endHere(Turn turn, Throwable noThread) {
        if (turn.begin()) {
            turn.deadline().expire(text(noThread));
            turn.work();
        }
    }

    private static String text(Throwable noThread) {
        return "no thread could be made for it: " + noThread.getMessage();
    }

    void withdraw(Turn turn) {
        threads.withdraw(turn);
    }

    /** Lets go of idle threads. What was taken is still done. */
    public void close() {
        threads.close();
        late.close();
        wakeUps.close();
    }
}
