package io.runpod.sdk.internal.okhttp;

import io.runpod.sdk.internal.call.Deadline;
import io.runpod.sdk.internal.call.Exchanged.Reach;
import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.internal.guard.Background;
import io.runpod.sdk.retry.TimeSource;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Call;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;

/** The client's connections: made ready off the caller's path, and reused. */
public final class Connections {
    /** What a burst of callers keeps open between two calls. */
    private static final int MOST_IDLE = 512;
    /** Shorter than any server or network on the way keeps a connection without a word, as a rule; see docs/adr/0003. */
    private static final Duration IDLE = Duration.ofSeconds(30);
    /** How long it keeps what is beyond the first lane, which may be thousands. */
    private static final Duration BURST = Duration.ofSeconds(2);

    private final ConnectionPool pool;
    private final SendOnce gate;
    private final Lookups lookups;
    private final FutureTask<OkHttpClient> client;
    /** Whether another thread makes the client, or has made it. */
    private final AtomicBoolean isPrepared;
    /** By lane, beyond the first. */
    private final Map<Integer, OkHttpClient> others = new ConcurrentHashMap<>();
    /** By what they are made of. */
    private final Map<OkHttpClient, OkHttpClient> withoutRecovery = new ConcurrentHashMap<>();

    private volatile boolean closed;

    /** Opens none yet. */
    public Connections(
            HttpUrl baseUrl, Duration connectTimeout, TlsSetUp tls, @Nullable OkHttpClient users, TimeSource time) {
        this(new OkHttpSettings(baseUrl, connectTimeout, newPool(IDLE), users, time), tls);
    }

    Connections(OkHttpSettings settings, TlsSetUp tls) {
        this.pool = settings.pool();
        this.gate = settings.gate();
        this.lookups = settings.lookups();
        this.client = new FutureTask<>(() -> settings.client(tls.client()));
        this.isPrepared = new AtomicBoolean(tls.before(client));
    }

    static ConnectionPool newPool(Duration idle) {
        return new ConnectionPool(MOST_IDLE, idle.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Begins to make the client on a thread of its own, if nobody has. */
    void prepare() {
        if (!isPrepared.get() && !client.isDone() && isPrepared.compareAndSet(false, true)) {
            Background.run(client);
        }
    }

    /** Whether the client is made. */
    boolean isPrepared() {
        return client.isDone();
    }

    /**
     * A call that may be sent once, with this key, and take so long; to be followed by {@link #ended}. On a connection of
     * its lane, or on one that nobody else gets to use, where it is to have one of its own.
     */
    Call newCall(Request request, Job<?> job, Deadline attempt, int lane, boolean ownConnection)
            throws InterruptedException, TimeoutException {
        OkHttpClient shared = ofLane(lane, client(atLeastOne(attempt.leftNanos())));
        OkHttpClient safe = request.body() == null ? withoutRecovery(shared) : shared;
        Call call = (ownConnection ? unshared(safe) : safe).newCall(request);
        // Covers all of it: name lookup, connecting, writing, waiting, and the last byte of the body.
        call.timeout().timeout(atLeastOne(attempt.leftNanos()), TimeUnit.NANOSECONDS);
        gate.begin(call, job.authorization(), job.secrets());
        return call;
    }

    /** What is left of an attempt that goes on: 0 would be no limit to OkHttp. */
    private static long atLeastOne(long nanos) {
        return Math.max(1, nanos);
    }

    /** What the calls of a lane share: all that the first lane has, but its connections. */
    private OkHttpClient ofLane(int lane, OkHttpClient first) {
        return lane == 0
                ? first
                : others.computeIfAbsent(
                        lane,
                        beyond -> first.newBuilder()
                                .connectionPool(newPool(BURST))
                                // Racing the server's addresses takes a thread for each connection, and these may be
                                // thousands at once.
                                .fastFallback(false)
                                .build());
    }

    /**
     * For requests without a body, which OkHttp would otherwise send again by itself: a one-shot body is what stops it. What
     * the recovery is good for, {@link Reconnecting} and the retries do for these.
     */
    private OkHttpClient withoutRecovery(OkHttpClient shared) {
        return withoutRecovery.computeIfAbsent(
                shared,
                like -> like.newBuilder().retryOnConnectionFailure(false).build());
    }

    private static OkHttpClient unshared(OkHttpClient shared) {
        return shared.newBuilder()
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.NANOSECONDS))
                .build();
    }

    /** What is known of a call that has begun. */
    @Nullable Passage passage(Call call) {
        return gate.passage(call);
    }

    /** Nothing of the call can be sent any more; tells how far it may have come. */
    Reach ended(Call call) {
        Reach reach = gate.end(call);
        if (closed) {
            // Its connection went back to the pool, which keeps it for as long as one of an open client.
            dropIdle();
        }
        return reach;
    }

    private OkHttpClient client(long timeoutNanos) throws InterruptedException, TimeoutException {
        if (!isPrepared.get()) {
            // Does nothing from the second time on.
            client.run();
        }
        try {
            return client.get(timeoutNanos, TimeUnit.NANOSECONDS);
        } catch (ExecutionException | CancellationException e) {
            Throwable cause = e.getCause() instanceof ExecutionException tls ? tls.getCause() : e.getCause();
            throw new IllegalStateException("The HTTP client could not be set up", cause);
        }
    }

    private void dropIdle() {
        pool.evictAll();
        others.values().forEach(client -> client.connectionPool().evictAll());
    }

    void close() {
        closed = true;
        dropIdle();
        lookups.close();
    }
}
