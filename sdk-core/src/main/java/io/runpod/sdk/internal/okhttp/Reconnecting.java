package io.runpod.sdk.internal.okhttp;

import io.runpod.sdk.internal.call.Deadline;
import io.runpod.sdk.internal.call.Exchanged;
import io.runpod.sdk.internal.call.Exchanged.NoAnswer;
import io.runpod.sdk.internal.call.Exchanged.Reach;
import io.runpod.sdk.internal.call.HttpExchange;
import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.retry.TimeSource;
import java.time.Duration;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Takes another connection where one refused a request, at once and within the same attempt: a server that ends a
 * connection after so many requests, or allows it so many streams, says nothing of its load. Does so a bounded number of
 * times, since one that refuses everything does.
 */
public final class Reconnecting implements HttpExchange {
    /** Through the pool, where many may meet the same limit again. */
    static final int SHARED = 4;
    /** On a connection that nobody else uses. */
    static final int OWN = 2;

    private final Connections connections;
    private final OkHttpExchange exchange;

    /** Opens no connection. */
    public Reconnecting(
            HttpUrl baseUrl,
            Duration connectTimeout,
            @Nullable String userAgent,
            @Nullable OkHttpClient users,
            TimeSource time) {
        connections = new Connections(baseUrl, connectTimeout, users, time);
        exchange = new OkHttpExchange(connections, new Requests(baseUrl, UserAgent.of(userAgent)));
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

    /** Closes idle connections. */
    public void close() {
        connections.close();
    }

    private static boolean isRefused(Exchanged exchanged) {
        return exchanged instanceof NoAnswer none
                && none.reach() == Reach.REFUSED
                && !none.broken().ending().isLocal();
    }
}
