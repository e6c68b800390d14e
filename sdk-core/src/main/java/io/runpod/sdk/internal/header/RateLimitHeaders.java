package io.runpod.sdk.internal.header;

import io.runpod.sdk.error.RateLimit;
import io.runpod.sdk.error.RateLimit.Window;
import io.runpod.sdk.internal.header.StructuredFields.Item;
import io.runpod.sdk.internal.secret.Secrets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads {@code RateLimit} and {@code RateLimit-Policy}; what is malformed is ignored, never fatal. */
public final class RateLimitHeaders {
    private RateLimitHeaders() {}

    public static Optional<RateLimit> read(HeaderLines headers, Secrets secrets) {
        String limits = headers.last("RateLimit");
        return limits == null
                ? Optional.empty()
                : read(limits, headers.last("RateLimit-Policy")).map(limit -> hidden(limit, secrets));
    }

    /** A window's name is the one thing in it that may be anything. */
    private static RateLimit hidden(RateLimit limit, Secrets secrets) {
        return new RateLimit(limit.windows().stream()
                .map(window -> new Window(
                        secrets.hide(window.name()),
                        window.quota(),
                        window.window(),
                        window.remaining(),
                        window.reset()))
                .toList());
    }

    static Optional<RateLimit> read(String limits, @Nullable String policies) {
        Map<Object, Item> policyOf = new HashMap<>();
        StructuredFields.list(policies == null ? "" : policies).forEach(item -> policyOf.put(item.value(), item));
        List<Window> windows = StructuredFields.list(limits).stream()
                .flatMap(item -> window(item, Optional.ofNullable(policyOf.get(item.value()))).stream())
                .toList();
        return windows.isEmpty() ? Optional.empty() : Optional.of(new RateLimit(windows));
    }

    private static Optional<Window> window(Item limit, Optional<Item> policy) {
        Optional<Long> remaining = amount(limit, "r");
        Optional<Duration> reset = amount(limit, "t").map(Duration::ofSeconds);
        if (remaining.isEmpty() || reset.isEmpty() || !(limit.value() instanceof String name)) {
            return Optional.empty();
        }
        return Optional.of(new Window(
                name,
                policy.flatMap(item -> amount(item, "q")),
                policy.flatMap(item -> amount(item, "w")).map(Duration::ofSeconds),
                remaining.get(),
                reset.get()));
    }

    private static Optional<Long> amount(Item item, String parameter) {
        return item.integer(parameter).filter(number -> number >= 0);
    }
}
