package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Fresh JVMs on their way to the first answer. */
final class ColdRuns {
    private static final long MOST_SECONDS = 60;

    private static final List<Way> SEVENTEEN = List.of(
            new Way(Figure.COLD_WALL, Figure.COLD_CPU, Archive.NONE, false),
            new Way(Figure.TLS_WALL, Figure.TLS_CPU, Archive.NONE, true),
            new Way(Figure.CDS_WALL, Figure.CDS_CPU, Archive.CDS, false));

    private static final List<Way> TWENTY_FIVE = List.of(
            new Way(Figure.COLD_WALL_25, Figure.COLD_CPU_25, Archive.NONE, false),
            new Way(Figure.CDS_WALL_25, Figure.CDS_CPU_25, Archive.CDS, false),
            new Way(Figure.AOT_WALL_25, Figure.AOT_CPU_25, Archive.AOT, false));

    private final Lab lab;
    private final Certificates certificates;

    /** What a run before leaves for a JVM to start from, and by which options. */
    private enum Archive {
        NONE("", ""),
        CDS("-XX:ArchiveClassesAtExit=", "-XX:SharedArchiveFile="),
        AOT("-XX:AOTCacheOutput=", "-XX:AOTCache=");

        final String toWrite;
        final String toUse;

        Archive(String toWrite, String toUse) {
            this.toWrite = toWrite;
            this.toUse = toUse;
        }
    }

    /** How a JVM is started, and which figures that gives. */
    private record Way(Figure wall, Figure cpu, Archive archive, boolean tls) {}

    /** Where to call, and how a JVM is made to trust who answers. */
    private record Servers(String url, String tlsUrl, String trustOption) {
        String url(Way way) {
            return way.tls() ? tlsUrl : url;
        }
    }

    ColdRuns(Lab lab, Certificates certificates) {
        this.lab = lab;
        this.certificates = certificates;
    }

    void onRunningJdk() throws IOException, InterruptedException {
        try (Child server = lab.server(0);
                Child tlsServer = lab.tlsServer(certificates)) {
            Servers servers = new Servers(Lab.url(server), Lab.tlsUrl(tlsServer), certificates.trustOption());
            for (int round = 0; round < lab.form().rounds(); round++) {
                for (String peer : Peers.names()) {
                    lab.results().add(Figure.CLASSES, peer, classes(peer, servers.url()));
                }
            }
            measure(lab.jdk(), SEVENTEEN, lab.form().coldRounds(), servers);
        }
    }

    void on25(Jdk jdk) throws IOException, InterruptedException {
        try (Child server = lab.server(0)) {
            measure(jdk, TWENTY_FIVE, lab.form().coldRounds25(), new Servers(Lab.url(server), "", ""));
        }
    }

    private void measure(Jdk jdk, List<Way> ways, int rounds, Servers servers)
            throws IOException, InterruptedException {
        Map<String, Path> archives = new HashMap<>();
        for (Way way : ways) {
            for (String peer : Peers.names()) {
                archives.put(way.wall() + peer, train(jdk, way, peer, servers));
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (Way way : ways) {
                for (String peer : Peers.names()) {
                    run(jdk, way, peer, servers, archives.getOrDefault(way.wall() + peer, lab.work()));
                }
            }
        }
    }

    /** A run that leaves an archive behind, where this way needs one. */
    private Path train(Jdk jdk, Way way, String peer, Servers servers) throws IOException, InterruptedException {
        Path archive = lab.work().resolve(jdk.version() + "-" + way.archive() + "-" + peer + ".archive");
        if (way.archive() != Archive.NONE) {
            Files.deleteIfExists(archive);
            List<String> options = options(way.archive().toWrite, archive, way, servers);
            try (Child child = cold(jdk, peer, options, servers.url(way), "train")) {
                child.secondsUntil("answered");
                if (!child.ends(MOST_SECONDS) || !Files.exists(archive)) {
                    throw new IllegalStateException("no archive: " + archive.getFileName());
                }
            }
        }
        return archive;
    }

    private void run(Jdk jdk, Way way, String peer, Servers servers, Path archive) throws IOException {
        List<String> options = options(way.archive().toUse, archive, way, servers);
        try (Child child = cold(jdk, peer, options, servers.url(way), "measure")) {
            lab.results().add(way.wall(), peer, child.secondsUntil("answered") * 1000);
            lab.results().add(way.cpu(), peer, Double.parseDouble(child.line()));
        }
    }

    private static List<String> options(String archiveOption, Path archive, Way way, Servers servers) {
        List<String> options = new ArrayList<>();
        if (!archiveOption.isEmpty()) {
            options.add(archiveOption + archive);
        }
        if (way.tls()) {
            options.add(servers.trustOption());
        }
        return options;
    }

    private Child cold(Jdk jdk, String peer, List<String> options, String url, String purpose) throws IOException {
        return Child.start(jdk, lab.classpath(peer), options, "ColdStart", peer, url, purpose);
    }

    /** How many classes there are when the answer is, those of the JDK's own archive included. */
    private double classes(String peer, String url) throws IOException, InterruptedException {
        Path log = lab.work().resolve("classes-" + peer + ".txt");
        String option = "-Xlog:class+load=info:file=" + log + ":none:filecount=0";
        try (Child child = cold(lab.jdk(), peer, List.of(option), url, "look")) {
            child.secondsUntil("answered");
            if (!child.ends(MOST_SECONDS)) {
                throw new IllegalStateException("does not end: " + peer);
            }
        }
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" source: ")).count();
        }
    }
}
