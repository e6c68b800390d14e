package io.runpod.sdk.internal.okhttp;

import io.runpod.sdk.internal.call.Deadline;
import io.runpod.sdk.internal.call.Exchanged;
import io.runpod.sdk.internal.call.Exchanged.NoAnswer;
import io.runpod.sdk.internal.call.Exchanged.Reach;
import io.runpod.sdk.internal.call.HttpExchange;
import io.runpod.sdk.internal.call.Job;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Takes another connection where one refused a request, at once and within the same attempt: a server that ends a
 * connection after so many requests, or allows it so many streams, says nothing of its load. Does so a bounded number of
 * times, since one that refuses everything does. A connection that was closed while it was idle does not count: it is
 * given up, and a new one is never idle.
 */
public final class Reconnecting implements HttpExchange {
    /** Through the pool, where many may meet the same limit again. */
    static final int SHARED = 4;
    /** On a connection that nobody else uses. */
    static final int OWN = 2;

    /** Through so many connections it does not take long to look. */
    private static final int CALLS_IN_A_LANE = 256;

    private final Lanes lanes = new Lanes(CALLS_IN_A_LANE);
    private final Connections connections;
    private final OkHttpExchange exchange;

    /** Opens no connection. */
    public Reconnecting(HttpUrl baseUrl, @Nullable String userAgent, Connections connections) {
        this.connections = connections;
        exchange = new OkHttpExchange(connections, new Requests(baseUrl, UserAgent.of(userAgent)));
    }

    @Override
    public Exchanged send(Job<?> job, Deadline attempt) {
        int lane = lanes.enter();
        try {
            return send(job, attempt, lane);
        } finally {
            lanes.leave(lane);
        }
    }

    private Exchanged send(Job<?> job, Deadline attempt, int lane) {
        int refusals = 0;
        while (true) {
            Exchanged exchanged = exchange.send(job, attempt, lane, refusals >= SHARED);
            @Nullable Reach reach = reach(exchanged);
            if (reach == Reach.REFUSED) {
                refusals++;
            }
            boolean another = reach == Reach.STALE || (reach == Reach.REFUSED && refusals < SHARED + OWN);
            if (!another || attempt.isOver()) {
                return exchanged;
            }
        }
    }

    /** See {@link Connections#prepare}. */
    public void prepare() {
        connections.prepare();
    }

    /** See {@link Connections#isPrepared}. */
    public boolean isPrepared() {
        return connections.isPrepared();
    }

    /** Closes idle connections. */
    public void close() {
        connections.close();
    }

    /** How far the request came, where that is all that is known. */
    private static @Nullable Reach reach(Exchanged exchanged) {
        return exchanged instanceof NoAnswer none && !none.broken().ending().isLocal() ? none.reach() : null;
    }
}
