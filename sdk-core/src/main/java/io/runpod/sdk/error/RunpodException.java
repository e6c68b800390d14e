package io.runpod.sdk.error;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A call that failed. {@link #outcome()} tells whether the server acted all the same.
 *
 * <p>Its message is one line of bounded length. Neither that nor its causes show the API key or a value of the request's
 * {@code env}: what a server, or other code, says of them is replaced by {@code ***}. A cause that would show one, or that
 * a log should not print as it is, is replaced by an exception with the same stack trace that names the original's class.
 * It can be serialised, with all that it tells.
 */
public abstract sealed class RunpodException extends RuntimeException
        permits RequestNotSentException, NoResponseException, ApiException, UnexpectedResponseException {
    private static final long serialVersionUID = 1;

    private final Outcome outcome;
    private final CallSummary call;
    /** Kept here and not in {@link Throwable}, which could not be serialised with a cause that can't be. */
    private transient @Nullable Throwable cause;

    RunpodException(String message, Outcome outcome, CallSummary call, @Nullable Throwable cause) {
        super(message, null);
        this.cause = cause;
        this.outcome = outcome;
        this.call = call;
    }

    /** {@return what was thrown, if anything} */
    @Override
    public final synchronized @Nullable Throwable getCause() {
        return cause;
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        out.defaultWriteObject();
        out.writeObject(StoredCause.of(cause));
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        in.defaultReadObject();
        cause = (Throwable) in.readObject();
    }

    /** {@return whether the server acted} */
    public final Outcome outcome() {
        return outcome;
    }

    /**
     * {@return how many attempts had been made when this was known, 0 when the call ended before its first} A later one
     * that could not say more is among {@link #getSuppressed()}.
     */
    public final int attempts() {
        return call.attempts();
    }
}
