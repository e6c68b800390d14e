package io.runpod.sdk.error;

/** 5xx: the server failed, perhaps after it had acted, so the outcome is {@link Outcome#UNKNOWN}. */
public final class ServerException extends ApiException {
    ServerException(CallSummary call, RawAnswer answer, Problem problem, Advice advice) {
        super(call, answer, problem, advice);
    }
}
