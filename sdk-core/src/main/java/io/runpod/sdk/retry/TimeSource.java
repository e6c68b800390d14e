package io.runpod.sdk.retry;

import java.time.Duration;
import java.time.Instant;

/**
 * Where the client's clock and its waiting come from, so that tests need not wait. It drives the deadline, the waits
 * between attempts and the reading of dates; timeouts of sockets stay on the machine's clock.
 *
 * @since 0.1.0
 */
public interface TimeSource {

    /** {@return the machine's own time} */
    static TimeSource system() {
        return SystemTime.INSTANCE;
    }

    /** {@return the date and time, by which a {@code Retry-After} that is a date is read} */
    Instant now();

    /** {@return a steady count of nanoseconds, as {@link System#nanoTime()} gives} */
    long nanoTime();

    /**
     * Waits.
     *
     * @param duration how long, zero or more
     * @throws InterruptedException when the thread is interrupted
     */
    void sleep(Duration duration) throws InterruptedException;
}
