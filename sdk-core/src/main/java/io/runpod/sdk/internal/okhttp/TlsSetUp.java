package io.runpod.sdk.internal.okhttp;

import io.runpod.sdk.internal.guard.Background;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * OkHttp's TLS set-up, which takes a third of a first call's CPU: on a thread of its own, and before all else, while the
 * client is built and the user says what to create.
 */
public final class TlsSetUp implements Callable<OkHttpClient>, Runnable {
    private static final TlsSetUp NONE = new TlsSetUp();

    /** What it gives, and what the clients that need it are made of. */
    private final FutureTask<OkHttpClient> client = new FutureTask<>((Callable<OkHttpClient>) this);

    private @Nullable Runnable next;

    private TlsSetUp() {}

    /** For a client that speaks no TLS, or that of a user's client. */
    public static TlsSetUp none() {
        return NONE;
    }

    /** Begins it. */
    public static TlsSetUp begin() {
        TlsSetUp begun = new TlsSetUp();
        Background.run(begun);
        return begun;
    }

    /** For the thread that it runs on. */
    @Override
    public void run() {
        client.run();
        Runnable waiting;
        synchronized (this) {
            waiting = next;
        }
        if (waiting != null) {
            waiting.run();
        }
    }

    /** Sets TLS up. */
    @Override
    public OkHttpClient call() {
        return new OkHttpClient();
    }

    /** Has this run behind it, on its thread, or here where it is done; false where there is nothing to wait for. */
    boolean before(FutureTask<?> then) {
        if (this == NONE) {
            return false;
        }
        boolean isLate;
        synchronized (this) {
            next = then;
            isLate = client.isDone();
        }
        if (isLate) {
            // The thread may do so as well, and a task runs once.
            then.run();
        }
        return true;
    }

    /** What it gave; null where there is none. */
    @Nullable OkHttpClient client() throws ExecutionException, InterruptedException {
        return this == NONE ? null : client.get();
    }
}
