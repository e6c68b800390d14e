package io.runpod.sdk.error;

/** 409: the request does not fit the state of the server. Nothing was done. */
public final class ConflictException extends ApiException {
    ConflictException(CallSummary call, RawAnswer answer, Problem problem, Advice advice) {
        super(call, answer, problem, advice);
    }
}
