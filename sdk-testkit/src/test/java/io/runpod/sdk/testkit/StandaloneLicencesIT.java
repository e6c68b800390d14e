package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever passes the standalone jar on passes the work of others on, and their terms with it. */
class StandaloneLicencesIT {
    private final JarFile standalone;
    private final List<JarFile> packed = new ArrayList<>();

    StandaloneLicencesIT() throws IOException {
        standalone = new JarFile(Objects.requireNonNull(System.getProperty("standalone.jar")));
        for (String entry :
                Objects.requireNonNull(System.getProperty("java.class.path")).split(File.pathSeparator, -1)) {
            if (entry.endsWith(".jar") && !entry.contains("runpod-sdk-") && isPacked(new JarFile(entry))) {
                packed.add(new JarFile(entry));
            }
        }
    }

    @AfterEach
    void close() throws IOException {
        standalone.close();
        for (JarFile jar : packed) {
            jar.close();
        }
    }

    @Test
    void everyClassIsOursOrOfAPackedJar() {
        Set<String> others = new TreeSet<>(classes(standalone));
        packed.forEach(jar -> others.removeAll(classes(jar)));

        assertThat(others).isNotEmpty().allMatch(name -> name.startsWith("io/runpod/sdk/"));
    }

    @Test
    void everyPackedJarIsListedAndNoOther() throws IOException {
        Set<String> listed = text(standalone, "META-INF/THIRD-PARTY.md")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.replaceAll("^\\| `[^:]+:([^`]+)`.*", "$1"))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> artifacts = packed.stream()
                .map(jar -> new File(jar.getName()).getName().replaceAll("-[0-9].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(listed).isEqualTo(artifacts).hasSizeGreaterThan(10);
    }

    @Test
    void everyLicenceThatAJarBringsIsThere() throws IOException {
        String ours = allOf(standalone, "META-INF/(LICENSE|NOTICE|licenses/.*|.*-LICENSE)");
        for (JarFile jar : packed) {
            for (String name : matching(jar, "META-INF/[^/]*(LICENSE|LICENCE|License|COPYING)[^/]*")) {
                String licence = normalized(text(jar, name));
                boolean isApaches = licence.contains("apache.org/licenses/LICENSE-2.0");

                assertThat(isApaches || ours.contains(licence))
                        .as(jar.getName() + " " + name)
                        .isTrue();
            }
        }
        assertThat(ours).contains("Apache License Version 2.0, January 2004", "TERMS AND CONDITIONS FOR USE");
    }

    @Test
    void everyNoticeThatAJarBringsIsThere() throws IOException {
        String ours = normalized(text(standalone, "META-INF/NOTICE"));
        for (JarFile jar : packed) {
            for (String name : matching(jar, "META-INF/[^/]*NOTICE[^/]*")) {
                for (String paragraph : text(jar, name).split("\\R\\s*\\R", -1)) {
                    assertThat(ours).as(jar.getName() + " " + name).contains(normalized(paragraph));
                }
            }
        }
        assertThat(ours).contains("Jackson").doesNotContain("Apache Software Foundation");
    }

    @Test
    void everyFileThatTheListNamesIsThere() throws IOException {
        String list = text(standalone, "META-INF/THIRD-PARTY.md");
        List<String> named = Pattern.compile("`(META-INF/[^`]+)`")
                .matcher(list)
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(named)
                .hasSizeGreaterThan(6)
                .allSatisfy(name ->
                        assertThat(standalone.getJarEntry(name)).as(name).isNotNull());
    }

    private boolean isPacked(JarFile jar) {
        return classes(jar).stream().anyMatch(name -> standalone.getJarEntry(name) != null);
    }

    private static Set<String> classes(JarFile jar) {
        return jar.stream()
                .map(JarEntry::getName)
                .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
                .collect(Collectors.toSet());
    }

    private static List<String> matching(JarFile jar, String name) {
        return jar.stream()
                .filter(entry -> !entry.isDirectory())
                .map(JarEntry::getName)
                .filter(entry -> entry.matches(name))
                .toList();
    }

    private static String allOf(JarFile jar, String name) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String entry : matching(jar, name)) {
            all.append(normalized(text(jar, entry))).append('\n');
        }
        return all.toString();
    }

    private static String text(JarFile jar, String name) throws IOException {
        try (InputStream in = jar.getInputStream(Objects.requireNonNull(jar.getEntry(name), name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String normalized(String text) {
        return Stream.of(text.strip().split("\\s+", -1)).collect(Collectors.joining(" "));
    }
}
