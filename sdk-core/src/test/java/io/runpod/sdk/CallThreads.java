package io.runpod.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.listener.AttemptStarted;
import io.runpod.sdk.listener.RequestListener;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Notes on which threads attempts are made. */
final class CallThreads implements RequestListener {
    /** Whether asynchronous calls run on virtual threads here, of which there are as many as calls. */
    static final boolean VIRTUAL = Runtime.version().feature() >= 24;

    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();

    @Override
    public void attemptStarted(AttemptStarted event) {
        threads.add(Thread.currentThread());
    }

    Queue<Thread> threads() {
        return threads;
    }

    /** All of them end soon, though the calls may go on. */
    void awaitEnd() throws InterruptedException {
        for (Thread thread : threads) {
            if (thread != Thread.currentThread()) {
                thread.join(10_000);
                assertThat(thread.isAlive()).as("%s", thread).isFalse();
            }
        }
    }

    static boolean isVirtual(Thread thread) {
        try {
            return (boolean) Thread.class.getMethod("isVirtual").invoke(thread);
        } catch (ReflectiveOperationException before21) {
            return false;
        }
    }
}
