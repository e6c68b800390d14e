package io.runpod.sdk.internal.call;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.call.Effect;
import io.runpod.sdk.call.Operation;
import io.runpod.sdk.error.CallSummary;
import io.runpod.sdk.error.Problem;
import io.runpod.sdk.internal.secret.Secrets;
import io.runpod.sdk.retry.RetryPolicy;
import io.runpod.sdk.retry.TimeSource;
import java.util.Map;
import java.util.Optional;

/** One call under way: what to send, how long, and how far it has come. Used by one thread at a time. */
public final class Job<T> {
    private final long id;
    private final ApiCall<T> call;
    private final Options options;
    private final CallControl control;
    private final Deadline deadline;
    private String authorization;
    private Secrets secrets;
    private int attempts;
    private boolean mayHaveActed;

    /** With an empty authorization until {@link #authorize} where the key is not known yet. */
    public Job(long id, ApiCall<T> call, Options options, String authorization, CallControl control, TimeSource time) {
        this.id = id;
        this.call = call;
        this.options = options;
        this.authorization = authorization;
        this.control = control;
        this.deadline = options.start(time);
        this.secrets = Secrets.of(authorization, options.secrets());
    }

    /** The key is read when the call starts to run, so that a queued one does not carry an outdated one. */
    public void authorize(String authorization) {
        this.authorization = authorization;
        secrets = Secrets.of(authorization, options.secrets());
    }

    public long id() {
        return id;
    }

    public ApiCall<T> call() {
        return call;
    }

    public Effect effect() {
        return call.operation().effect();
    }

    /** An attempt ended whose request may have been carried out. */
    public void mayHaveActed() {
        mayHaveActed = true;
    }

    /** Whether a status says that the call did what it is for. A lost DELETE has done it where nothing is found next. */
    public boolean isDoneBy(int status) {
        return status / 100 == 2 || (status == 404 && effect() == Effect.DELETES && mayHaveActed);
    }

    /** As listeners name it; a path that no document has is the user's own words. */
    public String operation() {
        Operation operation = call.operation();
        return operation.id() == null ? secrets.hideKey(operation.toString()) : operation.toString();
    }

    public String authorization() {
        return authorization;
    }

    /** What must not be shown. */
    public Secrets secrets() {
        return secrets;
    }

    public Map<String, String> headers() {
        return options.headers();
    }

    public RetryPolicy policy() {
        return options.retryPolicy();
    }

    public CallControl control() {
        return control;
    }

    /** A likely reason for a refusal. */
    public Optional<String> hint(Problem problem) {
        return options.hint().apply(problem);
    }

    public Deadline deadline() {
        return deadline;
    }

    /** Begins an attempt; gives until when it may go on. */
    public Deadline attempting() {
        attempts++;
        return deadline.attempt(options.attemptTimeout());
    }

    /** Why an attempt ran out of time. */
    public String timeoutText() {
        return deadline.reason(options.attemptTimeout());
    }

    public int attempts() {
        return attempts;
    }

    public CallSummary summary() {
        return new CallSummary(secrets.hideKey(call.toString()), effect(), attempts, policy().maxAttempts());
    }
}
