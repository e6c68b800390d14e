package com.example.stock;

import com.example.runpod.ApiClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;

/** {@code java -jar …-standalone.jar}: all that this team has of the SDK. */
final class StandaloneFake implements AutoCloseable {
    private static final String KEY = "fake-key";

    private final Process server;
    private final String baseUrl;

    private StandaloneFake(Process server, String baseUrl) {
        this.server = server;
        this.baseUrl = baseUrl;
    }

    static StandaloneFake start() throws IOException {
        Process server = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("standalone.jar"),
                        "--port=0",
                        "--control")
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        BufferedReader output = server.inputReader();
        String firstLine = output.readLine();
        Thread drain = new Thread(() -> output.lines().forEach(line -> {}), "output of the fake");
        drain.setDaemon(true);
        drain.start();
        return new StandaloneFake(server, firstLine.replaceAll(".*(http://[^,]*).*", "$1"));
    }

    ApiClient client() {
        ApiClient client = new ApiClient();
        client.setBasePath(baseUrl);
        client.setBearerToken(KEY);
        return client;
    }

    /** The control API is plain HTTP: whatever a team's language has will do. */
    void control(String command, String json) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(baseUrl + "/__fake/" + command))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .join();
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.body());
        }
    }

    @Override
    public void close() {
        server.destroy();
    }
}
