package io.runpod.sdk.internal.okhttp;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Spreads calls over lanes, each with connections of its own and a bounded number of calls at a time. To find a free
 * connection OkHttp looks at all of a pool, several times a call, with a lock on each: with thousands of calls in flight
 * that costs more than all else. The first lane that has room takes a call, so most clients have one lane.
 */
final class Lanes {
    private final int mostCalls;
    private final List<AtomicInteger> calls = new CopyOnWriteArrayList<>();

    Lanes(int mostCalls) {
        this.mostCalls = mostCalls;
    }

    /** The lane for a call, counted from 0; to be {@linkplain #leave left} when the call has ended. */
    int enter() {
        int lane = 0;
        while (!hasTaken(lane)) {
            lane++;
        }
        return lane;
    }

    private boolean hasTaken(int lane) {
        if (lane == calls.size()) {
            // Another thread may do the same: one lane too many does no harm.
            calls.add(new AtomicInteger());
        }
        AtomicInteger taken = calls.get(lane);
        int now = taken.get();
        while (now < mostCalls && !taken.compareAndSet(now, now + 1)) {
            now = taken.get();
        }
        return now < mostCalls;
    }

    void leave(int lane) {
        calls.get(lane).decrementAndGet();
    }
}
