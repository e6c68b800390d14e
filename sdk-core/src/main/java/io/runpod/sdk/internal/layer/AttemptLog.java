package io.runpod.sdk.internal.layer;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** Where attempts are written down: the platform's logging, which may be anybody's, and whose failures change no call. */
public final class AttemptLog {
    private static final @Nullable Logger LOGGER = logger();

    private AttemptLog() {}

    private static @Nullable Logger logger() {
        try {
            return System.getLogger("io.runpod.sdk");
        } catch (Throwable broken) {
            return null;
        }
    }

    /** Finds the logger, which takes its time in a cold JVM, unless that has been done. */
    public static void prepare() {
        // The class has been initialised by now.
    }

    /** Whether anybody wants to read of attempts. */
    static boolean isOpen() {
        try {
            return LOGGER != null && LOGGER.isLoggable(Level.DEBUG);
        } catch (Throwable broken) {
            return false;
        }
    }

    static void write(String line) {
        try {
            if (LOGGER != null) {
                LOGGER.log(Level.DEBUG, line);
            }
        } catch (Throwable broken) {
            // Nobody is left to tell.
        }
    }
}
