package io.runpod.sdk.testkit;

import static io.runpod.sdk.testkit.PlainHttp.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The same suite against {@code java -jar}, in a process of its own; runs when the jar has been built. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandaloneJarIT extends CreateSuite {
    private final Process server = start("--port=0", "--key", "a-key-of-its-own", "--control");
    private final BufferedReader output = server.inputReader();
    private String firstLine = "";

    @BeforeAll
    void waitUntilItIsUp() throws IOException {
        firstLine = Objects.requireNonNull(output.readLine());
    }

    @AfterAll
    void stopsWhenToldTo() throws Exception {
        server.toHandle().destroy(); // server.destroy() would close its output unread
        assertThat(server.waitFor(20, TimeUnit.SECONDS)).isTrue();
        List<String> lines = output.lines().toList();
        assertThat(lines)
                .anyMatch(line -> line.matches(
                        "\\d\\d:\\d\\d:\\d\\d\\.\\d{3} POST " + PATH + " 201 created ep_\\d{6} \"my-inference\""));
        assertThat(lines).anyMatch(line -> line.endsWith("POST " + PATH + " 401 the API key is missing or wrong"));
        assertThat(lines).anyMatch(line -> line.contains("POST " + PATH + " 422 the body does not match the schema"));
        assertThat(lines.toString() + firstLine).doesNotContain("a-key-of-its-own");
        assertThat(server.errorReader().lines()).isEmpty();
    }

    @Test
    void saysWhereItListens() {
        assertThat(firstLine).matches("FakeRunpod at http://127\\.0\\.0\\.1:\\d+");
    }

    @Test
    void badArgumentsEndItWithUsage() throws Exception {
        Process refused = start("--port");

        assertThat(refused.waitFor()).isEqualTo(2);
        assertThat(refused.errorReader().lines()).startsWith("--port needs a value");
    }

    @Test
    void saysTheVersionThatItWasBuiltAs() throws Exception {
        Process version = start("--version");

        assertThat(version.waitFor()).isZero();
        assertThat(version.inputReader().lines())
                .containsExactly("runpod-sdk-testkit " + System.getProperty("project.version"));
    }

    @Test
    void speaksOneRevisionAloneWhereItIsTold() throws Exception {
        Process given = start("--port=0", "--only=2026-06");
        String said = Objects.requireNonNull(given.inputReader().readLine());
        try {
            assertThat(said).endsWith(", key: fake-key");
            HttpRequest.Builder list =
                    HttpRequest.newBuilder(URI.create(said.substring(said.indexOf("http"), said.indexOf(',')) + PATH));
            assertThat(PlainHttp.send(list.GET()).statusCode()).isEqualTo(405);
        } finally {
            given.destroy();
        }
    }

    @Test
    void workersAndListsAreScriptedFromOutside() throws Exception {
        assertThat(post("/__fake/scaleUpAfter", "{\"millis\":0}")).isEqualTo(204);
        assertThat(post("/__fake/listsLagBehind", "{\"looks\":0}")).isEqualTo(204);
        assertThat(post("/__fake/workers", "{\"endpoint\":\"ep_999999\",\"become\":\"IDLE\"}"))
                .isEqualTo(404);
    }

    @Test
    void faultsComeFromOutside() throws Exception {
        String faults = "{\"next\":[{\"kind\":\"status\",\"status\":503}]}";

        assertThat(post("/__fake/faults", faults)).isEqualTo(200);
        assertThat(post(PATH, PlainHttp.MINIMAL)).isEqualTo(503);
        assertThat(post(PATH, PlainHttp.MINIMAL)).isEqualTo(201);
    }

    private int post(String path, String body) throws Exception {
        return PlainHttp.send(HttpRequest.newBuilder(URI.create(baseUrl() + path))
                        .header("Authorization", "Bearer " + apiKey())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)))
                .statusCode();
    }

    @Override
    String baseUrl() {
        return firstLine.substring(firstLine.indexOf("http"));
    }

    @Override
    String apiKey() {
        return "a-key-of-its-own";
    }

    private static Process start(String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                Objects.requireNonNull(System.getProperty("standalone.jar"))));
        command.addAll(List.of(args));
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
