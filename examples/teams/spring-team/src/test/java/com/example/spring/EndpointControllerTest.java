package com.example.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.testkit.FakeRunpod;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application, on a fake Runpod. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class EndpointControllerTest {
    private static final FakeRunpod RUNPOD = FakeRunpod.start();

    @Value("${local.server.port}")
    private int port;

    @DynamicPropertySource
    static void properties(DynamicPropertyRegistry registry) {
        registry.add("runpod.base-url", RUNPOD::baseUrl);
        registry.add("runpod.api-key", RUNPOD::apiKey);
    }

    @AfterAll
    static void close() {
        RUNPOD.close();
    }

    @Test
    void aControllerAnswersWithTheEndpoint() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/endpoints/from-spring"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();

        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(List.of(Endpoint.fromJson(answer.body())), RUNPOD.endpoints());
    }
}
