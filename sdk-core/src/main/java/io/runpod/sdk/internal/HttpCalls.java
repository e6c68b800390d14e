package io.runpod.sdk.internal;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.internal.call.Answered;
import io.runpod.sdk.internal.call.CallControl;
import io.runpod.sdk.internal.call.Deadline;
import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.internal.call.Options;
import io.runpod.sdk.internal.call.Result;
import io.runpod.sdk.internal.call.Result.Failure;
import io.runpod.sdk.internal.guard.GuardedTime;
import io.runpod.sdk.internal.guard.SdkLog;
import io.runpod.sdk.internal.layer.AsyncCalls;
import io.runpod.sdk.internal.layer.Layers;
import io.runpod.sdk.internal.layer.PendingCall;
import io.runpod.sdk.internal.okhttp.Connections;
import io.runpod.sdk.internal.okhttp.Reconnecting;
import io.runpod.sdk.internal.okhttp.TlsSetUp;
import io.runpod.sdk.internal.secret.Secrets;
import io.runpod.sdk.listener.RequestListener;
import io.runpod.sdk.retry.TimeSource;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** The door of this package: makes calls, and throws what their failures are. */
public final class HttpCalls implements AutoCloseable {
    private static final String CLOSED = "This RunpodClient is closed";

    private final TimeSource time;
    private final String authorization;
    private final Reconnecting exchange;
    private final Layers layers;
    private final AtomicLong ids = new AtomicLong();
    private final Object asyncLock = new Object();
    private @Nullable AsyncCalls async;
    private volatile boolean closed;

    /**
     * Where the API key comes from.
     *
     * @param fixed the key, checked; empty where a supplier gives it
     * @param supplier gives the key for a call, checked; it may take its time, or never return
     */
    public record Key(String fixed, @Nullable Supplier<String> supplier) {
        /**
         * The same one, always.
         *
         * @param key the key, checked
         * @return where it comes from
         */
        public static Key fixed(String key) {
            return new Key(key, null);
        }

        /**
         * What a supplier of the user's gives.
         *
         * @param supplier gives checked ones
         * @return where they come from
         */
        public static Key from(Supplier<String> supplier) {
            return new Key("", supplier);
        }

        /** Without the key. */
        @Override
        public String toString() {
            return supplier == null ? "fixed" : "supplied";
        }
    }

    /**
     * What all calls have in common. Everything has been checked.
     *
     * @param baseUrl where the API is
     * @param apiKey where the key comes from
     * @param userAgent what to put in front of the SDK's own User-Agent
     * @param tls TLS, on its way to be set up
     * @param connectTimeout how long connecting to one address may take
     * @param httpClient a user's client, whose proxy, TLS, DNS, interceptors and event listeners are used
     * @param listener hears what happens
     * @param time clock and waiting
     */
    public record Setup(
            HttpUrl baseUrl,
            Key apiKey,
            @Nullable String userAgent,
            TlsSetUp tls,
            Duration connectTimeout,
            @Nullable OkHttpClient httpClient,
            @Nullable RequestListener listener,
            TimeSource time) {}

    /**
     * Prepares calls; opens no connection.
     *
     * @param setup what all calls have in common
     */
    public HttpCalls(Setup setup) {
        time = setup.time() == TimeSource.system() ? setup.time() : new GuardedTime(setup.time());
        Key key = setup.apiKey();
        authorization = key.supplier() == null ? Secrets.authorization(key.fixed()) : "";
        SdkLog.prepare();
        Connections connections =
                new Connections(setup.baseUrl(), setup.connectTimeout(), setup.tls(), setup.httpClient(), time);
        exchange = new Reconnecting(setup.baseUrl(), setup.userAgent(), connections);
        layers = new Layers(
                exchange,
                key.supplier(),
                setup.listener(),
                time,
                () -> ThreadLocalRandom.current().nextDouble());
    }

    /** A call is about to be made: what only the first one has to wait for is begun, while the call is still written. */
    public void prepare() {
        exchange.prepare();
    }

    /** {@return whether that has been done} */
    public boolean isPrepared() {
        return exchange.isPrepared();
    }

    /**
     * Makes a call on the calling thread.
     *
     * @param call what to send
     * @param options how
     * @param <T> what the answer holds
     * @return the answer
     * @throws io.runpod.sdk.error.RunpodException when there is none, or none that can be used
     * @throws IllegalStateException when the client is closed, or its supplier of keys gives none
     */
    public <T> Answered<T> execute(ApiCall<T> call, Options options) {
        checkOpen();
        Job<T> job = job(call, options, CallControl.NONE);
        layers.starting(job);
        Result<T> result = layers.run(job);
        if (result instanceof Failure<T> failure) {
            throw failure.error();
        }
        return (Answered<T>) result;
    }

    /**
     * Makes a call on a thread of the client.
     *
     * @param call what to send
     * @param options how
     * @param use what to make of the answer
     * @param <T> what the answer holds
     * @param <R> what the caller gets
     * @return a future of what {@code use} makes of the answer; cancelling it ends the call
     * @throws IllegalStateException when the client is closed
     */
    public <T, R> CompletableFuture<R> executeAsync(ApiCall<T> call, Options options, Function<Answered<T>, R> use) {
        AsyncCalls calls = asyncCalls();
        Job<T> job = job(call, options, CallControl.cancellable());
        PendingCall<T, R> pending = new PendingCall<>(job, use, calls);
        layers.starting(job);
        pending.start(job);
        return pending;
    }

    /**
     * Begins something that takes several calls.
     *
     * @param length how long it may take
     * @return until when it may go on, for the {@link Options#within options} of its calls
     */
    public Deadline deadline(Duration length) {
        return new Deadline(length, time);
    }

    /**
     * Waits between two calls, on the calling thread.
     *
     * @param wait how long
     * @throws InterruptedException when the thread is interrupted
     */
    public void pause(Duration wait) throws InterruptedException {
        CallControl.NONE.sleep(time, wait);
    }

    private <T> Job<T> job(ApiCall<T> call, Options options, CallControl control) {
        return new Job<>(ids.incrementAndGet(), call, options, authorization, control, time);
    }

    private AsyncCalls asyncCalls() {
        synchronized (asyncLock) {
            checkOpen();
            if (async == null) {
                async = new AsyncCalls(layers, time);
            }
            return async;
        }
    }

    private void checkOpen() {
        if (closed) {
            throw new IllegalStateException(CLOSED);
        }
    }

    /** Takes no more calls and closes idle connections. Calls under way, also those that wait for a thread, go on. */
    @Override
    public void close() {
        synchronized (asyncLock) {
            closed = true;
            if (async != null) {
                async.close();
            }
        }
        layers.close();
        exchange.close();
    }
}
