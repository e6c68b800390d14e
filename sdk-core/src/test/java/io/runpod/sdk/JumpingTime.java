package io.runpod.sdk;

import io.runpod.sdk.retry.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A time that stands still, and jumps where somebody sleeps. It notes every sleep. */
public final class JumpingTime implements TimeSource {
    public static final Instant START = Instant.parse("2026-11-23T10:00:00Z");

    private final List<Duration> sleeps = new CopyOnWriteArrayList<>();
    private final Runnable whileAsleep;
    private Duration passed = Duration.ZERO;

    public JumpingTime() {
        this(() -> {});
    }

    /** What happens in the world while somebody sleeps. */
    public JumpingTime(Runnable whileAsleep) {
        this.whileAsleep = whileAsleep;
    }

    public List<Duration> sleeps() {
        return sleeps;
    }

    public synchronized void advance(Duration duration) {
        passed = passed.plus(duration);
    }

    @Override
    public synchronized Instant now() {
        return START.plus(passed);
    }

    @Override
    public synchronized long nanoTime() {
        return passed.toNanos();
    }

    @Override
    public void sleep(Duration duration) throws InterruptedException {
        sleeps.add(duration);
        advance(duration);
        whileAsleep.run();
        if (Thread.interrupted()) {
            throw new InterruptedException("while asleep");
        }
    }
}
