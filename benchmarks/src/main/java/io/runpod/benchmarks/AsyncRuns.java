package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Many calls at once, and what one call leaves behind that keeps a JVM from ending. */
final class AsyncRuns {
    private static final String IN_FLIGHT = "1000";
    private static final long SERVER_MILLIS = 50;
    private static final int WARM_UP_SECONDS = 5;
    private static final long QUICK_SECONDS = 1;

    private final Lab lab;

    AsyncRuns(Lab lab) {
        this.lab = lab;
    }

    void manyInFlight() throws IOException {
        for (int round = 0; round < lab.form().rounds(); round++) {
            for (String peer : Peers.names()) {
                // A server each: a thousand connections of the last peer are not this one's matter.
                try (Child server = lab.server(SERVER_MILLIS)) {
                    lab.results().add(Figure.ASYNC, peer, callsPerSecond(peer, Lab.url(server)));
                }
            }
        }
    }

    private double callsPerSecond(String peer, String url) throws IOException {
        String[] args = {
            peer,
            url,
            IN_FLIGHT,
            String.valueOf(WARM_UP_SECONDS),
            String.valueOf(lab.form().asyncSeconds())
        };
        try (Child child = Child.start(lab.jdk(), lab.classpath(peer), List.of(), "ManyAsyncCalls", args)) {
            return Double.parseDouble(child.line());
        }
    }

    /** One that has been answered, and may take its time to end. */
    private record Ending(String peer, CompletableFuture<Double> seconds) {}

    /** Those that take a minute do so side by side; whoever is quick has the machine to itself. */
    void exit() throws Exception {
        List<Ending> endings = new ArrayList<>();
        List<Child> children = new ArrayList<>();
        try (Child server = lab.server(0)) {
            String url = Lab.url(server);
            for (int round = 0; round < lab.form().rounds(); round++) {
                for (String peer : Peers.names()) {
                    endings.add(ending(peer, url, children));
                }
            }
            for (Ending ending : endings) {
                lab.results().add(Figure.EXIT, ending.peer(), ending.seconds().get());
            }
        } finally {
            children.forEach(Child::close);
        }
    }

    private Ending ending(String peer, String url, List<Child> children) throws IOException, InterruptedException {
        Child child = Child.start(lab.jdk(), lab.classpath(peer), List.of(), "OneAsyncCall", peer, url);
        children.add(child);
        child.secondsUntil("answered");
        long answered = System.nanoTime();
        double most = lab.form().exitSeconds();
        CompletableFuture<Double> seconds = child.process()
                .onExit()
                .thenApply(ended -> (System.nanoTime() - answered) / 1e9)
                .completeOnTimeout(most, lab.form().exitSeconds(), TimeUnit.SECONDS);
        child.ends(QUICK_SECONDS);
        return new Ending(peer, seconds);
    }
}
