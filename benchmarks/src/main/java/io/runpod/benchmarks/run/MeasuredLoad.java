package io.runpod.benchmarks.run;

import io.runpod.benchmarks.peer.Size;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Locale;
import jdk.jfr.Recording;

/** Puts a load on a peer, and says how it went. */
public final class MeasuredLoad {
    private static final double NANOS_PER_MICRO = 1e3;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final int SLICES = 5;

    private MeasuredLoad() {}

    /**
     * Prints a line: calls a second; the CPU time of the process, and of it what the kernel took, both in microseconds
     * a call; the most platform threads there were; the most memory the process took, in megabytes. Then {@code done}.
     * Of the time that is measured, the best of five slices counts: what else happens on a machine only takes.
     *
     * @param args the load's kind and width; the peer's name; the server's URL; the size; how many milliseconds
     *     to measure once it is warm; to record what the time goes into, the recording's file
     * @throws Exception when a call fails
     */
    public static void main(String[] args) throws Exception {
        Load load = Load.of(args[0], Integer.parseInt(args[1]), args[2], args[3], Size.valueOf(args[4]));
        WarmUp.of(load);
        long millis = Long.parseLong(args[5]);
        if (args.length > 6) {
            try (Recording recording = Recordings.start()) {
                measure(load, millis);
                recording.dump(Path.of(args[6]));
            }
        } else {
            measure(load, millis);
        }
        System.out.println("done");
        Runtime.getRuntime().halt(0);
    }

    private static void measure(Load load, long millis) throws Exception {
        double rate = 0;
        double cpu = Double.MAX_VALUE;
        double kernel = 0;
        for (int slice = 0; slice < SLICES; slice++) {
            Usage before = Usage.now();
            long start = System.nanoTime();
            long calls = load.during(millis / SLICES);
            double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
            Usage used = Usage.now().since(before);
            rate = Math.max(rate, calls / seconds);
            double each = used.cpuNanos() / NANOS_PER_MICRO / Math.max(1, calls);
            if (each < cpu) {
                cpu = each;
                kernel = used.kernelNanos() / NANOS_PER_MICRO / Math.max(1, calls);
            }
        }
        System.out.println(String.format(
                Locale.ROOT,
                "%f %f %f %d %f",
                rate,
                cpu,
                kernel,
                ManagementFactory.getThreadMXBean().getPeakThreadCount(),
                Usage.mostMegabytes()));
    }
}
