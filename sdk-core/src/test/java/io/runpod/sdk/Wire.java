package io.runpod.sdk;

import io.runpod.sdk.retry.RetryPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server, and what tests say to it over and over. */
final class Wire implements AutoCloseable {
    private final MockWebServer server = new MockWebServer();

    Wire() {
        try {
            server.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
                .apiKey(Create.KEY)
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
        return answer(201, "application/json", Create.ENDPOINT);
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
