package io.runpod.sdk.error;

import io.runpod.sdk.call.Effect;
import java.io.Serializable;

/**
 * Which call failed, and how often it was tried.
 *
 * @param operation method and path, which names what was called: {@code DELETE /v2/serverless/ep_1}
 * @param effect what the call does to the server's state, and so what its failure leaves open
 * @param attempts how many attempts were made, 0 when the call ended before its first
 * @param maxAttempts how many attempts the call was allowed
 * @since 0.1.0
 */
public record CallSummary(String operation, Effect effect, int attempts, int maxAttempts) implements Serializable {
    private static final long serialVersionUID = 1;

    /** What is known after an answer that is not 2xx. */
    Outcome afterRefusal(int status) {
        boolean refused = status / 100 == 4 && status != 408;
        return refused || status == 307 || status == 308 ? Outcome.NOT_APPLIED : afterSilence();
    }

    /** What is known after a 2xx that can't be read. */
    Outcome afterUnreadable(int status) {
        return switch (effect) {
            case READS -> Outcome.NOT_APPLIED;
            case CHANGES, DELETES -> Outcome.APPLIED;
            // A 200 may be a proxy's own page, and proves nothing.
            case CREATES -> status == 201 ? Outcome.APPLIED : Outcome.UNKNOWN;
        };
    }

    /** What is known after a request that may have arrived, and was not answered. */
    Outcome afterSilence() {
        return effect == Effect.READS ? Outcome.NOT_APPLIED : Outcome.UNKNOWN;
    }

    String attemptsText() {
        return attempts == 0 ? "no attempt made" : "attempt " + attempts + " of " + maxAttempts;
    }
}
