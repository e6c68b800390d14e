package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import io.runpod.benchmarks.peer.Size;
import java.io.IOException;
import java.util.List;

/** Callers side by side that share a client. */
final class CallerRuns {
    private CallerRuns() {}

    static void run(Lab lab) throws IOException {
        try (Child server = lab.server(Size.SMALL)) {
            String url = Lab.url(server);
            for (int round = 0; round < lab.form().rounds(); round++) {
                for (String peer : Peers.names()) {
                    Workload.Outcome outcome = Workload.CALLERS.run(lab, lab.jdk(), peer, url, List.of());
                    lab.results().add(Figure.CALLERS_CPU, peer, outcome.cpu());
                    lab.results().add(Figure.CALLERS_RATE, peer, outcome.rate());
                }
            }
        }
    }
}
