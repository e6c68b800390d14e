package io.runpod.benchmarks;

import java.util.Locale;

/** What is measured, and what the SDK is to reach. */
enum Figure {
    CODEC(
            "Codec, encode + decode",
            "µs",
            2,
            Target.ratio(1.20, "the spec's rules, checked on what is sent, and members that no model knows, kept")),
    LATENCY("Warm call, latency", "µs", 1, Target.NONE),
    CPU(
            "Warm call, process CPU",
            "µs",
            1,
            Target.ratio(1.15, "the deadline, the proof of what was sent, and the key's own gate before the network")),
    ALLOCATION(
            "Warm call, allocation",
            "KB",
            1,
            Target.atMost(15.0, "the deadline, the proof of what was sent, and the request's copy that has the key")),
    LONE_WALL("Lone call over https, wall", "ms", 1, Target.NONE),
    LONE_CPU("Lone call over https, CPU", "ms", 1, Target.NONE),
    COLD_WALL("Cold start over http, wall", "ms", 0, Target.ratio(1.10, Figure.OWN_CLASSES)),
    COLD_CPU("Cold start over http, CPU", "ms", 0, Target.ratio(1.10, Figure.OWN_CLASSES)),
    CLASSES("Cold start over http, classes loaded", "", 0, Target.atMost(2200, Figure.OWN_CLASSES)),
    TLS_WALL("Cold start over https, wall", "ms", 0, Target.ratio(1.10, Figure.OWN_CLASSES)),
    TLS_CPU("Cold start over https, CPU", "ms", 0, Target.ratio(1.10, Figure.OWN_CLASSES)),
    CDS_WALL("Cold start with a CDS archive, wall", "ms", 0, Target.NONE),
    CDS_CPU("Cold start with a CDS archive, CPU", "ms", 0, Target.NONE),
    COLD_WALL_25("Cold start on JDK 25, wall", "ms", 0, Target.NONE),
    COLD_CPU_25("Cold start on JDK 25, CPU", "ms", 0, Target.NONE),
    CDS_WALL_25("Cold start on JDK 25 with a CDS archive, wall", "ms", 0, Target.NONE),
    CDS_CPU_25("Cold start on JDK 25 with a CDS archive, CPU", "ms", 0, Target.NONE),
    AOT_WALL_25("Cold start on JDK 25 with an AOT cache, wall", "ms", 0, Target.NONE),
    AOT_CPU_25("Cold start on JDK 25 with an AOT cache, CPU", "ms", 0, Target.NONE),
    ASYNC(
            "Async, 1,000 in flight",
            "calls/s",
            0,
            Target.atLeast(4000, "a thread for each call under way, so that a cancel or an interrupt ends it at once")),
    EXIT("JVM exit after one async call, nothing closed", "s", 2, Target.atMost(0.2, "threads that are no daemons")),
    JARS("Runtime classpath, jars", "", 0, Target.atMost(11, Figure.LIBRARIES)),
    SIZE("Runtime classpath, size", "MB", 1, Target.atMost(6, Figure.LIBRARIES));

    private static final String OWN_CLASSES = "the SDK's own classes: models, builders, layers";
    private static final String LIBRARIES = "databind, for users' own mappers, and Kotlin's library, for OkHttp";

    private final String title;
    private final String unit;
    private final int decimals;

    @SuppressWarnings("ImmutableEnumChecker") // A record of a number and texts.
    private final Target target;

    Figure(String title, String unit, int decimals, Target target) {
        this.title = title;
        this.unit = unit;
        this.decimals = decimals;
        this.target = target;
    }

    String title() {
        return unit.isEmpty() ? title : title + " (" + unit + ")";
    }

    Target target() {
        return target;
    }

    String text(double value) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    String textWithUnit(double value) {
        return unit.isEmpty() ? text(value) : text(value) + " " + unit;
    }
}
