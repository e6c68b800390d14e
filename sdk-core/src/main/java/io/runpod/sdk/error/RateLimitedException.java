package io.runpod.sdk.error;

/**
 * 429: too many requests. Nothing was done. Where the server says so, {@link #retryAfter()} is how long to wait and
 * {@link #rateLimit()} what is left.
 *
 * @since 0.1.0
 */
public final class RateLimitedException extends ApiException {
    private static final long serialVersionUID = 1;

    RateLimitedException(CallSummary call, RawAnswer answer, Problem problem, Advice advice) {
        super(call, answer, problem, advice);
    }
}
