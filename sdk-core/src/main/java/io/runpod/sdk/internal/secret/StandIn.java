package io.runpod.sdk.internal.secret;

import io.runpod.sdk.text.PrintableText;
import org.jspecify.annotations.Nullable;

/** Tells of an exception that can't be shown itself: its class, where it was thrown, and what may be shown of its text. */
final class StandIn extends Exception {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_NAME = 200;

    StandIn(Throwable thrown, @Nullable String message) {
        super(PrintableText.of(thrown.getClass().getName(), LONGEST_NAME) + (message == null ? "" : ": " + message));
        setStackTrace(ThrownText.trace(thrown));
    }
}
