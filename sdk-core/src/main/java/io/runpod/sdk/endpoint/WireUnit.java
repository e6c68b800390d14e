package io.runpod.sdk.endpoint;

import io.runpod.sdk.model.Violation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A unit that the wire counts time in. What does not fit is refused, never rounded. */
enum WireUnit {
    SECONDS(1),
    MILLISECONDS(1000);

    private static final int NANOS_PER_SECOND = 1_000_000_000;
    private static final int NANO_DIGITS = 9;

    private final int perSecond;

    WireUnit(int perSecond) {
        this.perSecond = perSecond;
    }

    /** The number of units in a duration; null, and a violation more, where that is not a number of 32 bits. */
    @Nullable Integer of(String path, @Nullable Duration duration, List<Violation> violations) {
        if (duration == null) {
            violations.add(new Violation(path, "must not be null"));
            return null;
        }
        // Not by Duration.dividedBy: it goes through BigDecimal, which a cold JVM has to load first.
        int nanosPerUnit = NANOS_PER_SECOND / perSecond;
        if (duration.getNano() % nanosPerUnit != 0) {
            violations.add(new Violation(path, "must be a whole number of " + unit() + ", is " + duration));
            return null;
        }
        long seconds = duration.getSeconds();
        long count = seconds * perSecond + duration.getNano() / nanosPerUnit;
        if (seconds != (int) seconds || count != (int) count) {
            violations.add(new Violation(
                    path,
                    "must fit into 32 bits as " + unit() + ", at most " + Integer.MAX_VALUE + ", is " + duration));
            return null;
        }
        return (int) count;
    }

    /** The seconds of a duration, all nine digits behind the point where they are needed, and none that is not. */
    static BigDecimal decimalSeconds(Duration duration) {
        if (duration.getNano() == 0) {
            return BigDecimal.valueOf(duration.toSeconds());
        }
        BigDecimal exact = BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), NANO_DIGITS))
                .stripTrailingZeros();
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    /** A number of seconds where it is a whole one of 32 bits; else null, and a violation more. */
    static @Nullable Integer wholeSeconds(String path, BigDecimal seconds, List<Violation> violations) {
        try {
            return seconds.intValueExact();
        } catch (ArithmeticException e) {
            violations.add(new Violation(
                    path, "must be a whole number of seconds, is " + seconds.toEngineeringString() + " s"));
            return null;
        }
    }

    private String unit() {
        return name().toLowerCase(Locale.ROOT);
    }
}
