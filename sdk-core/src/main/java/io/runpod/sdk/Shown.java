package io.runpod.sdk;

import java.util.Optional;

/** How texts show what may be unset. */
final class Shown {
    private Shown() {}

    static String of(Optional<?> value) {
        return value.map(String::valueOf).orElse("(the client's)");
    }
}
