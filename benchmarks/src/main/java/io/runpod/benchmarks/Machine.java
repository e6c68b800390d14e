package io.runpod.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/** Where and with what was measured; neither names nor paths of the machine. */
final class Machine {
    private static final Path CPU_INFO = Path.of("/proc/cpuinfo");

    private Machine() {}

    static String text() throws IOException {
        return cpu() + ", " + Runtime.getRuntime().availableProcessors() + " cores, " + System.getProperty("os.name")
                + " " + version() + " " + System.getProperty("os.arch");
    }

    /** Without what its builders append: that may name a machine. */
    private static String version() {
        return System.getProperty("os.version").replaceFirst("[-+].*", "");
    }

    private static String cpu() throws IOException {
        if (!Files.isReadable(CPU_INFO)) {
            return "unknown CPU";
        }
        try (Stream<String> lines = Files.lines(CPU_INFO)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown CPU");
        }
    }

    /** How busy it was in the last minute, in processes that ran or wanted to. */
    static String load() {
        return String.format(
                Locale.ROOT,
                "%.1f",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    /** The generator leaves its version beside what it generates. */
    static String generator() throws IOException {
        return Files.readString(
                        Path.of(System.getProperty("benchmarks.peers"), "native", ".openapi-generator", "VERSION"))
                .strip();
    }
}
