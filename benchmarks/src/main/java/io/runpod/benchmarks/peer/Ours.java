package io.runpod.benchmarks.peer;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.endpoint.Scaling;
import io.runpod.sdk.endpoint.Workers;
import io.runpod.sdk.model.FlashBoot;
import io.runpod.sdk.v2026_06.api.EndpointsApi;
import io.runpod.sdk.v2026_06.model.CreateEndpointRequest;
import io.runpod.sdk.v2026_06.model.Endpoint;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The SDK, with its defaults. */
final class Ours implements Peer {
    private final RunpodClient client;
    private final CreateEndpointRequest request;

    Ours(String url) {
        client = RunpodClient.builder().apiKey(Example.KEY).baseUrl(url).build();
        request = request();
    }

    static CreateEndpointRequest request() {
        return NewEndpoint.named(Example.NAME)
                .image(Example.IMAGE)
                .gpu(GpuPools.of(GpuPool.ADA_24, GpuPool.AMPERE_48).perWorker(1))
                .workers(Workers.between(0, 5))
                .scaling(Scaling.onQueueDelay(Duration.ofSeconds(4)).idleAfter(Duration.ofSeconds(5)))
                .env("MODEL_NAME", "sdxl")
                .flashboot(FlashBoot.FLASHBOOT)
                .timeout(Duration.ofMinutes(5))
                .buildV2026_06();
    }

    @Override
    public String create() {
        return client.send(EndpointsApi.createEndpoint(request)).id();
    }

    @Override
    public CompletableFuture<String> createAsync() {
        return client.sendAsync(EndpointsApi.createEndpoint(request)).thenApply(Endpoint::id);
    }
}
