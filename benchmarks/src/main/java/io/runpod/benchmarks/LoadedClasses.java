package io.runpod.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a JVM says of the classes that it loaded, those of the JDK's own archive included. */
record LoadedClasses(List<String> lines) {
    private static final String SOURCE = " source: ";
    private static final String ARCHIVED = SOURCE + "shared objects file";

    /** Starts a JVM on a way, and lets it end with the answer. */
    static LoadedClasses of(Lab lab, Jdk jdk, ColdWay way, String peer, ColdServers servers)
            throws IOException, InterruptedException {
        Path log = lab.work().resolve("classes-" + peer + ".txt");
        List<String> options = new ArrayList<>(way.options(way.archiveFile(lab.work(), jdk, peer), servers));
        options.add("-Xlog:class+load=info:file=" + log + ":none:filecount=0");
        try (Child child = lab.cold(jdk, peer, options, servers.url(way), "look")) {
            child.secondsUntil("answered");
            if (!child.ends(Child.MOST_SECONDS)) {
                throw new IllegalStateException("does not end: " + peer);
            }
        }
        return read(log);
    }

    private static LoadedClasses read(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return new LoadedClasses(lines.filter(line -> line.contains(SOURCE)).toList());
        }
    }

    int count() {
        return lines.size();
    }

    /** Those that came from no archive, which cost most. */
    LoadedClasses unarchived() {
        return new LoadedClasses(
                lines.stream().filter(line -> !line.contains(ARCHIVED)).toList());
    }

    Map<String, Double> byPackage() {
        Map<String, Double> counts = new HashMap<>();
        for (String line : lines) {
            counts.merge(group(line.substring(0, line.indexOf(' '))), 1.0, Double::sum);
        }
        return counts;
    }

    private static String group(String name) {
        String owner = Owner.of(name);
        if (!owner.equals(Owner.JDK)) {
            return owner;
        }
        int second = name.indexOf('.', name.indexOf('.') + 1);
        return second < 0 ? owner : name.substring(0, second);
    }
}
