package io.runpod.sdk.internal;

import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of asynchronous calls: an idle one is used before a new one is made, up to a limit, and beyond it calls
 * wait their turn. All are daemons, and none stays for long without work.
 */
final class AsyncThreads {
    /** One call occupies one thread while the server thinks. */
    static final int MOST = 512;

    private static final long IDLE_MILLIS = 1_000;

    private final HandOver queue = new HandOver();
    private final AtomicInteger count = new AtomicInteger();
    private final ThreadPoolExecutor threads;

    AsyncThreads() {
        threads = new ThreadPoolExecutor(
                0, MOST, IDLE_MILLIS, TimeUnit.MILLISECONDS, queue, this::thread, this::whenAllAreBusy);
    }

    /** A task that wants to know when it has to wait. */
    interface Task extends Runnable {
        void waits();
    }

    /** Takes a task only where a thread waits for one, so that the pool prefers a new thread to a queue. */
    private static final class HandOver extends LinkedTransferQueue<Runnable> {
        @Override
        public boolean offer(Runnable task) {
            return tryTransfer(task);
        }
    }

    private Thread thread(Runnable work) {
        Thread thread = new Thread(work, "runpod-sdk-async-" + count.incrementAndGet());
        thread.setDaemon(true);
        return thread;
    }

    private void whenAllAreBusy(Runnable task, ThreadPoolExecutor pool) {
        if (pool.isShutdown()) {
            throw new IllegalStateException(HttpCalls.CLOSED);
        }
        ((Task) task).waits();
        queue.put(task);
        // A last thread that ended meanwhile, or a close, must leave no task behind.
        if ((pool.getPoolSize() == 0 || pool.isShutdown()) && queue.remove(task)) {
            pool.execute(task);
        }
    }

    void execute(Task task) {
        threads.execute(task);
    }

    /** Takes back a task that has not begun; false when it is too late for that. */
    boolean withdraw(Task task) {
        return queue.remove(task);
    }

    /** What was taken is still done; then the threads end. */
    void close() {
        threads.shutdown();
    }
}
