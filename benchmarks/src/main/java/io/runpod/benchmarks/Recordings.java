package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Loads on ours and on another, recorded, each once. */
final class Recordings {
    private final Lab lab;
    private final Map<String, Pair> pairs = new HashMap<>();

    Recordings(Lab lab) {
        this.lab = lab;
    }

    Pair of(Jdk jdk, Workload load, String other) throws IOException {
        String key = jdk.version() + load;
        Pair known = pairs.get(key);
        if (known == null) {
            known = new Pair(side(jdk, load, Peers.OURS), side(jdk, load, other), other);
            pairs.put(key, known);
        }
        return known;
    }

    private Side side(Jdk jdk, Workload load, String peer) throws IOException {
        Path file = lab.work().resolve("recording-" + peer + ".jfr");
        try (Child server = lab.server(jdk, load.serverMillis(), load.size())) {
            Workload.Outcome outcome = load.record(lab, jdk, peer, Lab.url(server), file.toString());
            return new Side(Profile.ofTime(file), Profile.ofAllocation(file), outcome);
        }
    }

    private record Side(Profile time, Profile allocation, Workload.Outcome outcome) {
        private static final String KERNEL = "the kernel";

        /** The CPU time of a call in microseconds: what Java code took, by who asked for it, and what the kernel took. */
        Map<String, Double> micros() {
            Map<String, Double> parts = time.split(outcome.cpu() - outcome.kernel());
            parts.put(KERNEL, outcome.kernel());
            return parts;
        }
    }

    /** The two sides, and what they tell. */
    record Pair(Side ours, Side theirs, String other) {

        String time() {
            return "CPU a call, by who asked for it, from " + ours.time().samples() + " samples of ours and "
                    + theirs.time().samples() + " of the other:\n\n"
                    + new Difference(ours.micros(), theirs.micros(), other, "µs")
                            .table("%.2f", "most of ours in", ours.time()::hottest);
        }

        /** Shares of what was measured without the recording. */
        String allocation(Results results, Figure figure) {
            double whole = results.median(figure, Peers.OURS).orElse(0);
            double theirWhole = results.median(figure, other).orElse(0);
            return "Allocation of a call, by who asked for it, from "
                    + ours.allocation().samples() + " samples of ours and "
                    + theirs.allocation().samples() + " of the other:\n\n"
                    + new Difference(
                                    ours.allocation().split(whole),
                                    theirs.allocation().split(theirWhole),
                                    other,
                                    figure.unit())
                            .table("%.2f", "most of ours in", ours.allocation()::hottest);
        }
    }
}
