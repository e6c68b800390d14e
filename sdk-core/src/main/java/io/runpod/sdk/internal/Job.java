package io.runpod.sdk.internal;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.error.CallSummary;
import io.runpod.sdk.retry.RetryPolicy;
import io.runpod.sdk.retry.TimeSource;
import java.util.Map;
import java.util.Optional;

/** One call under way: what to send, how long, and how far it has come. Used by one thread at a time. */
final class Job<T> {
    private final long id;
    private final ApiCall<T> call;
    private final Options options;
    private final CallControl control;
    private final Deadline deadline;
    private String authorization = "";
    private Secrets secrets;
    private int attempts;

    Job(long id, ApiCall<T> call, Options options, CallControl control, TimeSource time) {
        this.id = id;
        this.call = call;
        this.options = options;
        this.control = control;
        this.deadline = new Deadline(options.deadline(), time);
        this.secrets = Secrets.of(authorization, options.secrets());
    }

    /** The key is read when the call starts to run, so that a queued one does not carry an outdated one. */
    void authorize(String authorization) {
        this.authorization = authorization;
        secrets = Secrets.of(authorization, options.secrets());
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

    /** What must not be shown. */
    Secrets secrets() {
        return secrets;
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

    Deadline deadline() {
        return deadline;
    }

    /** Begins an attempt; gives until when it may go on. */
    Deadline attempting() {
        attempts++;
        return deadline.attempt(options.attemptTimeout());
    }

    /** Why an attempt ran out of time. */
    String timeoutText() {
        return deadline.reason(options.attemptTimeout());
    }

    int attempts() {
        return attempts;
    }

    CallSummary summary() {
        return new CallSummary(operation(), attempts, policy().maxAttempts());
    }
}
