package io.runpod.sdk.internal.okhttp;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * OkHttp's TLS set-up, which takes a third of a first call's CPU: on a thread of its own, and before all else, while the
 * client is built and the user says what to create.
 */
public final class TlsSetUp {
    private static final TlsSetUp NONE = new TlsSetUp(null);

    /** What it gives, and what the clients that need it are made of. */
    private final @Nullable CompletableFuture<OkHttpClient> client;

    private TlsSetUp(@Nullable CompletableFuture<OkHttpClient> client) {
        this.client = client;
    }

    /** For a client that speaks no TLS, or that of a user's client. */
    public static TlsSetUp none() {
        return NONE;
    }

    /** Begins it. */
    public static TlsSetUp begin() {
        CompletableFuture<OkHttpClient> client = new CompletableFuture<>();
        start(() -> run(client));
        return new TlsSetUp(client);
    }

    /** Runs something once, on a thread that keeps no JVM from ending; here, where there is none to be had. */
    static void start(Runnable work) {
        Thread preparing = new Thread(work, "runpod-sdk-prepares");
        preparing.setDaemon(true);
        try {
            preparing.start();
        } catch (OutOfMemoryError noThread) {
            work.run();
        }
    }

    private static void run(CompletableFuture<OkHttpClient> client) {
        try {
            client.complete(new OkHttpClient());
        } catch (Throwable failed) {
            client.completeExceptionally(failed);
        }
    }

    /** Has this run behind it, on its thread, or here where it is done; false where there is nothing to wait for. */
    boolean before(Runnable next) {
        if (client == null) {
            return false;
        }
        var unused = client.whenComplete((done, failed) -> next.run());
        return true;
    }

    /** What it gave; null where there is none. */
    @Nullable OkHttpClient client() throws ExecutionException, InterruptedException {
        return client == null ? null : client.get();
    }
}
