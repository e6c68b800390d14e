package io.runpod.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * The request went out, at least in part, but no answer came back: the connection broke, the attempt timed out, or the
 * call was cancelled or interrupted. The outcome is {@link Outcome#UNKNOWN}, but {@link Outcome#NOT_APPLIED} for a call
 * that only reads.
 *
 * @since 0.1.0
 */
public final class NoResponseException extends RunpodException {
    private static final long serialVersionUID = 1;

    private NoResponseException(String message, CallSummary call, @Nullable Throwable cause) {
        super(message, call.afterSilence(), call, cause);
    }

    /**
     * Describes a request that was not answered.
     *
     * @param call which call
     * @param reason why, in words
     * @param cause what was thrown, if anything
     * @return the exception to throw
     */
    public static NoResponseException of(CallSummary call, String reason, @Nullable Throwable cause) {
        return new NoResponseException(Message.noAnswer(call, reason), call, cause);
    }
}
