package io.runpod.sdk.error;

/**
 * 409: the request does not fit the state of the server. Nothing was done.
 *
 * @since 0.1.0
 */
public final class ConflictException extends ApiException {
    private static final long serialVersionUID = 1;

    ConflictException(CallSummary call, RawAnswer answer, Problem problem, Advice advice) {
        super(call, answer, problem, advice);
    }
}
