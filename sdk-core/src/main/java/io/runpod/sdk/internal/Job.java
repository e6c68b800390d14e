package io.runpod.sdk.internal;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.error.CallSummary;
import io.runpod.sdk.retry.RetryPolicy;
import io.runpod.sdk.retry.TimeSource;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call under way: what to send, how long, and how far it has come. Used by one thread at a time. */
final class Job<T> {
    private final long id;
    private final ApiCall<T> call;
    private final HttpCalls.Options options;
    private final CallControl control;
    private final long startedAt;
    private final long deadlineNanos;
    private String authorization = "";
    private int attempts;
    private @Nullable String expired;
    /** Volatile, for a user's interceptor may proceed on another thread. */
    private volatile @Nullable Secrets secrets;

    Job(long id, ApiCall<T> call, HttpCalls.Options options, CallControl control, TimeSource time) {
        this.id = id;
        this.call = call;
        this.options = options;
        this.control = control;
        this.startedAt = time.nanoTime();
        this.deadlineNanos = Durations.nanos(options.deadline());
    }

    /** The key is read when the call starts to run, so that a queued one does not carry an outdated one. */
    void authorize(String authorization) {
        this.authorization = authorization;
        secrets = null;
    }

    /** No attempt may begin any more, whatever the time source says. */
    void expire(String why) {
        expired = why;
    }

    boolean isExpired() {
        return expired != null;
    }

    /** Why no attempt may begin: what {@link #expire} was told, or that no time is left. */
    String expiry() {
        String why = expired;
        return why == null ? deadlineText() : why;
    }

    long id() {
        return id;
    }

    ApiCall<T> call() {
        return call;
    }

    String operation() {
        return call.operation().toString();
    }

    String authorization() {
        return authorization;
    }

    /** What must not be shown; put together when first asked for, which a success need not. */
    Secrets secrets() {
        Secrets known = secrets;
        if (known == null) {
            known = Secrets.of(authorization, options.secrets().get());
            secrets = known;
        }
        return known;
    }

    Map<String, String> headers() {
        return options.headers();
    }

    RetryPolicy policy() {
        return options.retryPolicy();
    }

    CallControl control() {
        return control;
    }

    Optional<String> hint() {
        return options.hint().get();
    }

    long deadlineNanos() {
        return deadlineNanos;
    }

    long elapsedNanos(TimeSource time) {
        return time.nanoTime() - startedAt;
    }

    /** The time left until the deadline; zero or less when it is over. */
    long leftNanos(TimeSource time) {
        return deadlineNanos - elapsedNanos(time);
    }

    /** The time that an attempt which starts now may take; never 0, which OkHttp reads as no limit. */
    long attemptNanos(long leftNanos) {
        return Math.max(1, Math.min(leftNanos, Durations.nanos(options.attemptTimeout())));
    }

    /** Why an attempt ran out of time: it took too long itself, or the deadline came first. */
    String timeoutText(TimeSource time) {
        return Durations.nanos(options.attemptTimeout()) <= deadlineNanos && leftNanos(time) > 0
                ? "the attempt timed out after " + Durations.text(options.attemptTimeout())
                : deadlineText();
    }

    String deadlineText() {
        return "the deadline of " + Durations.text(options.deadline()) + " is over";
    }

    void attempting() {
        attempts++;
    }

    int attempts() {
        return attempts;
    }

    CallSummary summary() {
        return new CallSummary(operation(), attempts, policy().maxAttempts());
    }
}
