package io.runpod.sdk.internal;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs what may block for longer than its call may take, such as a name lookup, on a thread of its own. The call waits no
 * longer than it may; what it leaves behind is interrupted. Work that never returns and hears no interrupt keeps its
 * thread, so there is a limit to them: beyond it, work waits for its turn, and its call ends in time all the same.
 */
final class Detour {
    /** More than ever look up a name at once, and few enough to lose. */
    private static final int MOST = 256;

    /** For which call this thread asks next, since OkHttp's questions do not say so. */
    private static final ThreadLocal<@Nullable Passage> ASKING = new ThreadLocal<>();

    private final DaemonThreads threads;

    Detour(String name) {
        threads = new DaemonThreads(name, MOST);
    }

    /** What the work gives, if it does so in time and the call is not cancelled meanwhile. */
    <V> V take(Callable<V> work, CallControl control, long nanos)
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

    /** This thread asks for a call from now on; for none where it is null. */
    static void asksFor(@Nullable Passage passage) {
        if (passage == null) {
            ASKING.remove();
        } else {
            ASKING.set(passage);
        }
    }

    /**
     * What the work gives, unless the call that asks for it ends before: OkHttp cancels a call whose time is over. Throws
     * what the work throws, where that is an IOException or unchecked.
     */
    <V> V take(Callable<V> work) throws IOException {
        Passage passage = ASKING.get();
        ASKING.remove();
        FutureTask<V> task = start(work);
        try {
            if (passage != null) {
                passage.waitsFor(task);
            }
            return task.get();
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        } catch (CancellationException ended) {
            throw new IOException("Canceled", ended);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            abandon(task);
        }
    }

    private static IOException unwrapped(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException expected ? expected : new IOException(cause);
    }

    private <V> FutureTask<V> start(Callable<V> work) {
        FutureTask<V> task = new FutureTask<>(work);
        threads.execute(task);
        return task;
    }

    /** Ends what nobody waits for any longer; does nothing where it has ended. */
    private void abandon(FutureTask<?> task) {
        task.cancel(true);
        threads.withdraw(task);
    }

    void close() {
        threads.close();
    }
}
