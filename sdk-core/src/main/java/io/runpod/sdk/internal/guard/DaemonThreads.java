package io.runpod.sdk.internal.guard;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Threads for one kind of work: an idle one is used before a new one is made, up to a limit, and beyond it tasks wait
 * their turn. All are daemons, none stays for long without work, and none is there before the first task.
 */
public final class DaemonThreads implements Threads, ThreadFactory {
    private static final long IDLE_MILLIS = 1_000;

    private final String name;
    private final int most;
    private final AtomicInteger made = new AtomicInteger();
    private final ThreadPoolExecutor threads;
    private final Object lock = new Object();
    /** In the order of their arrival; a set, since thousands may be withdrawn at once. */
    private final Set<Runnable> waiting = new LinkedHashSet<>();

    private int running;

    public DaemonThreads(String name, int most) {
        this.name = name;
        this.most = most;
        threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_MILLIS, TimeUnit.MILLISECONDS, new SynchronousQueue<>(), this);
    }

    @Override
    public Thread newThread(Runnable work) {
        Thread thread = new Thread(work, name + "-" + made.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    /** Takes a task; false where it has to wait for a thread, until then it can be withdrawn. */
    @Override
    public boolean execute(Runnable task) {
        synchronized (lock) {
            if (running >= most) {
                waiting.add(task);
                return false;
            }
            running++;
        }
        try {
            threads.execute(() -> work(task));
        } catch (Throwable noThread) {
            // The machine has no more of them.
            synchronized (lock) {
                running--;
            }
            throw noThread;
        }
        return true;
    }

    @Override
    public boolean withdraw(Runnable task) {
        synchronized (lock) {
            return waiting.remove(task);
        }
    }

    private void work(Runnable first) {
        for (@Nullable Runnable task = first; task != null; task = next()) {
            try {
                task.run();
            } catch (Throwable unexpected) {
                UsersCode.threw("A task of the SDK", unexpected);
            }
            // Meant for the task that is over, if it was set at all.
            Thread.interrupted();
        }
    }

    private @Nullable Runnable next() {
        synchronized (lock) {
            Iterator<Runnable> first = waiting.iterator();
            if (!first.hasNext()) {
                running--;
                return null;
            }
            Runnable task = first.next();
            first.remove();
            return task;
        }
    }

    @Override
    public void close() {
        threads.setKeepAliveTime(1, TimeUnit.MILLISECONDS);
    }
}
