package io.runpod.sdk.testkit;

import io.runpod.sdk.retry.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A time that jumps: who waits is woken at once, and it is as late as if they had waited. Between the jumps it runs
 * like any clock. It is what {@link FakeRunpod#client()} uses; hand it to {@code RunpodClient.builder().time(…)} for
 * clients of your own.
 *
 * @since 0.1.0
 */
public final class JumpingTime implements TimeSource {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final TimeSource real = TimeSource.system();
    private final long startNanos = real.nanoTime();
    private final List<Duration> waits = new ArrayList<>();
    private Duration jumped = Duration.ZERO;

    /** Starts on 1 January 2026, midnight UTC. */
    public JumpingTime() {}

    /** The start, plus what has really passed, plus all jumps. */
    @Override
    public Instant now() {
        return START.plusNanos(nanoTime() - startNanos);
    }

    /** Runs like {@link System#nanoTime()}, plus all jumps. */
    @Override
    public synchronized long nanoTime() {
        return real.nanoTime() + jumped.toNanos();
    }

    /**
     * Jumps, and returns at once.
     *
     * @throws InterruptedException if the thread is interrupted, as sleeping would
     */
    @Override
    public void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while waiting " + duration);
        }
        jump(duration);
    }

    /**
     * All waits so far, in order: what a test asserts on instead of measuring.
     *
     * @return an unmodifiable copy
     */
    public synchronized List<Duration> waits() {
        return List.copyOf(waits);
    }

    private synchronized void jump(Duration duration) {
        waits.add(duration);
        jumped = jumped.plus(duration);
    }
}
