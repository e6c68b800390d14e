package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import io.runpod.benchmarks.peer.Size;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Fresh JVMs on their way to the first answer. */
final class ColdRuns {
    private static final List<Way> RUNNING = List.of(
            new Way(Figure.COLD_WALL, Figure.COLD_CPU, Archive.NONE, false),
            new Way(Figure.COLD_CDS_WALL, Figure.COLD_CDS_CPU, Archive.CDS, false),
            new Way(Figure.TLS_WALL, Figure.TLS_CPU, Archive.NONE, true),
            new Way(Figure.TLS_CDS_WALL, Figure.TLS_CDS_CPU, Archive.CDS, true));

    private static final List<Way> TWENTY_FIVE = List.of(
            new Way(Figure.COLD_25_WALL, Figure.COLD_25_CPU, Archive.NONE, false),
            new Way(Figure.COLD_CDS_25_WALL, Figure.COLD_CDS_25_CPU, Archive.CDS, false),
            new Way(Figure.COLD_AOT_25_WALL, Figure.COLD_AOT_25_CPU, Archive.AOT, false),
            new Way(Figure.TLS_25_WALL, Figure.TLS_25_CPU, Archive.NONE, true),
            new Way(Figure.TLS_CDS_25_WALL, Figure.TLS_CDS_25_CPU, Archive.CDS, true),
            new Way(Figure.TLS_AOT_25_WALL, Figure.TLS_AOT_25_CPU, Archive.AOT, true));

    private final Lab lab;
    private final Certificates certificates;
    private final Optional<Jdk> jdk25;
    private final Map<Way, String> explanations = new HashMap<>();

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
    private record Way(Figure wall, Figure cpu, Archive archive, boolean tls) {
        boolean gives(Figure figure) {
            return figure == wall || figure == cpu;
        }
    }

    /** Where to call, and how a JVM is made to trust who answers. */
    private record Servers(String url, String tlsUrl, String trustOption) {
        String url(Way way) {
            return way.tls() ? tlsUrl : url;
        }
    }

    ColdRuns(Lab lab, Certificates certificates, Optional<Jdk> jdk25) {
        this.lab = lab;
        this.certificates = certificates;
        this.jdk25 = jdk25;
    }

    void onRunningJdk() throws IOException, InterruptedException {
        try (Child server = lab.server(Size.SMALL)) {
            String url = Lab.url(server);
            for (int round = 0; round < lab.form().rounds(); round++) {
                for (String peer : Peers.oneByOne()) {
                    LoadedClasses classes = classes(lab.jdk(), peer, List.of(), url);
                    lab.results().add(Figure.CLASSES, peer, classes.count());
                }
            }
        }
        measure(lab.jdk(), RUNNING, lab.form().coldRounds());
    }

    void on25(Jdk jdk) throws IOException, InterruptedException {
        measure(jdk, TWENTY_FIVE, lab.form().coldRounds25());
    }

    private void measure(Jdk jdk, List<Way> ways, int rounds) throws IOException, InterruptedException {
        try (Child server = lab.server(Size.SMALL);
                Child tlsServer = lab.tlsServer(certificates, 0)) {
            measure(jdk, ways, rounds, servers(server, tlsServer));
        }
    }

    private Servers servers(Child server, Child tlsServer) throws IOException {
        return new Servers(Lab.url(server), Lab.tlsUrl(tlsServer), certificates.trustOption());
    }

    private void measure(Jdk jdk, List<Way> ways, int rounds, Servers servers)
            throws IOException, InterruptedException {
        for (Way way : ways) {
            for (String peer : Peers.oneByOne()) {
                train(jdk, way, peer, servers);
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (Way way : ways) {
                for (String peer : Peers.oneByOne()) {
                    run(jdk, way, peer, servers);
                }
            }
        }
    }

    /** A run that leaves an archive behind, where this way needs one. */
    private void train(Jdk jdk, Way way, String peer, Servers servers) throws IOException, InterruptedException {
        if (way.archive() == Archive.NONE) {
            return;
        }
        Path archive = archive(jdk, way, peer);
        Files.deleteIfExists(archive);
        List<String> options = options(way.archive().toWrite, archive, way, servers);
        try (Child child = cold(jdk, peer, options, servers.url(way), "train")) {
            child.secondsUntil("answered");
            if (!child.ends(Child.MOST_SECONDS) || !Files.exists(archive)) {
                throw new IllegalStateException("no archive: " + archive.getFileName());
            }
        }
    }

    private Path archive(Jdk jdk, Way way, String peer) {
        return lab.work().resolve(jdk.version() + "-" + way.wall() + "-" + peer + ".archive");
    }

    private void run(Jdk jdk, Way way, String peer, Servers servers) throws IOException {
        List<String> options = options(way.archive().toUse, archive(jdk, way, peer), way, servers);
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

    private LoadedClasses classes(Jdk jdk, String peer, List<String> options, String url)
            throws IOException, InterruptedException {
        Path log = lab.work().resolve("classes-" + peer + ".txt");
        List<String> all = new ArrayList<>(options);
        all.add(LoadedClasses.option(log));
        try (Child child = cold(jdk, peer, all, url, "look")) {
            child.secondsUntil("answered");
            if (!child.ends(Child.MOST_SECONDS)) {
                throw new IllegalStateException("does not end: " + peer);
            }
        }
        return LoadedClasses.read(log);
    }

    /** What is loaded until the answer, by package: most of a cold start is that. */
    String explanation(Figure figure) throws IOException, InterruptedException {
        for (Way way : RUNNING) {
            if (way.gives(figure)) {
                return explanation(lab.jdk(), way);
            }
        }
        for (Way way : TWENTY_FIVE) {
            if (way.gives(figure)) {
                return explanation(jdk25.orElseThrow(), way);
            }
        }
        return look(lab.jdk(), RUNNING.get(0), (ours, theirs) -> difference("Classes loaded", ours, theirs));
    }

    /** The same for wall and CPU. */
    private String explanation(Jdk jdk, Way way) throws IOException, InterruptedException {
        String known = explanations.get(way);
        if (known == null) {
            known = look(
                    jdk,
                    way,
                    (ours, theirs) ->
                            difference("Classes loaded from no archive", ours.unarchived(), theirs.unarchived()));
            explanations.put(way, known);
        }
        return known;
    }

    private String look(Jdk jdk, Way way, BiFunction<LoadedClasses, LoadedClasses, String> told)
            throws IOException, InterruptedException {
        try (Child server = lab.server(Size.SMALL);
                Child tlsServer = lab.tlsServer(certificates, 0)) {
            Servers servers = servers(server, tlsServer);
            return told.apply(classes(jdk, way, Peers.OURS, servers), classes(jdk, way, Peers.LIMIT, servers));
        }
    }

    private LoadedClasses classes(Jdk jdk, Way way, String peer, Servers servers)
            throws IOException, InterruptedException {
        return classes(
                jdk, peer, options(way.archive().toUse, archive(jdk, way, peer), way, servers), servers.url(way));
    }

    private static String difference(String what, LoadedClasses ours, LoadedClasses theirs) {
        return what + " until the answer, " + ours.count() + " with ours and " + theirs.count() + " with the limit:\n\n"
                + new Difference(ours.byPackage(), theirs.byPackage(), Peers.LIMIT, "classes").table("%,.0f");
    }
}
