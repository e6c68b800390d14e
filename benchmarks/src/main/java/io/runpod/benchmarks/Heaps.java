package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is alive under a load, ours beside the tuned peer. */
final class Heaps {
    private static final double MEGABYTE = 1024 * 1024;
    /** A line of the JVM's histogram: number, instances, bytes, class, module. */
    private static final int BYTES = 2;

    private static final int CLASS = 3;

    private final Lab lab;
    private final Jdk jdk;

    Heaps(Lab lab, Jdk jdk) {
        this.lab = lab;
        this.jdk = jdk;
    }

    String explanation(Workload load) throws IOException {
        Map<String, Double> ours = alive(load, Peers.OURS);
        Map<String, Double> theirs = alive(load, Peers.TUNED);
        return String.format(
                        Locale.ROOT,
                        "Objects that are alive: %.0f MB with ours, %.0f MB with %s. By class:%n%n",
                        sum(ours),
                        sum(theirs),
                        Peers.TUNED)
                + new Difference(ours, theirs, Peers.TUNED, "MB").table("%.1f");
    }

    private static double sum(Map<String, Double> megabytes) {
        return megabytes.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    private Map<String, Double> alive(Workload load, String peer) throws IOException {
        Map<String, Double> megabytes = new HashMap<>();
        try (Child server = lab.server(jdk, load.serverMillis(), load.size());
                Child child = load.start(lab, jdk, List.of(), "LiveObjects", peer, Lab.url(server), List.of())) {
            for (String line = child.line(); !line.equals("end"); line = child.line()) {
                String[] fields = line.strip().split(" +", -1);
                if (fields[0].matches("\\d+:")) {
                    megabytes.merge(fields[CLASS], Double.parseDouble(fields[BYTES]) / MEGABYTE, Double::sum);
                }
            }
        }
        return megabytes;
    }
}
