package io.runpod.sdk.internal.secret;

import io.runpod.sdk.model.InvalidJsonException;
import io.runpod.sdk.text.PrintableText;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks foreign exceptions, whose methods may be anybody's and throw themselves, for what they say. */
public final class ThrownText {
    /** The JVM's own limit. */
    private static final int MOST_FRAMES = 1_024;

    private ThrownText() {}

    /** The message, without secrets and on one line; null where there is none or nothing in it. */
    public static @Nullable String of(Throwable thrown, Secrets secrets, int most) {
        @Nullable String message = asked(thrown::getMessage);
        if (message == null) {
            return null;
        }
        String hidden = thrown instanceof InvalidJsonException odd
                ? hidden(message, odd.path(), secrets)
                : secrets.hide(message);
        String shown = PrintableText.of(hidden, most).strip();
        return shown.isEmpty() ? null : shown;
    }

    /** All but the path are words of our own, which a secret may happen to be made of. */
    private static String hidden(String message, String path, Secrets secrets) {
        int at = message.indexOf(path);
        return at < 0
                ? secrets.hide(message)
                : message.substring(0, at) + secrets.hide(path) + message.substring(at + path.length());
    }

    static @Nullable Throwable cause(Throwable thrown) {
        return asked(thrown::getCause);
    }

    public static StackTraceElement[] trace(Throwable thrown) {
        StackTraceElement @Nullable [] trace = asked(thrown::getStackTrace);
        return Stream.of(trace == null ? new StackTraceElement[0] : trace)
                .filter(Objects::nonNull)
                .limit(MOST_FRAMES)
                .toArray(StackTraceElement[]::new);
    }

    private static <V> @Nullable V asked(Supplier<? extends @Nullable V> question) {
        try {
            return question.get();
        } catch (Throwable unanswered) {
            // Another failure is being told: this one must not get in its way.
            return null;
        }
    }
}
