package io.runpod.sdk.testkit;

import static io.runpod.sdk.testkit.PlainHttp.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The server in a JVM of its own with 64 MB: bodies of a mebibyte, one after another and at once, are its daily bread. */
class SmallHeapTest {
    private static final int LARGE = (1 << 20) - 200;
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Process server;
    private String baseUrl;

    @BeforeEach
    void start() throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classPath = Objects.requireNonNull(System.getProperty("java.class.path"));
        server = new ProcessBuilder(java, "-Xmx64m", "-cp", classPath, FakeRunpodServer.class.getName(), "--port", "0")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader log = server.inputReader();
        String up = Objects.requireNonNull(log.readLine());
        baseUrl = up.replaceAll(".*(http://[0-9.:]+).*", "$1");
        new Thread(() -> log.lines().forEach(line -> {})).start(); // a full pipe would stop it
    }

    @AfterEach
    void stop() throws Exception {
        server.destroy();
        server.waitFor();
    }

    @Test
    void livesOnLargeBodies() throws Exception {
        List<String> bodies = Stream.of(
                        valid("x".repeat(LARGE)),
                        valid("\u20ac".repeat(LARGE / 3)),
                        valid("\\u20ac".repeat(LARGE / 6)),
                        PlainHttp.MINIMAL + " ".repeat(LARGE - PlainHttp.MINIMAL.length()),
                        with("\"extra\":[" + "{},".repeat(LARGE / 4) + "0]"),
                        with("\"extra\":" + "[".repeat(900) + "0,".repeat(LARGE / 3) + "0" + "]".repeat(900)),
                        with("\"ports\":[" + "1,".repeat(40_000) + "1]"),
                        with("\"env\":{" + numbers(40_000) + "}"),
                        "nope".repeat(LARGE / 4))
                .toList();
        List<CompletableFuture<HttpResponse<Void>>> answers = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            send(bodies.get(i % bodies.size())).join();
        }
        for (int i = 0; i < 60; i++) {
            answers.add(send(bodies.get(i % bodies.size())));
        }

        assertThat(answers).extracting(answer -> answer.join().statusCode()).containsOnly(201, 400, 422);
        assertThat(send(PlainHttp.MINIMAL).join().statusCode()).isEqualTo(201);
    }

    @Test
    void livesOnLargeChanges() throws Exception {
        String env = "\"env\":{" + numbers(60_000).replace(":1", ":\"%s\"") + "}";
        String created = with(env.replace("%s", "x") + ",\"workers\":{\"min\":100,\"max\":100}");

        for (int i = 1; i <= 3; i++) {
            String endpoint = PATH + String.format("/ep_%06d", i);
            assertThat(send(created).join().statusCode()).isEqualTo(201);
            assertThat(send("PATCH", endpoint, "{" + env.replace("%s", "y") + "}")
                            .join()
                            .statusCode())
                    .isEqualTo(200);
            assertThat(send("GET", endpoint + "/workers", "").join().statusCode())
                    .isEqualTo(200);
            assertThat(send("GET", endpoint + "/releases", "").join().statusCode())
                    .isEqualTo(200);
        }
    }

    private static String valid(String image) {
        return "{\"name\":\"a\",\"image\":\"" + image + "\",\"gpu\":{\"pools\":[\"P\"]}}";
    }

    private static String with(String member) {
        return PlainHttp.MINIMAL.substring(0, PlainHttp.MINIMAL.length() - 1) + "," + member + "}";
    }

    private static String numbers(int many) {
        return IntStream.range(0, many).mapToObj(i -> "\"" + i + "\":1").collect(Collectors.joining(","));
    }

    private CompletableFuture<HttpResponse<Void>> send(String body) {
        return send("POST", PATH, body);
    }

    private CompletableFuture<HttpResponse<Void>> send(String method, String path, String body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer fake-key")
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return CLIENT.sendAsync(request, BodyHandlers.discarding());
    }
}
