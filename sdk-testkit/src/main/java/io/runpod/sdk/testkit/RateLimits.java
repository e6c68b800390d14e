package io.runpod.sdk.testkit;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The headers that say how much of the quotas is left. They count down and start anew when a window is used up; nobody
 * is ever refused (that is what {@link Fault#rateLimited} is for).
 */
final class RateLimits {
    private static final List<Window> WINDOWS =
            List.of(new Window("minute", 60, 60), new Window("hour", 3000, 3600), new Window("day", 50_000, 86_400));

    private final AtomicLong requests = new AtomicLong();

    Answer stamp(Answer answer) {
        long before = requests.getAndIncrement();
        return answer.with("RateLimit-Policy", windows(Window::policy))
                .with("RateLimit", windows(window -> window.left(before)));
    }

    private static String windows(Function<Window, String> text) {
        return WINDOWS.stream().map(text).collect(Collectors.joining(", "));
    }

    private record Window(String name, long quota, long seconds) {
        String policy() {
            return "\"" + name + "\";q=" + quota + ";w=" + seconds;
        }

        String left(long requestsBefore) {
            return "\"" + name + "\";r=" + (quota - 1 - requestsBefore % quota) + ";t=" + seconds;
        }
    }
}
