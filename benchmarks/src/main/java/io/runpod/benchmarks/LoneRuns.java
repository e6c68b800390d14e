package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import java.io.IOException;
import java.util.List;

/** Calls with a pause before each, over https: the usual life of a client that manages endpoints. */
final class LoneRuns {
    private LoneRuns() {}

    static void run(Lab lab, Certificates certificates) throws IOException {
        try (Child server = lab.tlsServer(certificates)) {
            String url = Lab.tlsUrl(server);
            for (int round = 0; round < lab.form().rounds(); round++) {
                for (String peer : Peers.names()) {
                    run(lab, peer, url, certificates);
                }
            }
        }
    }

    private static void run(Lab lab, String peer, String url, Certificates certificates) throws IOException {
        String[] args = {peer, url, String.valueOf(lab.form().loneCalls())};
        List<String> options = List.of(certificates.trustOption());
        try (Child child = Child.start(lab.jdk(), lab.classpath(peer), options, "LoneCalls", args)) {
            lab.results().add(Figure.LONE_WALL, peer, Double.parseDouble(child.line()));
            lab.results().add(Figure.LONE_CPU, peer, Double.parseDouble(child.line()));
        }
    }
}
