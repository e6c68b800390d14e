package io.runpod.sdk.error;

import java.time.Duration;
import java.util.Optional;

/**
 * What an answer says about later calls, and what may help to correct this one.
 *
 * @param retryAfter the server's {@code Retry-After}, as a time from now
 * @param missedDeadline the call's deadline, where that wait did not fit it and so ended the call
 * @param rateLimit the state of the caller's rate limits
 * @param hint a likely reason for a refusal, in words
 * @since 0.1.0
 */
public record Advice(
        Optional<Duration> retryAfter,
        Optional<Duration> missedDeadline,
        Optional<RateLimit> rateLimit,
        Optional<String> hint) {
    private static final Advice NONE = new Advice(Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * Advice whose wait, if there is one, fits the call's deadline.
     *
     * @param retryAfter the server's {@code Retry-After}, as a time from now
     * @param rateLimit the state of the caller's rate limits
     * @param hint a likely reason for a refusal, in words
     */
    public Advice(Optional<Duration> retryAfter, Optional<RateLimit> rateLimit, Optional<String> hint) {
        this(retryAfter, Optional.empty(), rateLimit, hint);
    }

    /** {@return no advice at all} */
    public static Advice none() {
        return NONE;
    }
}
