package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import io.runpod.benchmarks.peer.Size;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** Many calls at once. */
final class AsyncRuns {
    /** OkHttp's own limits, which hold these and no others, are no matter of the JDK. */
    private static final List<String> WITHOUT_LIMITS = List.of(Peers.OURS, Peers.TUNED, Peers.NATIVE);

    private final Lab lab;

    AsyncRuns(Lab lab) {
        this.lab = lab;
    }

    /** Which figures a load gives. */
    private record Way(Workload load, Figure rate, Figure threads, Optional<Figure> megabytes) {}

    void onRunningJdk() throws IOException {
        measure(
                lab.jdk(),
                new Way(Workload.ASYNC, Figure.ASYNC, Figure.ASYNC_THREADS, Optional.empty()),
                Peers.names());
    }

    void on25(Jdk jdk) throws IOException {
        measure(
                jdk,
                new Way(Workload.ASYNC, Figure.ASYNC_25, Figure.ASYNC_THREADS_25, Optional.empty()),
                WITHOUT_LIMITS);
        measure(
                jdk,
                new Way(Workload.MANY, Figure.MANY_25, Figure.MANY_THREADS_25, Optional.of(Figure.MANY_MEMORY_25)),
                WITHOUT_LIMITS);
    }

    private void measure(Jdk jdk, Way way, List<String> peers) throws IOException {
        for (int round = 0; round < lab.form().rounds(); round++) {
            for (String peer : peers) {
                // A server each: a thousand connections of the last peer are not this one's matter.
                try (Child server = lab.server(jdk, way.load().serverMillis(), Size.SMALL)) {
                    Workload.Outcome outcome = way.load().run(lab, jdk, peer, Lab.url(server));
                    lab.results().add(way.rate(), peer, outcome.rate());
                    lab.results().add(way.threads(), peer, outcome.threads());
                    way.megabytes().ifPresent(figure -> lab.results().add(figure, peer, outcome.megabytes()));
                }
            }
        }
    }
}
