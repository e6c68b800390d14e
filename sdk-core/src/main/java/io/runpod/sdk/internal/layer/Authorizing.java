package io.runpod.sdk.internal.layer;

import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.internal.call.Result;
import io.runpod.sdk.internal.secret.CleanCauses;
import io.runpod.sdk.internal.secret.Secrets;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Asks for the key when the call starts to run, so that a queued one does not carry an outdated one. */
final class Authorizing implements CallLayer {
    private final CallLayer next;
    private final Keys keys;

    Authorizing(CallLayer next, Keys keys) {
        this.next = next;
        this.keys = keys;
    }

    @Override
    public <T> void run(Job<T> job, Caller<T> caller) {
        Result.@Nullable Failure<T> failure = authorize(job);
        if (failure == null) {
            next.run(job, caller);
        } else {
            caller.ended(failure);
        }
    }

    private <T> Result.@Nullable Failure<T> authorize(Job<T> job) {
        try {
            job.authorize(Secrets.authorization(keys.of(job)));
            return null;
        } catch (ExecutionException failed) {
            return new Result.Failure<>(unusable(job, failed), OptionalInt.empty(), true);
        } catch (TimeoutException late) {
            return Admitting.refused(
                    job,
                    "the supplier of the API key has not answered, and "
                            + job.deadline().text());
        } catch (OutOfMemoryError noThread) {
            return Admitting.refused(job, "no thread could be made to ask for the key: " + noThread.getMessage());
        } catch (InterruptedException ended) {
            if (job.control().isCancelled()) {
                return Admitting.refused(job, "the call was cancelled");
            }
            Thread.currentThread().interrupt();
            return Admitting.refused(job, "the thread was interrupted");
        }
    }

    /** What the checked supplier says, anew, so that the stack trace shows who called. */
    private static IllegalStateException unusable(Job<?> job, ExecutionException failed) {
        Throwable checked = Objects.requireNonNull(failed.getCause());
        Throwable users = checked.getCause();
        return new IllegalStateException(
                checked.getMessage(), users == null ? null : CleanCauses.of(users, job.secrets()));
    }
}
