package io.runpod.benchmarks.run;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The CPU time that this process has used.
 *
 * @param cpuNanos all of it
 * @param kernelNanos of it what the kernel took, for sockets and the like; 0 where the system does not say
 */
record Usage(long cpuNanos, long kernelNanos) {
    private static final Path STAT = Path.of("/proc/self/stat");
    private static final Path STATUS = Path.of("/proc/self/status");
    /** Its place behind the name, which may have spaces in it. */
    private static final int KERNEL_TICKS = 12;

    private static final long TICKS_PER_SECOND = 100;
    private static final double KILOBYTES_PER_MEGABYTE = 1024;

    static Usage now() throws IOException {
        OperatingSystemMXBean process = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Usage(process.getProcessCpuTime(), kernel());
    }

    Usage since(Usage before) {
        return new Usage(cpuNanos - before.cpuNanos, kernelNanos - before.kernelNanos);
    }

    private static long kernel() throws IOException {
        if (!Files.isReadable(STAT)) {
            return 0;
        }
        String stat = Files.readString(STAT);
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return TimeUnit.SECONDS.toNanos(Long.parseLong(fields[KERNEL_TICKS])) / TICKS_PER_SECOND;
    }

    /** The most memory that the process has had so far; 0 where the system does not say. */
    static double mostMegabytes() throws IOException {
        if (!Files.isReadable(STATUS)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KILOBYTES_PER_MEGABYTE)
                    .findFirst()
                    .orElse(0);
        }
    }
}
