package io.runpod.sdk.error;

/**
 * 400: the request breaks a rule of the server, or Runpod has no capacity; only the problem's text tells which. Nothing was done.
 *
 * @since 0.1.0
 */
public final class BadRequestException extends ApiException {
    private static final long serialVersionUID = 1;

    BadRequestException(CallSummary call, RawAnswer answer, Problem problem, Advice advice) {
        super(call, answer, problem, advice);
    }
}
