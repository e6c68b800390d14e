package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import io.runpod.benchmarks.peer.Size;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Why figures are missed: the same load again, recorded this time, ours beside the limit. */
final class Explanations {
    private final Lab lab;
    private final ColdExplanations cold;
    private final Recordings recordings;
    private final Optional<Jdk> jdk25;

    Explanations(Lab lab, Certificates certificates, Optional<Jdk> jdk25) {
        this.lab = lab;
        this.cold = new ColdExplanations(lab, certificates, jdk25);
        this.recordings = new Recordings(lab);
        this.jdk25 = jdk25;
    }

    /** For all that are missed. */
    Map<Figure, String> ofMisses() throws IOException, InterruptedException {
        Map<Figure, String> explanations = new EnumMap<>(Figure.class);
        for (Figure figure : lab.results().misses()) {
            Progress.say("missed, and profiled: " + figure.title());
            explanations.put(figure, of(figure));
        }
        return explanations;
    }

    private String of(Figure figure) throws IOException, InterruptedException {
        return switch (figure.section()) {
            case WARM, CODEC -> warm(figure);
            case LONE -> connections(figure);
            case COLD -> cold.of(figure);
            case ASYNC -> async(figure);
            case JARS -> lab.jars().explanation();
        };
    }

    private String warm(Figure figure) throws IOException {
        return switch (figure) {
            case ALLOCATION ->
                recordings.of(lab.jdk(), Workload.CALL, Peers.LIMIT).allocation(lab.results(), figure);
            case CALLERS_CPU, CALLERS_RATE -> time(lab.jdk(), Workload.CALLERS, Peers.LIMIT);
            case ENCODE -> time(lab.jdk(), Workload.encode(Size.SMALL), Peers.LIMIT);
            case ENCODE_WHOLE -> time(lab.jdk(), Workload.encode(Size.WHOLE), Peers.LIMIT);
            case DECODE -> time(lab.jdk(), Workload.decode(Size.SMALL), Peers.LIMIT);
            case DECODE_WHOLE -> time(lab.jdk(), Workload.decode(Size.WHOLE), Peers.LIMIT);
            default -> time(lab.jdk(), Workload.CALL, Peers.LIMIT);
        };
    }

    private String async(Figure figure) throws IOException, InterruptedException {
        return switch (figure) {
            case EXIT -> new Exits(lab).threads();
            case MANY_MEMORY_25 -> new Heaps(lab, jdk25.orElseThrow()).explanation(Workload.MANY);
            case ASYNC_25 -> time(jdk25.orElseThrow(), Workload.ASYNC, Peers.TUNED);
            default -> time(lab.jdk(), Workload.ASYNC, Peers.TUNED);
        };
    }

    private String time(Jdk jdk, Workload load, String other) throws IOException {
        return recordings.of(jdk, load, other).time();
    }

    private String connections(Figure figure) {
        return String.format(
                Locale.ROOT,
                "The server counted %.2f new connections a call with ours, and %.2f with the limit.%n",
                connections(figure, Peers.OURS),
                connections(figure, Peers.LIMIT));
    }

    private double connections(Figure figure, String peer) {
        return (lab.results().median(figure, peer).orElse(1) - 1) / LoneRuns.TRIPS_TO_CONNECT;
    }
}
