package io.runpod.benchmarks;

import java.util.Locale;

/** What is measured, and what the SDK is to reach. */
enum Figure {
    CODEC("Codec, encode + decode", "µs", 2, Target.ratio(1.20)),
    LATENCY("Warm call, latency", "µs", 1, Target.NONE),
    CPU("Warm call, process CPU", "µs", 1, Target.ratio(1.15)),
    ALLOCATION("Warm call, allocation", "KB", 1, Target.atMost(15.0)),
    COLD_WALL("Cold start to the first answer, wall", "ms", 0, Target.ratio(1.10)),
    COLD_CPU("Cold start to the first answer, CPU", "ms", 0, Target.ratio(1.10)),
    CLASSES("Cold start, classes loaded", "", 0, Target.atMost(2200)),
    CDS_WALL("Cold start with a CDS archive, wall", "ms", 0, Target.NONE),
    CDS_CPU("Cold start with a CDS archive, CPU", "ms", 0, Target.NONE),
    COLD_WALL_25("Cold start on JDK 25, wall", "ms", 0, Target.NONE),
    COLD_CPU_25("Cold start on JDK 25, CPU", "ms", 0, Target.NONE),
    CDS_WALL_25("Cold start on JDK 25 with a CDS archive, wall", "ms", 0, Target.NONE),
    CDS_CPU_25("Cold start on JDK 25 with a CDS archive, CPU", "ms", 0, Target.NONE),
    AOT_WALL_25("Cold start on JDK 25 with an AOT cache, wall", "ms", 0, Target.NONE),
    AOT_CPU_25("Cold start on JDK 25 with an AOT cache, CPU", "ms", 0, Target.NONE),
    ASYNC("Async, 1,000 in flight", "calls/s", 0, Target.atLeast(4000)),
    EXIT("JVM exit after one async call, nothing closed", "s", 2, Target.atMost(0.2)),
    JARS("Runtime classpath, jars", "", 0, Target.atMost(11)),
    SIZE("Runtime classpath, size", "MB", 1, Target.atMost(6));

    private final String title;
    private final String unit;
    private final int decimals;
    private final Target.Kind kind;
    private final double bound;

    Figure(String title, String unit, int decimals, Target target) {
        this.title = title;
        this.unit = unit;
        this.decimals = decimals;
        this.kind = target.kind();
        this.bound = target.bound();
    }

    String title() {
        return unit.isEmpty() ? title : title + " (" + unit + ")";
    }

    Target target() {
        return new Target(kind, bound);
    }

    String text(double value) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
