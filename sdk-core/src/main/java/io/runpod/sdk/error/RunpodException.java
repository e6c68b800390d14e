package io.runpod.sdk.error;

import org.jspecify.annotations.Nullable;

/**
 * A call that failed. {@link #outcome()} tells whether the server acted all the same. Its text and its causes never
 * hold the API key or the request's body.
 */
public abstract sealed class RunpodException extends RuntimeException
        permits RequestNotSentException, NoResponseException, ApiException, UnexpectedResponseException {
    private final Outcome outcome;
    private final CallSummary call;

    RunpodException(String message, Outcome outcome, CallSummary call, @Nullable Throwable cause) {
        super(message, cause);
        this.outcome = outcome;
        this.call = call;
    }

    /** {@return whether the server acted} */
    public final Outcome outcome() {
        return outcome;
    }

    /** {@return how many attempts were made, 0 when the call ended before its first} */
    public final int attempts() {
        return call.attempts();
    }
}
