package io.runpod.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A JVM of its own. It ends when this is closed, if not before. */
final class Child implements AutoCloseable {
    /** What nobody waits longer for. */
    static final long MOST_SECONDS = 60;

    private final Process process;
    private final BufferedReader output;
    private final long startedAt;

    private Child(Process process, long startedAt) {
        this.process = process;
        this.output = process.inputReader(StandardCharsets.UTF_8);
        this.startedAt = startedAt;
    }

    /** Starts a class of {@code io.runpod.benchmarks.run} with nothing but these jars. */
    static Child start(Jdk jdk, List<Path> classpath, List<String> options, String mainClass, String... args)
            throws IOException {
        List<String> command = new ArrayList<>();
        // The JVM's own warnings go to the output, where an answer is awaited.
        Stream.of(jdk.tool("java"), "-Xlog:disable").forEach(command::add);
        command.addAll(options);
        Stream.of(
                        "-classpath",
                        classpath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)),
                        "io.runpod.benchmarks.run." + mainClass)
                .forEach(command::add);
        command.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        long startedAt = System.nanoTime();
        return new Child(builder.start(), startedAt);
    }

    String line() throws IOException {
        String line = output.readLine();
        if (line == null) {
            throw new IllegalStateException("ended without an answer: " + process.info());
        }
        return line;
    }

    /** Sends a byte, and gives the numbers of the line that comes back. */
    double[] ask() throws IOException {
        process.getOutputStream().write('\n');
        process.getOutputStream().flush();
        return numbers();
    }

    /** The numbers of a line. */
    double[] numbers() throws IOException {
        return Stream.of(line().split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
    }

    /** Waits for the line, and gives the seconds that passed since the start. */
    double secondsUntil(String expected) throws IOException {
        String line = line();
        double seconds = (System.nanoTime() - startedAt) / 1e9;
        if (!line.equals(expected)) {
            throw new IllegalStateException("not what was expected: " + line);
        }
        return seconds;
    }

    /** Whether it ended on its own in time. */
    boolean ends(long seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS);
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
