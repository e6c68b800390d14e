package io.runpod.sdk.internal.call;

import java.time.Duration;

/** What {@link Duration} lacks: a number of nanoseconds whose sums can't overflow. */
public final class Durations {
    /** Some decades, and still far from where sums of nanoseconds overflow. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Durations() {}

    public static long nanos(Duration duration) {
        return duration.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : duration.toNanos();
    }
}
