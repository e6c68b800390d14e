package io.runpod.sdk.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Immutable copies that keep the order, which {@code Map.copyOf} does not. */
final class Copies {

    private Copies() {}

    static Map<String, String> map(Map<String, String> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
