package io.runpod.sdk.codec;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Immutable copies; those of maps keep the order, which {@code Map.copyOf} does not where there is one. */
public final class Copies {

    private Copies() {}

    /**
     * Copies a map.
     *
     * @param map the map, or null
     * @param <V> its values
     * @return an unmodifiable copy, or null
     */
    @SuppressWarnings("NullAway") // Null comes out where null goes in, and nowhere else.
    public static <V> Map<String, V> map(@Nullable Map<String, V> map) {
        if (map == null) {
            return null;
        }
        // One of a single entry has no order, and one that can't change is not copied again.
        return map.size() <= 1 ? Map.copyOf(map) : Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
