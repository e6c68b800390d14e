package io.runpod.sdk.error;

import java.io.Serializable;

/**
 * Which call failed, and how often it was tried.
 *
 * @param operation method and path, such as {@code POST /v2/serverless}
 * @param attempts how many attempts were made, 0 when the call ended before its first
 * @param maxAttempts how many attempts the call was allowed
 */
public record CallSummary(String operation, int attempts, int maxAttempts) implements Serializable {
    private static final long serialVersionUID = 1;

    String attemptsText() {
        return attempts == 0 ? "no attempt made" : "attempt " + attempts + " of " + maxAttempts;
    }
}
