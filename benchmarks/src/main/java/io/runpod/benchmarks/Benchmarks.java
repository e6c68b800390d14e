package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Measures everything, and writes the table and the chart. */
public final class Benchmarks {
    private static final double MEGABYTE = 1e6;
    private static final int STEPS = 8;

    private final Lab lab;
    private final Optional<Jdk> jdk25;
    private final Progress progress = new Progress(STEPS);

    private Benchmarks(Lab lab, Optional<Jdk> jdk25) {
        this.lab = lab;
        this.jdk25 = jdk25;
    }

    /**
     * Measures, and writes the table and the chart.
     *
     * @param args {@code short} or {@code full}
     * @throws Exception when anything can't be measured
     */
    public static void main(String[] args) throws Exception {
        Form form = Form.of(args[0]);
        Path work = Files.createDirectories(path("work"));
        Jars jars = Jars.read(path("dependencies"), System.getProperty("java.class.path"));
        Lab lab = new Lab(form, Jdk.running(), jars, path("jar"), work, new Results());
        Optional<Jdk> jdk25 = Jdk.find("25", System.getProperty("benchmarks.jdk25", ""));
        Benchmarks benchmarks = new Benchmarks(lab, jdk25);
        Conditions conditions = Conditions.of(lab, jdk25);
        benchmarks.report(path("docs"), conditions, benchmarks.measure());
    }

    private static Path path(String property) {
        return Path.of(System.getProperty("benchmarks." + property)).normalize();
    }

    /** Measures everything, and explains what is missed. */
    private Map<Figure, String> measure() throws Exception {
        classpaths();
        Certificates certificates = Certificates.make(lab.jdk(), lab.work());
        ColdRuns cold = new ColdRuns(lab, certificates);
        progress.next("cold starts");
        cold.onRunningJdk();
        if (jdk25.isPresent() && lab.form().coldRounds25() > 0) {
            cold.on25(jdk25.get());
        }
        warm();
        progress.next("lone calls");
        LoneRuns lone = new LoneRuns(lab, certificates);
        lone.kept();
        lone.overHttp2();
        lone.closed();
        async();
        progress.next("profiles of what is missed");
        return new Explanations(lab, certificates, jdk25).ofMisses();
    }

    private void warm() throws Exception {
        WarmRuns warm = new WarmRuns(lab);
        progress.next("codec");
        warm.codec();
        progress.next("warm calls");
        warm.call();
        warm.wholeCall();
        progress.next("callers side by side");
        CallerRuns.run(lab);
    }

    private void async() throws Exception {
        AsyncRuns async = new AsyncRuns(lab);
        progress.next("many in flight");
        async.onRunningJdk();
        if (jdk25.isPresent()) {
            async.on25(jdk25.get());
        }
        progress.next("exits");
        new Exits(lab).run();
    }

    private void classpaths() throws IOException {
        for (String peer : Peers.oneByOne()) {
            List<Path> jars = lab.jars().of(peer);
            long bytes = 0;
            for (Path jar : jars) {
                bytes += Files.size(jar);
            }
            lab.results().add(Figure.JARS, peer, jars.size());
            lab.results().add(Figure.SIZE, peer, bytes / MEGABYTE);
        }
    }

    private void report(Path docs, Conditions conditions, Map<Figure, String> explanations) throws IOException {
        Files.createDirectories(docs);
        String name = lab.form().report();
        Files.writeString(docs.resolve(name + ".md"), new Report(lab, conditions, explanations).markdown());
        Files.writeString(docs.resolve(name + ".svg"), new Chart(lab.results(), conditions).svg());
        System.out.println("See " + docs.getFileName() + "/" + name + ".md");
    }
}
