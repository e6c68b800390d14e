package io.runpod.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every line of Java in the README stands in an example that runs, so that the README can't rot. */
class ReadmeTest {
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void showsOnlyCodeThatRuns() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        List<String> blocks =
                JAVA.matcher(readme).results().map(ReadmeTest::code).toList();
        String sources = sources();

        assertThat(blocks).isNotEmpty();
        for (String block : blocks) {
            assertThat(block.lines().map(ReadmeTest::squeezed).filter(line -> !line.isEmpty()))
                    .as("README block:%n%s", block)
                    .allMatch(sources::contains);
        }
    }

    private static String code(MatchResult block) {
        return block.group(1);
    }

    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(ReadmeTest::read)
                    .map(ReadmeTest::squeezed)
                    .collect(Collectors.joining());
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without white space, as the formatter breaks lines elsewhere than a README does; and without line comments. */
    private static String squeezed(String code) {
        return code.replaceAll("(?m)\\s+// .*$", "").replaceAll("\\s", "");
    }
}
