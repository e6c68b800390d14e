package io.runpod.benchmarks.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads side by side that make one call after the other. */
final class Callers implements Load {
    private static final long NANOS_PER_MILLI = 1_000_000;
    /** The JDK's client loses one of some million calls to a race in its pool. */
    private static final int MOST_FAILURES = 5;

    private final int width;
    private final Callable<Object> call;
    private final ExecutorService threads;
    private final AtomicInteger failures = new AtomicInteger();

    Callers(int width, Callable<Object> call) {
        this.width = width;
        this.call = call;
        this.threads = Executors.newFixedThreadPool(width, Callers::daemon);
    }

    /** For a process that ends while they idle. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "caller");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Load alone() {
        return width == 1 ? this : new Callers(1, call);
    }

    @Override
    public long during(long millis) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(width);
        List<Future<Long>> callers = new ArrayList<>();
        for (int caller = 0; caller < width; caller++) {
            callers.add(threads.submit(() -> {
                start.await();
                return callsWithin(millis * NANOS_PER_MILLI);
            }));
        }
        long calls = 0;
        for (Future<Long> caller : callers) {
            calls += caller.get();
        }
        return calls;
    }

    private long callsWithin(long nanos) throws Exception {
        long calls = 0;
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanos) {
            try {
                call.call();
                calls++;
            } catch (Exception e) {
                if (failures.incrementAndGet() > MOST_FAILURES) {
                    throw e;
                }
            }
        }
        return calls;
    }
}
