package io.runpod.sdk.internal;

import io.runpod.sdk.internal.Exchanged.NoAnswer;
import io.runpod.sdk.internal.Exchanged.Reach;

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

    Reconnecting(OkHttpExchange exchange) {
        this.exchange = exchange;
    }

    @Override
    public Exchanged send(Job<?> job, Deadline attempt) {
        for (int times = 1; ; times++) {
            Exchanged exchanged = exchange.send(job, attempt, times > SHARED);
            if (times == SHARED + OWN || attempt.isOver() || !isRefused(exchanged)) {
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
