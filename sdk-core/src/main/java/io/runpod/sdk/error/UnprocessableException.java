package io.runpod.sdk.error;

/**
 * 422: the request's body does not fit the server's schema; {@link Problem#errors()} says where. Nothing was done.
 *
 * @since 0.1.0
 */
public final class UnprocessableException extends ApiException {
    private static final long serialVersionUID = 1;

    UnprocessableException(CallSummary call, RawAnswer answer, Problem problem, Advice advice) {
        super(call, answer, problem, advice);
    }
}
