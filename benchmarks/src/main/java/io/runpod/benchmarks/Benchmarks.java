package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Measures everything, and writes the table and the chart. */
public final class Benchmarks {
    private static final double MEGABYTE = 1e6;

    private final Lab lab;
    private final Optional<Jdk> jdk25;

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
        Optional<Jdk> jdk25 =
                form.coldRounds25() > 0 ? Jdk.find("25", System.getProperty("benchmarks.jdk25", "")) : Optional.empty();
        Benchmarks benchmarks = new Benchmarks(lab, jdk25);
        Conditions conditions = Conditions.of(lab, jdk25);
        benchmarks.measure();
        benchmarks.report(path("docs"), conditions);
    }

    private static Path path(String property) {
        return Path.of(System.getProperty("benchmarks." + property)).normalize();
    }

    private void measure() throws Exception {
        classpaths();
        Certificates certificates = Certificates.make(lab.jdk(), lab.work());
        ColdRuns cold = new ColdRuns(lab, certificates);
        cold.onRunningJdk();
        if (jdk25.isPresent()) {
            cold.on25(jdk25.get());
        }
        WarmRuns warm = new WarmRuns(lab);
        warm.codec();
        warm.call();
        LoneRuns.run(lab, certificates);
        AsyncRuns async = new AsyncRuns(lab);
        async.manyInFlight();
        async.exit();
    }

    private void classpaths() throws IOException {
        for (String peer : Peers.names()) {
            List<Path> jars = lab.jars().of(peer);
            long bytes = 0;
            for (Path jar : jars) {
                bytes += Files.size(jar);
            }
            lab.results().add(Figure.JARS, peer, jars.size());
            lab.results().add(Figure.SIZE, peer, bytes / MEGABYTE);
        }
    }

    private void report(Path docs, Conditions conditions) throws IOException {
        Files.createDirectories(docs);
        String name = lab.form().report();
        Files.writeString(docs.resolve(name + ".md"), new Table(lab, conditions).markdown());
        Files.writeString(docs.resolve(name + ".svg"), new Chart(lab.results(), conditions).svg());
        System.out.println("See " + docs.getFileName() + "/" + name + ".md");
    }
}
