package io.runpod.sdk.testkit;

import io.runpod.sdk.retry.TimeSource;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which endpoints the list does not have yet. Bounded by a number: beyond that, the oldest of them are listed early. */
final class ListLag {
    private static final int MOST = 10_000;

    private final TimeSource time;
    private final Map<String, Hidden> hidden = new LinkedHashMap<>();
    private int looks;
    private Duration atLeast = Duration.ZERO;

    ListLag(TimeSource time) {
        this.time = time;
    }

    /** Endpoints that come from now on are missing from so many lists. */
    synchronized void by(int number) {
        looks = number;
    }

    /** Endpoints that come from now on are missing from the list for so long. */
    synchronized void by(Duration duration) {
        atLeast = duration;
    }

    synchronized void add(String endpoint) {
        if (looks > 0 || !atLeast.isZero()) {
            hidden.put(endpoint, new Hidden(looks, time.nanoTime(), atLeast));
        }
        for (Iterator<Hidden> oldest = hidden.values().iterator(); hidden.size() > MOST; ) {
            oldest.next();
            oldest.remove();
        }
    }

    synchronized void remove(String endpoint) {
        hidden.remove(endpoint);
    }

    synchronized void clear() {
        hidden.clear();
        looks = 0;
        atLeast = Duration.ZERO;
    }

    /** What a look sees; the pages after the first belong to the same look. */
    synchronized Predicate<KeptEndpoint> look(boolean isFirstPage) {
        if (isFirstPage) {
            long now = time.nanoTime();
            hidden.values().removeIf(each -> each.isOver(now));
            hidden.replaceAll((endpoint, each) -> each.looked());
        }
        Set<String> missing = Set.copyOf(hidden.keySet());
        return endpoint -> !missing.contains(endpoint.id());
    }

    private record Hidden(int looksLeft, long since, Duration atLeast) {
        boolean isOver(long now) {
            return looksLeft == 0 && Duration.ofNanos(now - since).compareTo(atLeast) >= 0;
        }

        Hidden looked() {
            return new Hidden(Math.max(0, looksLeft - 1), since, atLeast);
        }
    }
}
