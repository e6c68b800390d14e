package io.runpod.sdk.internal.layer;

import io.runpod.sdk.call.Effect;
import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.error.UnexpectedResponseException;

/** Decides whether a failure may be tried again: a pure rule, apart from when and how often. */
final class RetryRule {
    private RetryRule() {}

    static boolean mayRepeat(Effect effect, RuntimeException failure) {
        if (failure instanceof RequestNotSentException) {
            return true;
        }
        if (failure instanceof NoResponseException) {
            return isRepeatable(effect);
        }
        if (failure instanceof UnexpectedResponseException) {
            return effect == Effect.READS;
        }
        if (!(failure instanceof ApiException refused)) {
            return false;
        }
        boolean isTransient = refused.status() == 408 || refused.status() / 100 == 5;
        return refused.status() == 429 || (isTransient && isRepeatable(effect));
    }

    /** Whether a request that may have been carried out can be sent again: one that asks for the same state again. */
    private static boolean isRepeatable(Effect effect) {
        return effect == Effect.READS || effect == Effect.DELETES;
    }
}
