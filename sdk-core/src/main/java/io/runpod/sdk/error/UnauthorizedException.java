package io.runpod.sdk.error;

/**
 * 401: the API key is missing, wrong or revoked. Nothing was done.
 *
 * @since 0.1.0
 */
public final class UnauthorizedException extends ApiException {
    private static final long serialVersionUID = 1;

    UnauthorizedException(CallSummary call, RawAnswer answer, Problem problem, Advice advice) {
        super(call, answer, problem, advice);
    }
}
