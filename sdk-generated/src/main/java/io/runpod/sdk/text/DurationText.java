package io.runpod.sdk.text;

import java.time.Duration;
import java.util.Locale;

/**
 * Durations in a form for people, in seconds or milliseconds.
 *
 * @since 0.1.0
 */
public final class DurationText {
    private DurationText() {}

    /**
     * Writes a duration: {@code 250 ms} below a second, otherwise {@code 30 s} or, where there is more than whole seconds,
     * {@code 1.500 s}.
     *
     * @param duration the duration, not negative
     * @return number and unit
     */
    public static String of(Duration duration) {
        int milliseconds = duration.toMillisPart();
        if (duration.toSeconds() == 0 && !duration.isZero()) {
            return milliseconds + " ms";
        }
        return milliseconds == 0
                ? duration.toSeconds() + " s"
                : String.format(Locale.ROOT, "%d.%03d s", duration.toSeconds(), milliseconds);
    }
}
