package io.runpod.sdk.internal.layer;

import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.RequestNotSentException;
import java.util.Set;

/** Decides whether a failure may be tried again: a pure rule, apart from when and how often. */
final class RetryRule {
    /** To repeat these is to ask for the same state again. POST and PATCH are not among them. */
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS");

    private static final Set<Integer> TRANSIENT = Set.of(408, 500, 502, 503, 504);

    private RetryRule() {}

    static boolean mayRepeat(String method, RuntimeException failure) {
        if (failure instanceof RequestNotSentException) {
            return true;
        }
        if (failure instanceof NoResponseException) {
            return IDEMPOTENT.contains(method);
        }
        if (!(failure instanceof ApiException refused)) {
            return false;
        }
        return refused.status() == 429 || (TRANSIENT.contains(refused.status()) && IDEMPOTENT.contains(method));
    }
}
