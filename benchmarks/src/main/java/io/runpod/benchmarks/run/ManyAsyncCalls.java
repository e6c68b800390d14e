package io.runpod.benchmarks.run;

import io.runpod.benchmarks.peer.Peer;
import io.runpod.benchmarks.peer.Peers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** Keeps a number of asynchronous calls in flight, and counts how many end. */
public final class ManyAsyncCalls {
    private final Peer peer;
    private final Semaphore free;
    private final LongAdder done = new LongAdder();
    private volatile @Nullable Throwable failure;

    private ManyAsyncCalls(Peer peer, int inFlight) {
        this.peer = peer;
        this.free = new Semaphore(inFlight);
    }

    /**
     * Prints how many calls ended in a second.
     *
     * @param args the peer's name; the server's URL; how many calls to have in flight; how many seconds to warm up; how
     *     many to measure
     * @throws Exception when a call fails
     */
    public static void main(String[] args) throws Exception {
        ManyAsyncCalls calls = new ManyAsyncCalls(Peers.openAsync(args[0], args[1]), Integer.parseInt(args[2]));
        Thread caller = new Thread(calls::keepCalling, "caller");
        caller.setDaemon(true);
        caller.start();
        Thread.sleep(Long.parseLong(args[3]) * 1000);
        long before = calls.done.sum();
        long start = System.nanoTime();
        Thread.sleep(Long.parseLong(args[4]) * 1000);
        double perSecond = (calls.done.sum() - before) * 1e9 / (System.nanoTime() - start);
        if (calls.failure != null) {
            throw new IllegalStateException("a call failed", calls.failure);
        }
        System.out.println(perSecond);
        Runtime.getRuntime().halt(0);
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
