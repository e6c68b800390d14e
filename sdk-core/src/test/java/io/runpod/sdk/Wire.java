package io.runpod.sdk;

import io.runpod.sdk.model.CreateEndpointRequest;
import io.runpod.sdk.model.EndpointGpuConfig;
import io.runpod.sdk.retry.RetryPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server, and what tests say to it over and over. */
final class Wire implements AutoCloseable {
    static final String KEY = "rpa_0123456789SECRET";
    static final String ENDPOINT = """
            {"id":"ep_1","name":"n","image":"i","gpu":{"pools":["ADA_24"],"count":1},"workers":{"min":0,"max":3},
             "scaling":{"type":"QUEUE_DELAY","value":4,"idleTimeout":5},"dataCenterIds":[],"networkVolumes":[],
             "timeout":300000,"flashboot":"OFF","createdAt":"2026-03-13T20:00:00Z"}""";

    static final CreateEndpointRequest REQUEST = request("ADA_24");

    private final MockWebServer server = new MockWebServer();

    Wire() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CreateEndpointRequest request(String pool) {
        return CreateEndpointRequest.builder()
                .name("n")
                .image("i")
                .gpu(EndpointGpuConfig.builder().pools(List.of(pool)).build())
                .build();
    }

    MockWebServer server() {
        return server;
    }

    String url() {
        return server.url("/").toString();
    }

    /** A client without retries, which tests that want them switch on. */
    RunpodClientBuilder client() {
        return RunpodClient.builder()
                .apiKey(KEY)
                .baseUrl(url())
                .retryPolicy(RetryPolicy.none())
                .deadline(Duration.ofSeconds(20));
    }

    Wire answers(MockResponse... answers) {
        for (MockResponse answer : answers) {
            server.enqueue(answer);
        }
        return this;
    }

    RecordedRequest taken() {
        try {
            RecordedRequest request = server.takeRequest(10, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("no request came");
            }
            return request;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    int requests() {
        return server.getRequestCount();
    }

    static MockResponse created() {
        return answer(201, "application/json", ENDPOINT);
    }

    static MockResponse problem(int status, String json) {
        return answer(status, "application/problem+json", json);
    }

    static MockResponse answer(int status, String type, String body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", type)
                .body(body)
                .build();
    }

    @Override
    public void close() {
        server.close();
    }
}
