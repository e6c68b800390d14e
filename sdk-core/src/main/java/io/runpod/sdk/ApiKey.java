package io.runpod.sdk;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The API key: checked before it is used, and never printed. */
final class ApiKey {
    private static final String SCHEME = "Bearer";

    private ApiKey() {}

    /** What is wrong with a key, in words that do not show it. */
    static Optional<String> problem(@Nullable String key) {
        if (key == null || key.isBlank()) {
            return Optional.of(key == null ? "is missing" : "is blank");
        }
        if (isHeader(key)) {
            return Optional.of("starts with '" + SCHEME + "', which the SDK writes itself: give the key alone"
                    + " (its value is not shown)");
        }
        if (hasAny(key, (char) 0x7f, Character.MAX_VALUE)) {
            return Optional.of("has a character that is not ASCII (its value is not shown)");
        }
        if (hasAny(key, (char) 0, (char) (' ' - 1))) {
            return Optional.of("has a control character, such as a line break (its value is not shown)");
        }
        return key.indexOf(' ') < 0 ? Optional.empty() : Optional.of("has white space (its value is not shown)");
    }

    private static boolean isHeader(String key) {
        String value = key.stripLeading();
        return value.length() > SCHEME.length()
                && value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && Character.isWhitespace(value.charAt(SCHEME.length()));
    }

    // A loop, not a stream, which a cold start would feel.
    private static boolean hasAny(String key, char from, char to) {
        for (int i = 0; i < key.length(); i++) {
            if (key.charAt(i) >= from && key.charAt(i) <= to) {
                return true;
            }
        }
        return false;
    }

    /** A supplier whose keys are checked each time. */
    static Supplier<String> checked(Supplier<String> keys) {
        return () -> {
            String key;
            try {
                key = keys.get();
            } catch (Throwable e) {
                throw new IllegalStateException("Nothing was sent: the supplier of the API key failed", e);
            }
            problem(key).ifPresent(problem -> {
                throw new IllegalStateException("Nothing was sent: the API key " + problem);
            });
            return key;
        };
    }
}
