package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import java.io.IOException;
import java.util.List;
import java.util.function.BiConsumer;

/** Calls with a pause before each, over https: the usual life of a client that manages endpoints. */
final class LoneRuns {
    /** TCP's handshake, and that of TLS 1.3. */
    static final int TRIPS_TO_CONNECT = 2;

    /** Half of the pause, so that whoever calls again finds the close. */
    private static final int CLOSING_MILLIS = 100;

    private static final double PERCENT = 100;

    private final Lab lab;
    private final Certificates certificates;

    LoneRuns(Lab lab, Certificates certificates) {
        this.lab = lab;
        this.certificates = certificates;
    }

    /** How a call went: milliseconds, and the new connections and resumed sessions that the server saw. */
    private record Outcome(double wall, double cpu, double connections, double resumed) {
        double trips() {
            return 1 + connections * TRIPS_TO_CONNECT;
        }

        double resumedPercent() {
            return connections == 0 ? 0 : resumed / connections * PERCENT;
        }
    }

    /** To a server that keeps connections, and speaks HTTP/1.1. */
    void kept() throws IOException {
        try (Child server = lab.tlsServer(certificates, 0)) {
            measure(
                    server,
                    Figure.LONE_WALL,
                    Figure.LONE_CPU,
                    (peer, outcome) -> lab.results().add(Figure.LONE_TRIPS, peer, outcome.trips()));
        }
    }

    /** To a server that keeps connections, and speaks HTTP/2. */
    void overHttp2() throws IOException {
        try (Child server = lab.http2Server(certificates)) {
            measure(
                    server,
                    Figure.HTTP_2_WALL,
                    Figure.HTTP_2_CPU,
                    (peer, outcome) -> lab.results().add(Figure.HTTP_2_TRIPS, peer, outcome.trips()));
        }
    }

    /** To a server that closes connections in each pause. */
    void closed() throws IOException {
        try (Child server = lab.tlsServer(certificates, CLOSING_MILLIS)) {
            measure(
                    server,
                    Figure.CLOSED_WALL,
                    Figure.CLOSED_CPU,
                    (peer, outcome) -> lab.results().add(Figure.CLOSED_RESUMED, peer, outcome.resumedPercent()));
        }
    }

    private void measure(Child server, Figure wall, Figure cpu, BiConsumer<String, Outcome> more) throws IOException {
        String url = Lab.tlsUrl(server);
        for (int round = 0; round < lab.form().rounds(); round++) {
            for (String peer : Peers.oneByOne()) {
                Outcome outcome = run(peer, server, url);
                lab.results().add(wall, peer, outcome.wall());
                lab.results().add(cpu, peer, outcome.cpu());
                more.accept(peer, outcome);
            }
        }
    }

    private Outcome run(String peer, Child server, String url) throws IOException {
        int calls = lab.form().loneCalls();
        List<String> options = List.of(certificates.trustOption());
        try (Child child =
                Child.start(lab.jdk(), lab.classpath(peer), options, "LoneCalls", peer, url, String.valueOf(calls))) {
            child.secondsUntil("warm");
            double[] before = server.ask();
            double[] times = child.ask();
            double[] after = server.ask();
            return new Outcome(times[0], times[1], (after[0] - before[0]) / calls, (after[1] - before[1]) / calls);
        }
    }
}
