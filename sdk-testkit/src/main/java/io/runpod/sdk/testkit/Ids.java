package io.runpod.sdk.testkit;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Ids of new resources: a prefix for each kind, and what comes after it. */
final class Ids {
    private static final int RANDOM_DIGITS = 14;

    private final boolean areRandom;
    private final Map<String, AtomicInteger> counters = new ConcurrentHashMap<>();

    private Ids(boolean areRandom) {
        this.areRandom = areRandom;
    }

    /** {@code ep_000001} and so on, each kind for itself. */
    static Ids counting() {
        return new Ids(false);
    }

    static Ids random() {
        return new Ids(true);
    }

    String next(String prefix) {
        return prefix + (areRandom ? randomDigits() : String.format("%06d", count(prefix)));
    }

    private int count(String prefix) {
        return counters.computeIfAbsent(prefix, kind -> new AtomicInteger()).incrementAndGet();
    }

    private static String randomDigits() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, RANDOM_DIGITS);
    }
}
