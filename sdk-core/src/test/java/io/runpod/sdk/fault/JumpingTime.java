package io.runpod.sdk.fault;

import io.runpod.sdk.retry.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A time that stands still, and jumps where somebody sleeps. It notes every sleep. */
final class JumpingTime implements TimeSource {
    static final Instant START = Instant.parse("2026-11-23T12:00:00Z");

    private final List<Duration> sleeps = new ArrayList<>();
    private final WhileAsleep whileAsleep;
    private Duration passed = Duration.ZERO;

    JumpingTime() {
        this(() -> {});
    }

    /** What happens in the world while somebody sleeps. */
    JumpingTime(WhileAsleep whileAsleep) {
        this.whileAsleep = whileAsleep;
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
        synchronized (this) {
            sleeps.add(duration);
            passed = passed.plus(duration);
        }
        whileAsleep.happens();
        if (Thread.interrupted()) {
            throw new InterruptedException("while asleep");
        }
    }

    synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }

    @FunctionalInterface
    interface WhileAsleep {
        void happens();
    }
}
