package io.runpod.sdk.error;

import io.runpod.sdk.text.PrintableText;
import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The state of the caller's rate limits, from the headers {@code RateLimit} and {@code RateLimit-Policy}.
 *
 * @param windows one entry for each window, in the server's order
 * @since 0.1.0
 */
public record RateLimit(List<Window> windows) implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_TEXT = 2_000;

    /**
     * Copies the windows.
     *
     * @param windows the windows
     */
    public RateLimit {
        windows = List.copyOf(windows);
    }

    /**
     * Finds a window.
     *
     * @param name its name, such as {@code minute}
     * @return the window, empty where the server does not report it
     */
    public Optional<Window> window(String name) {
        return windows.stream().filter(window -> window.name().equals(name)).findFirst();
    }

    /** The windows on one line, which is cut where there are too many. */
    @Override
    public String toString() {
        return "RateLimit[windows=" + PrintableText.of(windows.toString(), LONGEST_TEXT) + "]";
    }

    /**
     * One window of time with a quota of its own.
     *
     * @param name the server's name for it, such as {@code minute}
     * @param quota how many requests it allows, where the server says so
     * @param window how long it is, where the server says so
     * @param remaining how many requests are left
     * @param reset how long until the quota is full again
     */
    public record Window(String name, Optional<Long> quota, Optional<Duration> window, long remaining, Duration reset)
            implements Serializable {
        private static final long serialVersionUID = 1;
        private static final int LONGEST_NAME = 100;

        /** An {@link Optional} can't be serialised. */
        private Object writeReplace() {
            return new Stored(name, quota.orElse(null), window.orElse(null), remaining, reset);
        }

        /** The window on one line, with the start of its name. */
        @Override
        public String toString() {
            return "Window[name=" + PrintableText.of(name, LONGEST_NAME) + ", quota=" + quota.orElse(null) + ", window="
                    + window.orElse(null) + ", remaining=" + remaining + ", reset=" + reset + "]";
        }
    }

    private record Stored(
            String name, @Nullable Long quota, @Nullable Duration window, long remaining, Duration reset)
            implements Serializable {
        private static final long serialVersionUID = 1;

        private Object readResolve() {
            return new Window(name, Optional.ofNullable(quota), Optional.ofNullable(window), remaining, reset);
        }
    }
}
