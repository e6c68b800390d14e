package io.runpod.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/** A JDK to start processes with. */
record Jdk(Path home, String version, String vendor) {

    static Jdk running() {
        return new Jdk(
                Path.of(System.getProperty("java.home")),
                System.getProperty("java.runtime.version"),
                System.getProperty("java.vendor"));
    }

    /** A JDK of that feature version: the named one, or one that stands beside the running one. */
    static Optional<Jdk> find(String feature, String named) throws IOException {
        if (!named.isBlank()) {
            return Optional.of(read(Path.of(named)));
        }
        Path home = Path.of(System.getProperty("java.home")).toRealPath();
        Path beside = home.getParent();
        if (beside == null) {
            return Optional.empty();
        }
        try (Stream<Path> homes = Files.list(beside)) {
            for (Path candidate : homes.filter(path -> Files.isRegularFile(path.resolve("release")))
                    .sorted()
                    .toList()) {
                Jdk jdk = read(candidate);
                if (jdk.version().matches(feature + "\\b.*")) {
                    return Optional.of(jdk);
                }
            }
        }
        return Optional.empty();
    }

    private static Jdk read(Path home) throws IOException {
        Properties release = new Properties();
        try (var in = Files.newBufferedReader(home.resolve("release"))) {
            release.load(in);
        }
        return new Jdk(home, value(release, "JAVA_RUNTIME_VERSION", "JAVA_VERSION"), value(release, "IMPLEMENTOR", ""));
    }

    private static String value(Properties release, String key, String otherwise) {
        return release.getProperty(key, release.getProperty(otherwise, "?")).replace("\"", "");
    }

    String tool(String name) {
        return home.resolve("bin").resolve(name).toString();
    }

    String text() {
        return version + " (" + vendor + ")";
    }
}
