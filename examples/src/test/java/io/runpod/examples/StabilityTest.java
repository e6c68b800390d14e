package io.runpod.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the page on stability says of the sources. */
class StabilityTest {
    private static final Path PAGE = Path.of("..", "docs", "stability.md");
    private static final List<String> ARTIFACTS = List.of("sdk-generated", "sdk-core", "sdk-testkit");
    private static final Pattern EXPORTED = Pattern.compile("(?m)^ *exports ([\\w.]+);$");

    @Test
    void thePageNamesTheExportedPackages() throws IOException {
        String row = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| the exported packages:"))
                .findFirst()
                .orElseThrow();
        Set<String> named = Pattern.compile("`([\\w.]+)`")
                .matcher(row)
                .results()
                .map(name -> name.group(1))
                .map(name -> name.startsWith(".") ? "io.runpod.sdk" + name : name)
                .collect(Collectors.toSet());

        assertThat(named).isEqualTo(exported().collect(Collectors.toSet()));
    }

    /** Generated types have what their package says. */
    @Test
    void whatIsPublicSaysSinceWhen() {
        List<Path> sources =
                sources().filter(source -> declaration(source).find()).toList();

        assertThat(sources).hasSizeGreaterThan(70).allSatisfy(source -> {
            Matcher declaration = declaration(source);
            assertThat(declaration.find()).isTrue();
            assertThat(Files.readString(source).substring(0, declaration.start()))
                    .as("%s", source)
                    .containsPattern("(?m)^ \\* @since \\d+\\.\\d+\\.\\d+$");
        });
    }

    /** Where the declaration begins that javadoc has a page for; nowhere in a source that is not public. */
    private static Matcher declaration(Path source) {
        String name = source.getFileName().toString();
        String kind = name.endsWith("-info.java")
                ? name.replace("-info.java", "")
                : "public (\\w+ )*@?(class|interface|record|enum)";
        try {
            return Pattern.compile("(?m)^" + kind + " \\w").matcher(Files.readString(source));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<Path> sources() {
        return ARTIFACTS.stream().map(StabilityTest::main).flatMap(main -> {
            Stream<Path> types = exportedBy(main)
                    .map(name -> main.resolve(name.replace('.', '/')))
                    .filter(Files::isDirectory)
                    .flatMap(StabilityTest::files);
            return Stream.concat(types, Stream.of(main.resolve("module-info.java")));
        });
    }

    private static Stream<Path> files(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Stream<String> exported() {
        return ARTIFACTS.stream().map(StabilityTest::main).flatMap(StabilityTest::exportedBy);
    }

    private static Stream<String> exportedBy(Path main) {
        try {
            return EXPORTED.matcher(Files.readString(main.resolve("module-info.java")))
                    .results()
                    .map(StabilityTest::name);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String name(MatchResult exported) {
        return exported.group(1);
    }

    private static Path main(String artifact) {
        return Path.of("..", artifact, "src", "main", "java");
    }
}
