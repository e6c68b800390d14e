package io.runpod.sdk.internal.guard;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The platform's logging, which may be anybody's: what it throws changes no call, and a provider that does not give a
 * logger in time keeps no call waiting.
 */
public final class SdkLog {
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(1);

    private static final FutureTask<Logger> FINDING = new FutureTask<>(() -> System.getLogger("io.runpod.sdk"));
    private static final AtomicBoolean SOUGHT = new AtomicBoolean();
    /** Whether nobody has waited in vain yet. */
    private static volatile boolean worthWaiting = true;

    private SdkLog() {}

    /** Finds the logger, which takes its time in a cold JVM, unless that has begun. */
    public static void prepare() {
        if (SOUGHT.compareAndSet(false, true)) {
            Background.run(FINDING);
        }
    }

    /**
     * Logs something, where anybody wants to read it.
     *
     * @param what whose {@code toString} is the line; asked for it only then
     * @param thrown what was thrown, if anything
     * @param most how many nanoseconds this may wait for a logger that has not been found yet
     */
    public static void write(Level level, Object what, @Nullable Throwable thrown, long most) {
        try {
            Logger logger = logger(Math.min(most, LONGEST_WAIT));
            if (logger != null && logger.isLoggable(level)) {
                logger.log(level, what.toString(), thrown);
            }
        } catch (Throwable broken) {
            // Nobody is left to tell.
        }
    }

    /** Logs something, after a short wait where the logger has not been found yet. */
    public static void write(Level level, Object what, Throwable thrown) {
        write(level, what, thrown, LONGEST_WAIT);
    }

    private static @Nullable Logger logger(long most) throws ExecutionException {
        if (!FINDING.isDone()) {
            prepare();
            if (most <= 0 || !worthWaiting) {
                return null;
            }
        }
        try {
            return FINDING.get(most, TimeUnit.NANOSECONDS);
        } catch (TimeoutException tooLate) {
            worthWaiting = false;
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        }
    }
}
