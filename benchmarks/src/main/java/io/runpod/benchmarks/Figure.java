package io.runpod.benchmarks;

import java.util.Locale;

/** What is measured, and what the SDK is to reach. */
enum Figure {
    LATENCY(Section.WARM, "Warm call, latency", "µs", 1, Target.NONE),
    CPU(Section.WARM, "Warm call, CPU", "µs", 1, Target.ratioAtMost(1.05)),
    ALLOCATION(Section.WARM, "Warm call, allocation", "KB", 1, Target.atMost(15.0)),
    ALLOCATION_WHOLE(Section.WARM, "Warm call with every member, allocation", "KB", 1, Target.NONE),
    CALLERS_CPU(Section.WARM, "64 callers side by side, CPU a call", "µs", 1, Target.ratioAtMost(1.10)),
    CALLERS_RATE(Section.WARM, "64 callers side by side", "calls/s", 0, Target.ratioAtLeast(1.00)),
    ENCODE(Section.CODEC, "Build and encode", "µs", 2, Target.ratioAtMost(1.30)),
    ENCODE_BYTES(Section.CODEC, "Build and encode, allocation", "KB", 1, Target.NONE),
    ENCODE_WHOLE(Section.CODEC, "Build and encode every member", "µs", 2, Target.ratioAtMost(1.30)),
    ENCODE_WHOLE_BYTES(Section.CODEC, "Build and encode every member, allocation", "KB", 1, Target.NONE),
    DECODE(Section.CODEC, "Decode", "µs", 2, Target.ratioAtMost(1.15)),
    DECODE_BYTES(Section.CODEC, "Decode, allocation", "KB", 1, Target.NONE),
    DECODE_WHOLE(Section.CODEC, "Decode every member", "µs", 2, Target.ratioAtMost(1.15)),
    DECODE_WHOLE_BYTES(Section.CODEC, "Decode every member, allocation", "KB", 1, Target.NONE),
    LONE_WALL(Section.LONE, "Lone call over https, wall", "ms", 1, Target.NONE),
    LONE_CPU(Section.LONE, "Lone call over https, CPU", "ms", 1, Target.NONE),
    LONE_TRIPS(Section.LONE, "Lone call over https, round trips", "", 1, Target.atMost(2)),
    HTTP_2_WALL(Section.LONE, "Lone call over HTTP/2, wall", "ms", 1, Target.NONE),
    HTTP_2_CPU(Section.LONE, "Lone call over HTTP/2, CPU", "ms", 1, Target.NONE),
    HTTP_2_TRIPS(Section.LONE, "Lone call over HTTP/2, round trips", "", 1, Target.atMost(1)),
    CLOSED_WALL(Section.LONE, "Lone call after the server closed its connection, wall", "ms", 1, Target.NONE),
    CLOSED_CPU(Section.LONE, "Lone call after the server closed its connection, CPU", "ms", 1, Target.NONE),
    CLOSED_RESUMED(
            Section.LONE,
            "Lone call after the server closed its connection, TLS sessions resumed",
            "%",
            0,
            Target.NONE),
    COLD_WALL(Section.COLD, "Cold over http, wall", "ms", 0, Target.ratioAtMost(0.75)),
    COLD_CPU(Section.COLD, "Cold over http, CPU", "ms", 0, Target.ratioAtMost(0.75)),
    CLASSES(Section.COLD, "Cold over http, classes loaded", "", 0, Target.atMost(1800)),
    COLD_CDS_WALL(Section.COLD, "Cold over http, with a CDS archive, wall", "ms", 0, Target.ratioAtMost(0.75)),
    COLD_CDS_CPU(Section.COLD, "Cold over http, with a CDS archive, CPU", "ms", 0, Target.ratioAtMost(0.75)),
    TLS_WALL(Section.COLD, "Cold over https, wall", "ms", 0, Target.ratioAtMost(1.00)),
    TLS_CPU(Section.COLD, "Cold over https, CPU", "ms", 0, Target.ratioAtMost(1.00)),
    TLS_CDS_WALL(Section.COLD, "Cold over https, with a CDS archive, wall", "ms", 0, Target.ratioAtMost(1.00)),
    TLS_CDS_CPU(Section.COLD, "Cold over https, with a CDS archive, CPU", "ms", 0, Target.ratioAtMost(1.00)),
    COLD_25_WALL(Section.COLD, "Cold over http, JDK 25, wall", "ms", 0, Target.ratioAtMost(0.75)),
    COLD_25_CPU(Section.COLD, "Cold over http, JDK 25, CPU", "ms", 0, Target.ratioAtMost(0.75)),
    COLD_CDS_25_WALL(
            Section.COLD, "Cold over http, JDK 25 with a CDS archive, wall", "ms", 0, Target.ratioAtMost(0.75)),
    COLD_CDS_25_CPU(Section.COLD, "Cold over http, JDK 25 with a CDS archive, CPU", "ms", 0, Target.ratioAtMost(0.75)),
    COLD_AOT_25_WALL(Section.COLD, "Cold over http, JDK 25 with an AOT cache, wall", "ms", 0, Target.ratioAtMost(0.75)),
    COLD_AOT_25_CPU(Section.COLD, "Cold over http, JDK 25 with an AOT cache, CPU", "ms", 0, Target.ratioAtMost(0.75)),
    TLS_25_WALL(Section.COLD, "Cold over https, JDK 25, wall", "ms", 0, Target.ratioAtMost(1.00)),
    TLS_25_CPU(Section.COLD, "Cold over https, JDK 25, CPU", "ms", 0, Target.ratioAtMost(1.00)),
    TLS_CDS_25_WALL(
            Section.COLD, "Cold over https, JDK 25 with a CDS archive, wall", "ms", 0, Target.ratioAtMost(1.00)),
    TLS_CDS_25_CPU(Section.COLD, "Cold over https, JDK 25 with a CDS archive, CPU", "ms", 0, Target.ratioAtMost(1.00)),
    TLS_AOT_25_WALL(Section.COLD, "Cold over https, JDK 25 with an AOT cache, wall", "ms", 0, Target.ratioAtMost(1.00)),
    TLS_AOT_25_CPU(Section.COLD, "Cold over https, JDK 25 with an AOT cache, CPU", "ms", 0, Target.ratioAtMost(1.00)),
    ASYNC(Section.ASYNC, "1,000 in flight", "calls/s", 0, Target.atLeast(9000)),
    ASYNC_THREADS(Section.ASYNC, "1,000 in flight, platform threads", "", 0, Target.NONE),
    ASYNC_25(Section.ASYNC, "1,000 in flight, JDK 25", "calls/s", 0, Target.atLeast(9000)),
    ASYNC_THREADS_25(Section.ASYNC, "1,000 in flight, JDK 25, platform threads", "", 0, Target.NONE),
    MANY_25(Section.ASYNC, "10,000 in flight, JDK 25", "calls/s", 0, Target.NONE),
    MANY_THREADS_25(Section.ASYNC, "10,000 in flight, JDK 25, platform threads", "", 0, Target.NONE),
    MANY_MEMORY_25(Section.ASYNC, "10,000 in flight, JDK 25, memory of the process", "MB", 0, Target.atMost(300)),
    MANY_SMALL_25(Section.ASYNC, "10,000 in flight, JDK 25 with a heap of 200 MB", "calls/s", 0, Target.NONE),
    MANY_SMALL_MEMORY_25(
            Section.ASYNC,
            "10,000 in flight, JDK 25 with a heap of 200 MB, memory of the process",
            "MB",
            0,
            Target.NONE),
    EXIT(Section.ASYNC, "JVM exit after one async call, nothing closed", "s", 2, Target.atMost(0.2)),
    JARS(Section.JARS, "Jars", "", 0, Target.atMost(11)),
    SIZE(Section.JARS, "Size", "MB", 2, Target.atMost(6.5));

    private final Section section;
    private final String title;
    private final String unit;
    private final int decimals;

    @SuppressWarnings("ImmutableEnumChecker") // A record of a number and an enum.
    private final Target target;

    Figure(Section section, String title, String unit, int decimals, Target target) {
        this.section = section;
        this.title = title;
        this.unit = unit;
        this.decimals = decimals;
        this.target = target;
    }

    Section section() {
        return section;
    }

    String title() {
        return unit.isEmpty() ? title : title + " (" + unit + ")";
    }

    String unit() {
        return unit;
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
