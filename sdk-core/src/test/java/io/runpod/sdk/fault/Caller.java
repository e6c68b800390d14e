package io.runpod.sdk.fault;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A thread that makes one call, and can be interrupted at it. */
final class Caller {
    private final Thread thread;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable Throwable failure;
    private volatile boolean flagIsSet;

    private Caller(Callable<?> call) {
        thread = new Thread(() -> run(call), "fault-caller");
        thread.setDaemon(true);
    }

    static Caller of(Callable<?> call) {
        Caller caller = new Caller(call);
        caller.thread.start();
        return caller;
    }

    private void run(Callable<?> call) {
        try {
            call.call();
        } catch (Exception | AssertionError e) {
            failure = e;
        } finally {
            flagIsSet = Thread.currentThread().isInterrupted();
            ended.countDown();
        }
    }

    void interrupt() {
        thread.interrupt();
    }

    /** What the call threw; it must end within 2 s, which leaves a busy machine some air over the promised 100 ms. */
    Throwable failure() throws InterruptedException {
        if (!ended.await(2, TimeUnit.SECONDS)) {
            throw new AssertionError("the call goes on");
        }
        Throwable thrown = failure;
        if (thrown == null) {
            throw new AssertionError("the call threw nothing");
        }
        return thrown;
    }

    /** Whether the thread's interrupt flag was set behind the call. */
    boolean flagIsSet() {
        return flagIsSet;
    }
}
