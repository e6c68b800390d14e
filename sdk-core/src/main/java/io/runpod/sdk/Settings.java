package io.runpod.sdk;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checks that both builders make. */
final class Settings {
    private Settings() {}

    /** Null means unset, which is fine. */
    static void positive(List<String> problems, String name, @Nullable Duration value) {
        if (value != null && (value.isNegative() || value.isZero())) {
            problems.add(name + ": must be positive, is " + value);
        }
    }

    static void throwIfAny(String subject, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(subject + ": " + String.join("; ", problems));
        }
    }
}
