package io.runpod.sdk.perf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs a class of this package in a JVM of its own: without the coverage agent, and with nothing loaded before. */
final class Fork {
    private static final long MOST_SECONDS = 60;

    private Fork() {}

    /** What it prints: a line or two, which fit into a pipe until it ends. */
    static String run(List<String> options, Class<?> main, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-Xlog:disable")
                .forEach(command::add);
        command.addAll(options);
        Stream.of("-classpath", System.getProperty("java.class.path"), main.getName())
                .forEach(command::add);
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(main.getSimpleName() + " does not end");
            }
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (process.exitValue() != 0) {
                throw new IllegalStateException(main.getSimpleName() + " failed: " + output);
            }
            return output;
        } finally {
            process.destroyForcibly();
        }
    }
}
