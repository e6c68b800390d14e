package io.runpod.sdk.error;

/**
 * 404: there is no such thing, or the base URL names another server. Nothing was done.
 *
 * @since 0.1.0
 */
public final class NotFoundException extends ApiException {
    private static final long serialVersionUID = 1;

    NotFoundException(CallSummary call, RawAnswer answer, Problem problem, Advice advice) {
        super(call, answer, problem, advice);
    }
}
