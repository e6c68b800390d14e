package io.runpod.sdk.endpoint;

import io.runpod.sdk.model.InvalidRequestException;
import io.runpod.sdk.model.Violation;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Builds generated values so that what is wrong with them joins what is wrong with the rest. */
final class Checked {
    private Checked() {}

    /** The value of a member; null, and violations more under its path, where it breaks a limit. */
    static <T> @Nullable T nested(String path, Supplier<T> build, List<Violation> violations) {
        try {
            return build.get();
        } catch (InvalidRequestException e) {
            for (Violation violation : e.violations()) {
                violations.add(new Violation(path + violation.path().substring("$".length()), violation.problem()));
            }
            return null;
        }
    }

    /** A text as messages show it, so that a blank one can be seen. */
    static String quoted(@Nullable String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    /** The whole request, or everything that is wrong with it. */
    static <T> T request(String subject, @Nullable T built, List<Violation> violations) {
        if (built == null || !violations.isEmpty()) {
            throw new InvalidRequestException(subject, violations);
        }
        return built;
    }
}
