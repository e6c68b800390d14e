package io.runpod.sdk.error;

/**
 * 403: the API key does not allow this, or a proxy refused the request. Nothing was done.
 *
 * @since 0.1.0
 */
public final class ForbiddenException extends ApiException {
    private static final long serialVersionUID = 1;

    ForbiddenException(CallSummary call, RawAnswer answer, Problem problem, Advice advice) {
        super(call, answer, problem, advice);
    }
}
