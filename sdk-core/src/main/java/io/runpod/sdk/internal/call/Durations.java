package io.runpod.sdk.internal.call;

import java.time.Duration;
import java.util.Locale;

/** What {@link Duration} lacks: a sum that can't overflow, and a form for people. */
public final class Durations {
    /** Some decades, and still far from where sums of nanoseconds overflow. */
    private static final Duration LONGEST = Duration.ofDays(36_500);

    private Durations() {}

    public static long nanos(Duration duration) {
        return duration.compareTo(LONGEST) > 0 ? LONGEST.toNanos() : duration.toNanos();
    }

    static String text(Duration duration) {
        if (duration.toMillisPart() == 0 && duration.toNanosPart() == 0) {
            return duration.toSeconds() + " s";
        }
        return duration.toSeconds() == 0
                ? duration.toMillis() + " ms"
                : String.format(Locale.ROOT, "%.3f s", duration.toMillis() / 1000.0);
    }
}
