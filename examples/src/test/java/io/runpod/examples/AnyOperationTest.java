package io.runpod.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.runpod.sdk.RunpodClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the example of any operation against a server with a canned answer for each. */
class AnyOperationTest {
    private static final String ENDPOINT = """
            {"id":"ep_1","name":"mine","workers":{"min":0,"max":3},"scaling":%s,"dataCenterIds":[],"networkVolumes":[],\
            "timeout":0,"flashboot":"OFF","createdAt":"2026-09-01T10:00:00Z"}""";
    private static final String TEMPLATE = """
            {"args":"","disk":20,"env":{},"image":"i","ports":[],"registry":null,"id":"t","name":"t%d","mounts":{},\
            "serverless":true,"public":false,"category":"NVIDIA","startSsh":true,"startJupyter":false,\
            "allowedCudaVersions":[]}""";
    private static final String GPU = """
            {"id":"NVIDIA L4","name":"L4","pool":"ADA_24","manufacturer":"NVIDIA","memory":24,"secure":true,\
            "community":false,"price":{"secure":0.5,"community":0.25},"maxCount":{"secure":8,"community":0}}""";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private String scaling = "{\"type\":\"QUEUE_DELAY\",\"queueDelay\":2.25}";
    private HttpServer server;
    private RunpodClient runpod;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        runpod = RunpodClient.builder()
                .apiKey("rpa_0123456789")
                .baseUrl("http://127.0.0.1:" + server.getAddress().getPort())
                .build();
    }

    @AfterEach
    void stop() {
        runpod.close();
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            requests.add(request);
            String body =
                    switch (request) {
                        case "GET /v2/catalog/gpus?include=AVAILABILITY&product=SERVERLESS" ->
                            "{\"gpus\":[" + GPU + "]}";
                        case "GET /v2/templates" -> page(1, "\"c\"", true);
                        case "GET /v2/templates?cursor=c" -> page(3, "null", false);
                        case "GET /v2/pods?limit=10" -> "{\"pods\": []}";
                        case "DELETE /v2/serverless/ep_1" -> "";
                        default -> ENDPOINT.formatted(scaling);
                    };
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(body.isEmpty() ? 204 : 200, body.isEmpty() ? -1 : body.length());
            exchange.getResponseBody().write(body.getBytes(UTF_8));
        }
    }

    private static String page(int first, String cursor, boolean more) {
        return "{\"templates\":[" + TEMPLATE.formatted(first) + "," + TEMPLATE.formatted(first + 1)
                + "],\"pagination\":{\"nextCursor\":" + cursor + ",\"hasNextPage\":" + more + "}}";
    }

    private String printed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        AnyOperation.read(runpod, "ep_1", new PrintStream(bytes, true, UTF_8));
        return bytes.toString(UTF_8);
    }

    @Test
    void readsInEveryMode() {
        assertThat(printed().lines())
                .containsExactly(
                        "mine scales after 2.25 s in the queue",
                        "asynchronously: mine",
                        "status 200 after 1 attempt(s)",
                        "GPU NVIDIA L4",
                        "template t1",
                        "template t2",
                        "template t3",
                        "pods {\"pods\": []}");
    }

    @Test
    void readsWhatItDoesNotKnowYet() {
        scaling = "{\"type\":\"NEW\",\"x\":1}";
        assertThat(printed()).startsWith("mine scales in a new way: {\"type\":\"NEW\",\"x\":1}");
        scaling = "{\"type\":\"REQUEST_COUNT\",\"requestCount\":4}";
        assertThat(printed()).startsWith("mine scales at 4 requests");
    }

    @Test
    void changesAndDeletes() {
        AnyOperation.change(runpod, "ep_1");

        assertThat(requests).containsExactly("PATCH /v2/serverless/ep_1", "DELETE /v2/serverless/ep_1");
    }
}
