package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A load for a process of its own; see {@code io.runpod.benchmarks.run.Load}.
 *
 * @param kind calls, async, encode or decode
 * @param width callers side by side, or calls in flight
 * @param size of each request
 * @param serverMillis how long the server takes for each answer
 */
record Workload(String kind, int width, Size size, long serverMillis) {
    static final Workload CALL = new Workload("calls", 1, Size.SMALL, 0);
    static final Workload CALLERS = new Workload("calls", 64, Size.SMALL, 0);
    static final Workload ASYNC = new Workload("async", 1000, Size.SMALL, 50);
    static final Workload MANY = new Workload("async", 10_000, Size.SMALL, 50);

    /** A thread's buffer that is full gives a sample of allocation: so have them be small. */
    private static final List<String> MANY_SAMPLES = List.of("-XX:TLABSize=64k", "-XX:-ResizeTLAB");

    static Workload encode(Size size) {
        return new Workload("encode", 1, size, 0);
    }

    static Workload decode(Size size) {
        return new Workload("decode", 1, size, 0);
    }

    /** What a process under this load said of itself: calls a second, microseconds a call, threads, megabytes. */
    record Outcome(double rate, double cpu, double kernel, double threads, double megabytes) {
        private static Outcome of(double[] numbers) {
            return new Outcome(numbers[0], numbers[1], numbers[2], numbers[3], numbers[4]);
        }
    }

    /** Puts it on a peer, in a JVM with these options. */
    Outcome run(Lab lab, Jdk jdk, String peer, String url, List<String> options) throws IOException {
        return run(lab, jdk, peer, url, options, List.of());
    }

    /** Puts it on a peer, and records it in a file. */
    Outcome record(Lab lab, Jdk jdk, String peer, String url, String file) throws IOException {
        return run(lab, jdk, peer, url, MANY_SAMPLES, List.of(file));
    }

    private Outcome run(Lab lab, Jdk jdk, String peer, String url, List<String> options, List<String> recording)
            throws IOException {
        List<String> more = new ArrayList<>();
        more.add(String.valueOf(lab.form().loadMillis()));
        more.addAll(recording);
        try (Child child = start(lab, jdk, options, "MeasuredLoad", peer, url, more)) {
            Outcome outcome = Outcome.of(child.numbers());
            // A recording is written after the line.
            child.secondsUntil("done");
            return outcome;
        }
    }

    /** Starts a class that puts it on a peer. */
    Child start(Lab lab, Jdk jdk, List<String> options, String mainClass, String peer, String url, List<String> more)
            throws IOException {
        List<String> args = new ArrayList<>(List.of(kind, String.valueOf(width), peer, url, size.name()));
        args.addAll(more);
        return Child.start(jdk, lab.classpath(peer), options, mainClass, args.toArray(String[]::new));
    }
}
