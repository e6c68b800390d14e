package io.runpod.sdk.testkit;

import org.junit.jupiter.api.AfterEach;

class CreateInProcessTest extends CreateSuite {
    private final FakeRunpod runpod = FakeRunpod.start();

    @AfterEach
    void close() {
        runpod.close();
    }

    @Override
    String baseUrl() {
        return runpod.baseUrl();
    }

    @Override
    String apiKey() {
        return runpod.apiKey();
    }
}
