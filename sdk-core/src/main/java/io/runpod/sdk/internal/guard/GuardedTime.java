package io.runpod.sdk.internal.guard;

import io.runpod.sdk.retry.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A user's time. Where it throws, time stands still or is the machine's: a clock that breaks after an endpoint was created
 * must not hide its id.
 */
public final class GuardedTime implements TimeSource {
    private static final String WHO = "A TimeSource";

    private final TimeSource users;
    private volatile long lastNanos;

    public GuardedTime(TimeSource users) {
        this.users = users;
    }

    @Override
    public Instant now() {
        try {
            return Objects.requireNonNull(users.now());
        } catch (Throwable thrown) {
            UsersCode.threw(WHO, thrown);
            return TimeSource.system().now();
        }
    }

    @Override
    public long nanoTime() {
        try {
            long nanos = users.nanoTime();
            lastNanos = nanos;
            return nanos;
        } catch (Throwable thrown) {
            UsersCode.threw(WHO, thrown);
            return lastNanos;
        }
    }

    /** A wait that the server asked for is never undercut, so what the user's time can't wait is waited for here. */
    @Override
    public void sleep(Duration duration) throws InterruptedException {
        try {
            users.sleep(duration);
        } catch (InterruptedException interrupted) {
            throw interrupted;
        } catch (Throwable thrown) {
            UsersCode.threw(WHO, thrown);
            TimeSource.system().sleep(duration);
        }
    }
}
