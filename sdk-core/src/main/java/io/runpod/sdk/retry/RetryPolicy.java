package io.runpod.sdk.retry;

import java.time.Duration;
import java.util.Objects;

/**
 * How often a call is tried, and how long to wait in between. Which failures are tried again is not up to the policy: a
 * create is repeated only where it is proven that the server did not act.
 *
 * <p>Each client has a budget for retries, so that an outage is not multiplied by every caller: 100 tokens, of which a
 * retry takes 5 and a call that succeeds at once gives 1 back. While too few are left, calls are not tried again.
 *
 * <p>The wait before attempt n+1 is drawn evenly from zero to the base delay doubled n-1 times, at most the maximum
 * delay. A server's {@code Retry-After} replaces it, and is never undercut.
 *
 * @param maxAttempts how many attempts a call may make, the first one included; 1 or more
 * @param baseDelay the upper bound of the first wait; positive
 * @param maxDelay the upper bound of every wait that the server did not ask for; positive
 * @since 0.1.0
 */
public record RetryPolicy(int maxAttempts, Duration baseDelay, Duration maxDelay) {
    private static final RetryPolicy DEFAULTS = new RetryPolicy(3, Duration.ofMillis(500), Duration.ofSeconds(8));

    /**
     * Checks the settings.
     *
     * @param maxAttempts how many attempts a call may make
     * @param baseDelay the upper bound of the first wait
     * @param maxDelay the upper bound of every wait
     * @throws IllegalArgumentException when a setting is out of its range
     */
    public RetryPolicy {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts: must be at least 1, is " + maxAttempts);
        }
        positive("baseDelay", baseDelay);
        positive("maxDelay", maxDelay);
    }

    private static void positive(String name, Duration value) {
        Objects.requireNonNull(value, name);
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + ": must be positive, is " + value);
        }
    }

    /** {@return 3 attempts, delays from 500 ms up to 8 s} */
    public static RetryPolicy defaults() {
        return DEFAULTS;
    }

    /** {@return one attempt, and no second} */
    public static RetryPolicy none() {
        return DEFAULTS.withMaxAttempts(1);
    }

    /**
     * This policy with another number of attempts.
     *
     * @param maxAttempts how many attempts a call may make, the first one included; 1 or more
     * @return the new policy
     * @throws IllegalArgumentException when it is less than 1
     */
    public RetryPolicy withMaxAttempts(int maxAttempts) {
        return new RetryPolicy(maxAttempts, baseDelay, maxDelay);
    }

    /**
     * This policy with another first delay.
     *
     * @param baseDelay the upper bound of the first wait; positive
     * @return the new policy
     * @throws IllegalArgumentException when it is not positive
     */
    public RetryPolicy withBaseDelay(Duration baseDelay) {
        return new RetryPolicy(maxAttempts, baseDelay, maxDelay);
    }

    /**
     * This policy with another greatest delay.
     *
     * @param maxDelay the upper bound of every wait that the server did not ask for; positive
     * @return the new policy
     * @throws IllegalArgumentException when it is not positive
     */
    public RetryPolicy withMaxDelay(Duration maxDelay) {
        return new RetryPolicy(maxAttempts, baseDelay, maxDelay);
    }
}
