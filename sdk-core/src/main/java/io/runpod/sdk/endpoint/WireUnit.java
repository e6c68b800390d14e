package io.runpod.sdk.endpoint;

import io.runpod.sdk.model.Violation;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A unit that the wire counts time in. What does not fit is refused, never rounded. */
enum WireUnit {
    SECONDS(ChronoUnit.SECONDS),
    MILLISECONDS(ChronoUnit.MILLIS);

    private final Duration one;

    WireUnit(ChronoUnit unit) {
        this.one = unit.getDuration();
    }

    /** The number of units in a duration; null, and a violation more, where that is not a number of 32 bits. */
    @Nullable Integer of(String path, @Nullable Duration duration, List<Violation> violations) {
        if (duration == null) {
            violations.add(new Violation(path, "must not be null"));
            return null;
        }
        long count = duration.dividedBy(one);
        if (!one.multipliedBy(count).equals(duration)) {
            violations.add(new Violation(path, "must be a whole number of " + unit() + ", is " + duration));
        } else if (count != (int) count) {
            violations.add(new Violation(
                    path,
                    "must fit into 32 bits as " + unit() + ", at most " + Integer.MAX_VALUE + ", is " + duration));
        } else {
            return (int) count;
        }
        return null;
    }

    private String unit() {
        return name().toLowerCase(Locale.ROOT);
    }
}
