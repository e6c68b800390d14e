package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import io.runpod.benchmarks.peer.Size;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** Many calls at once. */
final class AsyncRuns {
    /** OkHttp's own limits, which hold these and no others, are no matter of the JDK. */
    private static final List<String> WITHOUT_LIMITS = List.of(Peers.OURS, Peers.TUNED, Peers.NATIVE);

    private final Lab lab;

    AsyncRuns(Lab lab) {
        this.lab = lab;
    }

    /** As little as ten thousand calls and their answers get along with. */
    private static final List<String> SMALL_HEAP = List.of("-Xmx200m");

    /** What a load gives, in a JVM with some options. */
    private record Way(Workload load, List<String> options, Map<Figure, ToDoubleFunction<Workload.Outcome>> figures) {}

    void onRunningJdk() throws IOException {
        measure(lab.jdk(), aThousand(Figure.ASYNC, Figure.ASYNC_THREADS), Peers.names());
    }

    void on25(Jdk jdk) throws IOException {
        measure(jdk, aThousand(Figure.ASYNC_25, Figure.ASYNC_THREADS_25), WITHOUT_LIMITS);
        measure(
                jdk,
                new Way(
                        Workload.MANY,
                        List.of(),
                        Map.of(
                                Figure.MANY_25, Workload.Outcome::rate,
                                Figure.MANY_THREADS_25, Workload.Outcome::threads,
                                Figure.MANY_MEMORY_25, Workload.Outcome::megabytes)),
                WITHOUT_LIMITS);
        measure(
                jdk,
                new Way(
                        Workload.MANY,
                        SMALL_HEAP,
                        Map.of(
                                Figure.MANY_SMALL_25, Workload.Outcome::rate,
                                Figure.MANY_SMALL_MEMORY_25, Workload.Outcome::megabytes)),
                List.of(Peers.OURS));
    }

    private static Way aThousand(Figure rate, Figure threads) {
        return new Way(
                Workload.ASYNC, List.of(), Map.of(rate, Workload.Outcome::rate, threads, Workload.Outcome::threads));
    }

    private void measure(Jdk jdk, Way way, List<String> peers) throws IOException {
        for (int round = 0; round < lab.form().rounds(); round++) {
            for (String peer : peers) {
                // A server each: a thousand connections of the last peer are not this one's matter.
                try (Child server = lab.server(jdk, way.load().serverMillis(), Size.SMALL)) {
                    Workload.Outcome outcome = way.load().run(lab, jdk, peer, Lab.url(server), way.options());
                    way.figures().forEach((figure, of) -> lab.results().add(figure, peer, of.applyAsDouble(outcome)));
                }
            }
        }
    }
}
