package io.runpod.benchmarks.peer;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.endpoint.Scaling;
import io.runpod.sdk.endpoint.Workers;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.FlashBoot;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** The SDK, with its defaults. */
final class Ours implements Peer {
    private final RunpodClient client;

    Ours(String url) {
        client = RunpodClient.builder().apiKey(Example.KEY).baseUrl(url).build();
    }

    static NewEndpoint endpoint(Size size) {
        return size == Size.SMALL ? small() : whole();
    }

    private static NewEndpoint small() {
        return NewEndpoint.named(Example.NAME)
                .image(Example.IMAGE)
                .gpu(GpuPools.of(GpuPool.ADA_24, GpuPool.AMPERE_48).perWorker(1))
                .workers(Workers.between(0, 5))
                .scaling(Scaling.onQueueDelay(Duration.ofSeconds(4)).idleAfter(Duration.ofSeconds(5)))
                .env(Example.VARIABLE, Example.VALUE)
                .flashboot(FlashBoot.FLASHBOOT)
                .timeout(Duration.ofMinutes(5));
    }

    private static NewEndpoint whole() {
        NewEndpoint endpoint = small().args(Example.ARGS)
                .disk(Example.DISK)
                .ports(Example.HTTP_PORT, Example.TCP_PORT)
                .registry(Example.REGISTRY)
                .dataCenters(Example.NEAR, Example.FAR)
                .networkVolumes(Example.VOLUME);
        for (String name : Example.FURTHER_VARIABLES) {
            endpoint.env(name, Example.VALUE);
        }
        return endpoint;
    }

    @Override
    public String create(Size size) {
        return client.endpoints().create(endpoint(size)).id();
    }

    @Override
    public CompletableFuture<String> createAsync() {
        return client.endpoints().createAsync(endpoint(Size.SMALL)).thenApply(Endpoint::id);
    }
}
