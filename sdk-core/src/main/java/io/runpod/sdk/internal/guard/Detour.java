package io.runpod.sdk.internal.guard;

import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

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
