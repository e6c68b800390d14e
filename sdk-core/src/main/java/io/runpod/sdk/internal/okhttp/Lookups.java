package io.runpod.sdk.internal.okhttp;

import io.runpod.sdk.internal.guard.Detour;
import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** What OkHttp asks others for a call, names and proxies: on a {@link Detour}, and no longer than the call lasts. */
final class Lookups {
    /** For which call this thread asks next, since OkHttp's questions do not say so. */
    private static final ThreadLocal<@Nullable Passage> ASKING = new ThreadLocal<>();

    private final Detour detour = new Detour("runpod-sdk-lookup");

    /** This thread asks for a call from now on; for none where it is null. */
    static void asksFor(@Nullable Passage passage) {
        if (passage == null) {
            ASKING.remove();
        } else {
            ASKING.set(passage);
        }
    }

    /**
     * What the work gives, unless the call that asks for it ends before: OkHttp cancels a call whose time is over. Throws
     * what the work throws, where that is an IOException or unchecked.
     */
    <V> V take(Callable<V> work) throws IOException {
        Passage passage = ASKING.get();
        ASKING.remove();
        FutureTask<V> task = detour.start(work);
        try {
            if (passage != null) {
                passage.waitsFor(task);
            }
            return task.get();
        } catch (ExecutionException failed) {
            throw unwrapped(failed);
        } catch (CancellationException ended) {
            throw new IOException("Canceled", ended);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } finally {
            detour.abandon(task);
        }
    }

    private static IOException unwrapped(ExecutionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof RuntimeException unexpected) {
            throw unexpected;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof IOException expected ? expected : new IOException(cause);
    }

    void close() {
        detour.close();
    }
}
