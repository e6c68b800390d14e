package io.runpod.benchmarks;

import java.util.List;

/** Whose code a class is, in the words of the report. */
final class Owner {
    /** What is on behalf of nobody in particular. */
    static final String JDK = "the JDK";

    /** What only measures. */
    static final String BENCHMARK = "the benchmark";

    private static final String SDK = "io.runpod.sdk";
    private static final List<String> LIBRARIES = List.of("okhttp3", "okio", "com.fasterxml.jackson", "kotlin");
    private static final List<String> TLS = List.of("sun.security", "javax.net.ssl", "javax.crypto", "com.sun.crypto");

    private Owner() {}

    /** Who does it, or has the JDK do it: the JDK's own classes belong to nobody, but for those of TLS. */
    static String of(String type) {
        if (type.startsWith("io.runpod.benchmarks.")) {
            return type.startsWith("io.runpod.benchmarks.run.") ? BENCHMARK : "the caller's own code";
        }
        if (type.startsWith(SDK)) {
            return type.substring(0, type.lastIndexOf('.'));
        }
        if (TLS.stream().anyMatch(type::startsWith)) {
            return "TLS";
        }
        return LIBRARIES.stream().filter(type::startsWith).findFirst().orElse(JDK);
    }
}
