package io.runpod.sdk;

import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.model.Violation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The key by which {@code createOnce} knows its endpoint again, kept on the endpoint itself. Never shown, as no env value is. */
final class CreateKey {
    private static final String PATH = "$.env." + NewEndpoint.CREATE_KEY;
    private static final int LONGEST = 128;

    private CreateKey() {}

    /** What is wrong with a key. */
    static Optional<Violation> violation(@Nullable String key) {
        if (key == null || key.isEmpty() || key.length() > LONGEST) {
            return Optional.of(new Violation(
                    PATH,
                    "the key of createOnce needs 1 to " + LONGEST + " characters, "
                            + (key == null ? "is null" : "has " + key.length())));
        }
        return key.chars().allMatch(c -> c > ' ' && c < 0x7f)
                ? Optional.empty()
                : Optional.of(new Violation(
                        PATH,
                        "the key of createOnce must consist of visible ASCII characters without spaces"
                                + " (its value is not shown)"));
    }

    /** What is wrong with a description that sets the variable itself. */
    static Optional<Violation> conflict(String key, @Nullable String described) {
        return described == null || described.equals(key)
                ? Optional.empty()
                : Optional.of(new Violation(
                        PATH,
                        "is where createOnce keeps its key, and the description sets another value: leave it out, or"
                                + " create the endpoint with create"));
    }
}
