package io.runpod.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every line of Java in the README and in docs stands in an example that runs, so that neither can rot. */
class ReadmeTest {
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    /** What needs libraries that the examples lack, or another language: the builds of the teams compile and run it. */
    private static final Pattern TEAMS = Pattern.compile("```(?:java|kotlin) team\n(.*?)```", Pattern.DOTALL);

    @Test
    void showsOnlyCodeThatRuns() throws IOException {
        standsIn(sources("src"), blocks(JAVA));
    }

    @Test
    void showsOnlyCodeThatTheTeamsRun() throws IOException {
        standsIn(sources("teams"), blocks(TEAMS));
    }

    private static void standsIn(String sources, List<String> blocks) {
        assertThat(blocks).isNotEmpty();
        for (String block : blocks) {
            assertThat(block.lines()
                            .filter(line -> !line.startsWith("import ")) // a README may sum them up
                            .map(ReadmeTest::squeezed)
                            .filter(line -> !line.isEmpty()))
                    .as("block:%n%s", block)
                    .allMatch(sources::contains);
        }
    }

    /** As it stands: a reader need not look for imports. */
    @Test
    void showsOnlyCodeThatCompiles(@TempDir Path directory) throws IOException {
        for (String block : blocks(JAVA)) {
            assertThat(errors(unit(block), directory)).as("block:%n%s", block).isEmpty();
        }
    }

    private static List<String> blocks(Pattern kind) throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("..", "README.md")));
        try (Stream<Path> docs = Files.list(Path.of("..", "docs"))) {
            docs.filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
        }
        return pages.stream()
                .flatMap(page -> kind.matcher(read(page)).results())
                .map(ReadmeTest::code)
                .toList();
    }

    /** Blocks are classes, methods, or statements of a method that has what they speak of; imports come first. */
    private static String unit(String block) {
        if (block.contains("class ")) {
            return block;
        }
        String imports =
                block.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String code = block.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        String method = code.strip().startsWith("static ")
                ? code
                : "static void block(io.runpod.sdk.RunpodClient runpod, io.runpod.sdk.endpoint.NewEndpoint description,"
                        + " io.runpod.sdk.model.Endpoint endpoint, String id) {\n" + code + "\n}";
        return imports + "\nclass Block {\n" + method + "\n}\n";
    }

    private static List<String> errors(String unit, Path directory) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        Matcher name = Pattern.compile("class (\\w+)").matcher(unit);
        assertThat(name.find()).isTrue();
        JavaFileObject source =
                new SimpleJavaFileObject(
                        URI.create("string:///" + name.group(1) + ".java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return unit;
                    }
                };
        List<String> options =
                List.of("-proc:none", "-d", directory.toString(), "-classpath", System.getProperty("java.class.path"));
        compiler.getTask(null, null, found, options, null, List.of(source)).call();
        return found.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(String::valueOf)
                .toList();
    }

    private static String code(MatchResult block) {
        return block.group(1);
    }

    private static String sources(String directory) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(directory))) {
            return files.filter(file -> file.toString().matches(".*\\.(java|kt)"))
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
