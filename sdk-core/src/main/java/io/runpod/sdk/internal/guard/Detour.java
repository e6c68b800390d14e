package io.runpod.sdk.internal.guard;

import io.runpod.sdk.internal.call.CallControl;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs what may block for longer than its call may take, such as a name lookup, on a thread of its own. The call waits no
 * longer than it may; what it leaves behind is interrupted. Work that never returns and hears no interrupt keeps its
 * thread, so there is a limit to them: beyond it, work waits for its turn, and its call ends in time all the same.
 */
public final class Detour {
    /** More than ever look up a name at once, and few enough to lose. */
    private static final int MOST = 256;

    private final DaemonThreads threads;

    public Detour(String name) {
        threads = new DaemonThreads(name, MOST);
    }

    /** What the work gives, if it does so in time and the call is not cancelled meanwhile. */
    public <V> V take(Callable<V> work, CallControl control, long nanos)
            throws InterruptedException, ExecutionException, TimeoutException {
        FutureTask<V> task = start(work);
        try {
            if (!control.begin(() -> task.cancel(true))) {
                throw new InterruptedException("cancelled");
            }
            return task.get(nanos, TimeUnit.NANOSECONDS);
        } catch (CancellationException cancelled) {
            throw new InterruptedException("cancelled");
        } finally {
            control.end();
            abandon(task);
        }
    }

    /** Begins work that is to be {@linkplain #abandon abandoned}, whatever comes of it. */
    public <V> FutureTask<V> start(Callable<V> work) {
        FutureTask<V> task = new FutureTask<>(work);
        threads.execute(task);
        return task;
    }

    /** Ends what nobody waits for any longer; does nothing where it has ended. */
    public void abandon(FutureTask<?> task) {
        task.cancel(true);
        threads.withdraw(task);
    }

    public void close() {
        threads.close();
    }
}
