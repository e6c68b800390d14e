package io.runpod.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.testkit.FakeRunpod;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An example in a JVM of its own, as a reader runs it. */
final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader out;

    private ChildJvm(Process process) {
        this.process = process;
        this.out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    static ChildJvm start(Class<?> example, FakeRunpod server, ApiRevision revision, String... args)
            throws IOException {
        Map<String, String> environment = Map.of(
                "RUNPOD_API_KEY", server.apiKey(),
                "RUNPOD_API_BASE_URL", server.baseUrl(),
                "RUNPOD_API_REVISION", revision.id());
        return start(example, environment, args);
    }

    static ChildJvm start(Class<?> example, Map<String, String> environment, String... args) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), example.getName()));
        command.addAll(List.of(args));
        ProcessBuilder java = new ProcessBuilder(command).redirectErrorStream(true);
        java.environment().keySet().removeIf(name -> name.startsWith("RUNPOD_"));
        java.environment().putAll(environment);
        return new ChildJvm(java.start());
    }

    /** Reads on until there is a line that starts so; all lines until then, in the order of their coming. */
    List<String> linesUntil(String start) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            if (line.startsWith(start)) {
                return lines;
            }
        }
        throw new AssertionError("it ended without a line that starts with " + start + ": " + lines);
    }

    /** All lines that are left, up to its end. */
    List<String> lines() {
        return out.lines().toList();
    }

    /** Tells it to end, as Ctrl-C does. Through its handle, since {@code Process.destroy} also closes what it prints. */
    void interrupt() {
        process.toHandle().destroy();
    }

    int status() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
