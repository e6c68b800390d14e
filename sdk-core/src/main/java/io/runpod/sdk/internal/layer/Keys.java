package io.runpod.sdk.internal.layer;

import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.internal.guard.Detour;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * A user's supplier of keys. It is not asked on a call's own thread: one that hangs, and hears no interrupt, must not hold
 * the call beyond its deadline.
 */
final class Keys {
    private final Supplier<String> users;
    private final Detour detour = new Detour("runpod-sdk-key");

    Keys(Supplier<String> users) {
        this.users = users;
    }

    /** The key for a call, if it is there in time and the call is not cancelled meanwhile. */
    String of(Job<?> job) throws InterruptedException, ExecutionException, TimeoutException {
        FutureTask<String> asking = detour.start(users::get);
        try {
            if (!job.control().begin(() -> asking.cancel(true))) {
                throw new InterruptedException("cancelled");
            }
            return asking.get(job.deadline().leftNanos(), TimeUnit.NANOSECONDS);
        } catch (CancellationException cancelled) {
            throw new InterruptedException("cancelled");
        } finally {
            job.control().end();
            detour.abandon(asking);
        }
    }

    void close() {
        detour.close();
    }
}
