package io.runpod.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * Nothing of the request was sent, or HTTP/2 refused it unread: the name was not found, the connection or the TLS
 * handshake failed, or the call was cancelled, interrupted or out of time before it was sent. The outcome is
 * {@link Outcome#NOT_APPLIED}.
 *
 * @since 0.1.0
 */
public final class RequestNotSentException extends RunpodException {
    private static final long serialVersionUID = 1;

    private RequestNotSentException(String message, CallSummary call, @Nullable Throwable cause) {
        super(message, Outcome.NOT_APPLIED, call, cause);
    }

    /**
     * Describes a request that did not go out.
     *
     * @param call which call
     * @param reason why, in words
     * @param cause what was thrown, if anything
     * @return the exception to throw
     */
    public static RequestNotSentException of(CallSummary call, String reason, @Nullable Throwable cause) {
        return new RequestNotSentException(Message.notSent(call, reason), call, cause);
    }
}
