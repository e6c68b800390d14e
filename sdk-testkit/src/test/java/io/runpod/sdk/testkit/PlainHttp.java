package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
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

    /** The same in the revision of production. */
    static final String SERVED = "{\"name\":\"a\",\"type\":\"QUEUE\",\"image\":\"i\",\"gpu\":{\"pools\":[\"ADA_24\"]},"
            + "\"scaling\":{\"type\":\"QUEUE_DELAY\",\"queueDelay\":4}}";

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

    /** Any call; the body may be written with single quotes, and none is sent where it is empty. */
    HttpResponse<String> call(String method, String path, String body) throws IOException, InterruptedException {
        return send(request(path)
                .method(
                        method,
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body.replace('\'', '"'))));
    }

    /** The answer's JSON, where the call ends with that status. */
    JsonNode answered(int status, String method, String path, String body) throws IOException, InterruptedException {
        HttpResponse<String> answer = call(method, path, body);
        assertThat(answer.statusCode())
                .as("%s %s %s: %s", method, path, body, answer.body())
                .isEqualTo(status);
        return json(answer);
    }

    /** {@link #SERVED} with these members more, or in place of its own; written with single quotes. */
    static String served(String members) throws IOException {
        ObjectNode body = (ObjectNode) json(SERVED);
        body.setAll((ObjectNode) json("{" + members.replace('\'', '"') + "}"));
        return body.toString();
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
        return json(response.body());
    }

    static JsonNode json(String text) throws IOException {
        return Json.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
