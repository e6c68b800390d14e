package com.example.stock;

import com.example.runpod.ApiClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** {@code java -jar …-standalone.jar}: all that this team has of the SDK. */
final class StandaloneFake implements AutoCloseable {
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
                        "--port=0")
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
        client.setBearerToken("fake-key");
        return client;
    }

    @Override
    public void close() {
        server.destroy();
    }
}
