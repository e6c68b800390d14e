package io.runpod.benchmarks.run;

import io.runpod.benchmarks.peer.Peer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Keeps a number of asynchronous calls in flight, also between the times that are counted. */
final class CallsInFlight implements Load {
    private final Peer peer;
    private final Semaphore free;
    private final LongAdder done = new LongAdder();
    private volatile @Nullable Throwable failure;

    CallsInFlight(Peer peer, int inFlight) {
        this.peer = peer;
        this.free = new Semaphore(inFlight);
        Thread caller = new Thread(this::keepCalling, "caller");
        caller.setDaemon(true);
        caller.start();
    }

    @Override
    public long during(long millis) throws InterruptedException {
        long before = done.sum();
        Thread.sleep(millis);
        long calls = done.sum() - before;
        if (failure != null) {
            throw new IllegalStateException("a call failed", failure);
        }
        return calls;
    }

    private void keepCalling() {
        try {
            while (failure == null) {
                free.acquire();
                CompletableFuture<String> call = peer.createAsync();
                var unused = call.whenComplete(this::ended);
            }
        } catch (Exception e) {
            failure = e;
        }
    }

    private void ended(@Nullable String id, @Nullable Throwable thrown) {
        if (thrown == null) {
            done.increment();
        } else {
            failure = thrown;
        }
        free.release();
    }
}
