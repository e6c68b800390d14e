package io.runpod.sdk.error;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The state of the caller's rate limits, from the headers {@code RateLimit} and {@code RateLimit-Policy}.
 *
 * @param windows one entry a window, in the server's order
 */
public record RateLimit(List<Window> windows) {

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

    /**
     * One window of time with a quota of its own.
     *
     * @param name the server's name for it, such as {@code minute}
     * @param quota how many requests it allows, where the server says so
     * @param window how long it is, where the server says so
     * @param remaining how many requests are left
     * @param reset how long until the quota is full again
     */
    public record Window(
            String name, Optional<Long> quota, Optional<Duration> window, long remaining, Duration reset) {}
}
