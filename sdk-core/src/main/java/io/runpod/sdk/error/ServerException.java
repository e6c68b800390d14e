package io.runpod.sdk.error;

/**
 * 5xx: the server failed, perhaps after it had acted, so the outcome is {@link Outcome#UNKNOWN}; for a call that only reads it
 * is {@link Outcome#NOT_APPLIED}.
 *
 * @since 0.1.0
 */
public final class ServerException extends ApiException {
    private static final long serialVersionUID = 1;

    ServerException(CallSummary call, RawAnswer answer, Problem problem, Advice advice) {
        super(call, answer, problem, advice);
    }
}
