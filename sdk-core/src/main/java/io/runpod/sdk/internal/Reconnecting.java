package io.runpod.sdk.internal;

import io.runpod.sdk.internal.Exchanged.NoAnswer;
import io.runpod.sdk.internal.Exchanged.Reach;
import io.runpod.sdk.retry.TimeSource;

/**
 * Takes another connection where one refused a request, at once and within the same attempt: a server that ends a
 * connection after so many requests, or allows it so many streams, says nothing of its load. Does so a bounded number of
 * times, since one that refuses everything does.
 */
final class Reconnecting implements HttpExchange {
    /** Through the pool, where many may meet the same limit again. */
    static final int SHARED = 4;
    /** On a connection that nobody else uses. */
    static final int OWN = 2;

    private final OkHttpExchange exchange;
    private final TimeSource time;

    Reconnecting(OkHttpExchange exchange, TimeSource time) {
        this.exchange = exchange;
        this.time = time;
    }

    @Override
    public Exchanged send(Job<?> job, long timeoutNanos) {
        long start = time.nanoTime();
        long left = timeoutNanos;
        for (int times = 1; ; times++) {
            Exchanged exchanged = exchange.send(job, left, times > SHARED);
            left = timeoutNanos - (time.nanoTime() - start);
            if (times == SHARED + OWN || left <= 0 || !isRefused(exchanged)) {
                return exchanged;
            }
        }
    }

    private static boolean isRefused(Exchanged exchanged) {
        return exchanged instanceof NoAnswer none
                && none.reach() == Reach.REFUSED
                && !none.broken().ending().isLocal();
    }
}
