package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Fresh JVMs on their way to the first answer. */
final class ColdRuns {
    private final Lab lab;
    private final Certificates certificates;

    ColdRuns(Lab lab, Certificates certificates) {
        this.lab = lab;
        this.certificates = certificates;
    }

    void onRunningJdk() throws IOException, InterruptedException {
        try (ColdServers servers = new ColdServers(lab, certificates)) {
            for (int round = 0; round < lab.form().rounds(); round++) {
                for (String peer : Peers.oneByOne()) {
                    LoadedClasses classes = LoadedClasses.of(lab, lab.jdk(), ColdWay.RUNNING.get(0), peer, servers);
                    lab.results().add(Figure.CLASSES, peer, classes.count());
                }
            }
            measure(lab.jdk(), ColdWay.RUNNING, lab.form().coldRounds(), servers);
        }
    }

    void on25(Jdk jdk) throws IOException, InterruptedException {
        try (ColdServers servers = new ColdServers(lab, certificates)) {
            measure(jdk, ColdWay.TWENTY_FIVE, lab.form().coldRounds25(), servers);
        }
    }

    private void measure(Jdk jdk, List<ColdWay> ways, int rounds, ColdServers servers)
            throws IOException, InterruptedException {
        for (ColdWay way : ways) {
            for (String peer : Peers.oneByOne()) {
                train(jdk, way, peer, servers);
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (ColdWay way : ways) {
                for (String peer : Peers.oneByOne()) {
                    run(jdk, way, peer, servers);
                }
            }
        }
    }

    /** A run that leaves an archive behind, where this way needs one. */
    private void train(Jdk jdk, ColdWay way, String peer, ColdServers servers)
            throws IOException, InterruptedException {
        if (!way.needsArchive()) {
            return;
        }
        Path archive = way.archiveFile(lab.work(), jdk, peer);
        Files.deleteIfExists(archive);
        List<String> options = way.optionsToWrite(archive, servers);
        try (Child child = lab.cold(jdk, peer, options, servers.url(way), "train")) {
            child.secondsUntil("answered");
            if (!child.ends(Child.MOST_SECONDS) || !Files.exists(archive)) {
                throw new IllegalStateException("no archive: " + archive.getFileName());
            }
        }
    }

    private void run(Jdk jdk, ColdWay way, String peer, ColdServers servers) throws IOException {
        List<String> options = way.options(way.archiveFile(lab.work(), jdk, peer), servers);
        try (Child child = lab.cold(jdk, peer, options, servers.url(way), "measure")) {
            lab.results().add(way.wall(), peer, child.secondsUntil("answered") * 1000);
            lab.results().add(way.cpu(), peer, Double.parseDouble(child.line()));
        }
    }
}
