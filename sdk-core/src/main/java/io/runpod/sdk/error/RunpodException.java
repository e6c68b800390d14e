package io.runpod.sdk.error;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A call that failed. {@link #outcome()} says whether the server acted all the same.
 *
 * <p>The message is one line of bounded length. Where a server, an interceptor or the JDK repeats the API key or a secret
 * value of the request, the message and the causes show {@code ***} instead. A cause that would show one, or that a log
 * should not print as it is, is replaced by an exception with the same stack trace that names the original's class. The
 * exception can be serialised; a cause that can't be is then replaced by one with its text and stack trace.
 *
 * @since 0.1.0
 */
public abstract sealed class RunpodException extends RuntimeException
        permits RequestNotSentException,
                NoResponseException,
                ApiException,
                UnexpectedResponseException,
                NotReadyException {
    private static final long serialVersionUID = 1;

    private final Outcome outcome;
    private final CallSummary call;
    private @Nullable String note;
    /** Kept here, since a {@link Throwable} with a cause that can't be serialised can't be serialised either. */
    private transient @Nullable Throwable cause;

    RunpodException(String message, Outcome outcome, CallSummary call, @Nullable Throwable cause) {
        super(message, null);
        this.cause = cause;
        this.outcome = outcome;
        this.call = call;
    }

    /** {@return one line: which call failed, how, and what that leaves open; then the {@link #note}, if there is one} */
    @Override
    public final String getMessage() {
        return super.getMessage() + (note == null ? "" : "; " + note);
    }

    /**
     * Adds to the message what was found out after the call had failed. {@code Endpoints.createOnce} says so how it looked
     * for an endpoint whose create was not answered.
     *
     * @param note some words, of which the message takes over at most 800 characters, on one line; replaces an earlier note
     */
    public final void note(String note) {
        this.note = Message.note(note);
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
     * {@return how many attempts had been made when this failure came, 0 when the call ended before its first} The failure of a
     * later attempt, which proves nothing about this one, is among {@link #getSuppressed()}.
     */
    public final int attempts() {
        return call.attempts();
    }
}
