package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import io.runpod.benchmarks.peer.Size;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What one asynchronous call leaves behind that keeps a JVM from ending. */
final class Exits {
    private static final long QUICK_SECONDS = 1;

    private final Lab lab;

    Exits(Lab lab) {
        this.lab = lab;
    }

    /** One that has been answered, and may take its time to end. */
    private record Ending(String peer, CompletableFuture<Double> seconds) {}

    /** Those that take a minute do so side by side; whoever is quick has the machine to itself. */
    void run() throws Exception {
        List<Ending> endings = new ArrayList<>();
        List<Child> children = new ArrayList<>();
        try (Child server = lab.server(Size.SMALL)) {
            String url = Lab.url(server);
            for (int round = 0; round < lab.form().rounds(); round++) {
                for (String peer : Peers.oneByOne()) {
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
        Child child = start(peer, url);
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

    private Child start(String peer, String url) throws IOException {
        return Child.start(lab.jdk(), lab.classpath(peer), List.of(), "OneAsyncCall", peer, url);
    }

    /** Which threads the JVM waits for. */
    String threads() throws IOException {
        try (Child server = lab.server(Size.SMALL);
                Child child = start(Peers.OURS, Lab.url(server))) {
            child.secondsUntil("answered");
            return "The JVM waits for these threads: " + child.line() + ".\n";
        }
    }
}
