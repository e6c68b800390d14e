package io.runpod.benchmarks;

import io.runpod.benchmarks.peer.Peers;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which jars each peer needs at run time: what its build would declare, and what that brings along, read from Maven's
 * own dependency tree. A cold run has these on its classpath, and no others.
 */
final class Jars {
    /** A line of {@code dependency:tree}, omitted duplicates included. */
    private static final Pattern LINE = Pattern.compile("([| +\\\\-]*)\\(?[^: ]+:([^:]+):jar:([^: ]+):(\\w+).*");

    private static final int INDENT = 3;
    private static final double MEGABYTE = 1e6;

    /** No peer: what answers them over HTTP/2. */
    static final String HTTP_2_SERVER = "server over HTTP/2";

    private static final Map<String, List<String>> DECLARED = Map.of(
            Peers.OURS,
            List.of("runpod-sdk-core"),
            Peers.LIMIT,
            List.of("okhttp-jvm", "jackson-core"),
            Peers.TUNED,
            List.of("okhttp-jvm", "jackson-core"),
            Peers.DATABIND,
            List.of("okhttp-jvm", "jackson-databind", "jackson-datatype-jsr310"),
            Peers.RETROFIT,
            List.of("okhttp-jvm", "retrofit", "converter-jackson", "jackson-datatype-jsr310"),
            HTTP_2_SERVER,
            List.of("mockwebserver3"),
            // As their generated poms have it.
            Peers.GSON,
            List.of(
                    "okhttp-jvm",
                    "logging-interceptor",
                    "gson",
                    "gson-fire",
                    "commons-lang3",
                    "jackson-databind-nullable",
                    "jakarta.ws.rs-api",
                    "jsr305"),
            Peers.NATIVE,
            List.of(
                    "jackson-core",
                    "jackson-annotations",
                    "jackson-databind",
                    "jackson-datatype-jsr310",
                    "jackson-databind-nullable",
                    "jsr305"));

    private final Map<String, Set<String>> children = new LinkedHashMap<>();
    private final Map<String, String> versions = new LinkedHashMap<>();
    private final List<Path> classpath;

    private Jars(List<Path> classpath) {
        this.classpath = classpath;
    }

    static Jars read(Path dependencyTree, String classpath) throws IOException {
        Jars jars = new Jars(List.of(classpath.split(File.pathSeparator)).stream()
                .map(Path::of)
                .toList());
        List<String> parents = new ArrayList<>();
        for (String line : Files.readAllLines(dependencyTree)) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches() && !matcher.group(4).equals("provided")) {
                // The root of the tree is a line without a scope, which does not match.
                int depth = matcher.group(1).length() / INDENT - 1;
                parents.subList(Math.min(depth, parents.size()), parents.size()).clear();
                jars.add(matcher.group(2), matcher.group(3), parents);
            }
        }
        return jars;
    }

    private void add(String artifact, String version, List<String> parents) {
        versions.put(artifact, version);
        children.computeIfAbsent(artifact, a -> new LinkedHashSet<>());
        if (!parents.isEmpty()) {
            children.getOrDefault(parents.get(parents.size() - 1), new LinkedHashSet<>())
                    .add(artifact);
        }
        parents.add(artifact);
    }

    String version(String artifact) {
        return versions.getOrDefault(artifact, "?");
    }

    /** The jars of a peer. */
    List<Path> of(String peer) {
        Set<String> artifacts = new LinkedHashSet<>();
        DECLARED.getOrDefault(peer, List.of()).forEach(artifact -> collect(artifact, artifacts));
        return artifacts.stream().map(this::jar).toList();
    }

    /** Megabytes of each jar that ours has and the limit does not. */
    String explanation() throws IOException {
        Map<String, Double> theirs = megabytes(Peers.LIMIT);
        return "Megabytes by jar:\n\n" + new Difference(megabytes(Peers.OURS), theirs, Peers.LIMIT, "MB").table("%.2f");
    }

    private Map<String, Double> megabytes(String peer) throws IOException {
        Map<String, Double> megabytes = new LinkedHashMap<>();
        for (Path jar : of(peer)) {
            megabytes.put(jar.getFileName().toString(), Files.size(jar) / MEGABYTE);
        }
        return megabytes;
    }

    private void collect(String artifact, Set<String> artifacts) {
        if (artifacts.add(artifact)) {
            children.getOrDefault(artifact, Set.of()).forEach(child -> collect(child, artifacts));
        }
    }

    private Path jar(String artifact) {
        String name = artifact + "-" + version(artifact) + ".jar";
        return classpath.stream()
                .filter(path -> path.getFileName().toString().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(name + " is not on the classpath"));
    }
}
