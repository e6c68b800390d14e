package io.runpod.sdk.error;

import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** Causes as they are serialised: anybody's exceptions may hold what can't be, and ours must not fail for that. */
final class StoredCause {
    private static final int DEEPEST = 16;

    private StoredCause() {}

    /** The cause itself, or else one with its text and its stack trace. */
    static @Nullable Throwable of(@Nullable Throwable cause) {
        return of(cause, DEEPEST);
    }

    private static @Nullable Throwable of(@Nullable Throwable cause, int depth) {
        if (cause == null || depth == 0) {
            return null;
        }
        if (canBeSerialised(cause)) {
            return cause;
        }
        Exception stored = new Exception(cause.toString(), of(cause.getCause(), depth - 1));
        stored.setStackTrace(cause.getStackTrace());
        return stored;
    }

    private static boolean canBeSerialised(Throwable cause) {
        try (ObjectOutputStream nowhere = new ObjectOutputStream(OutputStream.nullOutputStream())) {
            nowhere.writeObject(cause);
            return true;
        } catch (IOException | RuntimeException no) {
            return false;
        }
    }
}
