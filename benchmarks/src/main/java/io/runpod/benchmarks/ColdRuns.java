package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Fresh JVMs on their way to the first answer. */
final class ColdRuns {
    private static final long MOST_SECONDS = 60;

    private final Lab lab;

    /** How a JVM is started, and which figures that gives. */
    private record Way(String name, Figure wall, Figure cpu, String trainingOption, String option) {
        List<String> options(String flag, Path archive) {
            return flag.isEmpty() ? List.of() : List.of(flag + "=" + archive);
        }
    }

    private static final List<Way> SEVENTEEN = List.of(
            new Way("plain", Figure.COLD_WALL, Figure.COLD_CPU, "", ""),
            new Way("cds", Figure.CDS_WALL, Figure.CDS_CPU, "-XX:ArchiveClassesAtExit", "-XX:SharedArchiveFile"));

    private static final List<Way> TWENTY_FIVE = List.of(
            new Way("plain", Figure.COLD_WALL_25, Figure.COLD_CPU_25, "", ""),
            new Way("cds", Figure.CDS_WALL_25, Figure.CDS_CPU_25, "-XX:ArchiveClassesAtExit", "-XX:SharedArchiveFile"),
            new Way("aot", Figure.AOT_WALL_25, Figure.AOT_CPU_25, "-XX:AOTCacheOutput", "-XX:AOTCache"));

    ColdRuns(Lab lab) {
        this.lab = lab;
    }

    void onRunningJdk() throws IOException, InterruptedException {
        try (Child server = lab.server(0)) {
            String url = Lab.url(server);
            for (String peer : Peers.names()) {
                lab.results().add(Figure.CLASSES, peer, classes(peer, url));
            }
            measure(lab.jdk(), SEVENTEEN, lab.form().coldRounds(), url);
        }
    }

    void on25(Jdk jdk) throws IOException, InterruptedException {
        try (Child server = lab.server(0)) {
            measure(jdk, TWENTY_FIVE, (lab.form().coldRounds() + 1) / 2, Lab.url(server));
        }
    }

    private void measure(Jdk jdk, List<Way> ways, int rounds, String url) throws IOException, InterruptedException {
        Map<String, Path> archives = new java.util.HashMap<>();
        for (Way way : ways) {
            for (String peer : Peers.names()) {
                archives.put(way.name() + peer, train(jdk, way, peer, url));
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (Way way : ways) {
                for (String peer : Peers.names()) {
                    run(jdk, way, peer, url, archives.getOrDefault(way.name() + peer, lab.work()));
                }
            }
        }
    }

    /** A run that leaves an archive behind, where this way needs one. */
    private Path train(Jdk jdk, Way way, String peer, String url) throws IOException, InterruptedException {
        Path archive = lab.work().resolve(jdk.version() + "-" + way.name() + "-" + peer + ".archive");
        Files.deleteIfExists(archive);
        if (!way.trainingOption().isEmpty()) {
            List<String> options = way.options(way.trainingOption(), archive);
            try (Child child = Child.start(jdk, lab.classpath(peer), options, "ColdStart", peer, url, "train")) {
                child.secondsUntil("answered");
                if (!child.ends(MOST_SECONDS) || !Files.exists(archive)) {
                    throw new IllegalStateException("no archive: " + archive.getFileName());
                }
            }
        }
        return archive;
    }

    private void run(Jdk jdk, Way way, String peer, String url, Path archive) throws IOException {
        List<String> options = way.options(way.option(), archive);
        try (Child child = Child.start(jdk, lab.classpath(peer), options, "ColdStart", peer, url, "measure")) {
            lab.results().add(way.wall(), peer, child.secondsUntil("answered") * 1000);
            lab.results().add(way.cpu(), peer, Double.parseDouble(child.line()));
        }
    }

    /** How many classes there are when the answer is, those of the JDK's own archive included. */
    private double classes(String peer, String url) throws IOException {
        Path log = lab.work().resolve("classes-" + peer + ".txt");
        List<String> options = new ArrayList<>();
        Stream.of("-Xlog:class+load=info:file=" + log + ":none:filecount=0").forEach(options::add);
        try (Child child = Child.start(lab.jdk(), lab.classpath(peer), options, "ColdStart", peer, url, "measure")) {
            child.secondsUntil("answered");
            child.line();
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" source: ")).count();
        }
    }
}
