package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A plain HTTP client, so that what these tests see owes nothing to the SDK. */
final class PlainHttp {
    static final String PATH = "/v2/serverless";
    static final String MINIMAL = "{\"name\":\"a\",\"image\":\"i\",\"gpu\":{\"pools\":[\"ADA_24\"]}}";

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final FakeRunpod runpod;

    PlainHttp(FakeRunpod runpod) {
        this.runpod = runpod;
    }

    /** {@link #MINIMAL} as the SDK describes it. */
    static NewEndpoint minimal() {
        return NewEndpoint.named("a").image("i").gpu(GpuPools.of("ADA_24"));
    }

    HttpResponse<String> create(String body) throws IOException, InterruptedException {
        return send(request().POST(BodyPublishers.ofString(body)));
    }

    JsonNode created(String body) throws IOException, InterruptedException {
        return json(create(body));
    }

    /** A POST in the making, right but for the body. */
    HttpRequest.Builder request() {
        return request(PATH);
    }

    HttpRequest.Builder request(String path) {
        return to(path).setHeader("Authorization", "Bearer " + runpod.apiKey())
                .setHeader("Content-Type", "application/json");
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(runpod.baseUrl() + path)).timeout(Duration.ofSeconds(20));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return Json.read(response.body().getBytes(StandardCharsets.UTF_8));
    }
}
