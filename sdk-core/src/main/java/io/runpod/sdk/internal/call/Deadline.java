package io.runpod.sdk.internal.call;

import io.runpod.sdk.retry.TimeSource;
import io.runpod.sdk.text.DurationText;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Until when something may go on, a call or one attempt of it, counted from when this was made. */
public final class Deadline {
    private final Duration length;
    private final long nanos;
    private final TimeSource time;
    private final long startedAt;
    private volatile @Nullable String expired;

    public Deadline(Duration length, TimeSource time) {
        this(length, Durations.nanos(length), time);
    }

    private Deadline(Duration length, long nanos, TimeSource time) {
        this.length = length;
        this.nanos = nanos;
        this.time = time;
        this.startedAt = time.nanoTime();
    }

    /** That of an attempt which starts now: as long as it may be, within the time left here. */
    Deadline attempt(Duration most) {
        return new Deadline(Duration.ofNanos(Math.min(leftNanos(), Durations.nanos(most))), time);
    }

    /** That of a call which starts now and ends with what it is a part of; says which of the two it is. */
    Deadline call(Duration most) {
        long left = leftNanos();
        return Durations.nanos(most) <= left ? new Deadline(most, time) : new Deadline(length, left, time);
    }

    public Duration length() {
        return length;
    }

    public Duration elapsed() {
        return Duration.ofNanos(time.nanoTime() - startedAt);
    }

    /** Zero or less when it is over. */
    public long leftNanos() {
        return nanos - (time.nanoTime() - startedAt);
    }

    /** Whether there is time left after such a wait. */
    public boolean outlasts(Duration wait) {
        return Durations.nanos(wait) < leftNanos();
    }

    /** It is over from now on, whatever the time source says. */
    public void expire(String why) {
        expired = why;
    }

    public boolean isOver() {
        return expired != null || leftNanos() <= 0;
    }

    /** Why it is over: what {@link #expire} was told, or that no time is left. */
    public String reason() {
        String why = expired;
        return why == null ? text() : why;
    }

    /** Why an attempt ran out of time: it took too long itself, or the deadline came first. */
    String reason(Duration attempt) {
        return Durations.nanos(attempt) <= nanos && leftNanos() > 0
                ? "the attempt timed out after " + DurationText.of(attempt)
                : text();
    }

    public String text() {
        return "the deadline of " + DurationText.of(length) + " is over";
    }
}
