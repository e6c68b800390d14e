package io.runpod.benchmarks.peer;

import io.runpod.benchmarks.stock.jdkasync.ApiClient;
import io.runpod.benchmarks.stock.jdkasync.ApiException;
import io.runpod.benchmarks.stock.jdkasync.api.ServerlessApi;
import io.runpod.benchmarks.stock.jdkasync.model.CreateEndpointRequest;
import io.runpod.benchmarks.stock.jdkasync.model.CreateEndpointRequestAllOfScaling;
import io.runpod.benchmarks.stock.jdkasync.model.CreateEndpointRequestAllOfWorkers;
import io.runpod.benchmarks.stock.jdkasync.model.Endpoint;
import io.runpod.benchmarks.stock.jdkasync.model.EndpointGpuConfig;
import io.runpod.benchmarks.stock.jdkasync.model.FlashBoot;
import io.runpod.benchmarks.stock.jdkasync.model.ScalerType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What {@code openapi-generator -g java --library native} makes of the spec, with {@code asyncNative}, otherwise with its defaults. */
final class StockNativeAsync implements Peer {
    private final ServerlessApi api;

    StockNativeAsync(String url) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(url);
        // This library leaves authentication to the caller.
        client.setRequestInterceptor(builder -> builder.header("Authorization", "Bearer " + Example.KEY));
        api = new ServerlessApi(client);
    }

    private static CreateEndpointRequest small() {
        return new CreateEndpointRequest()
                .name(Example.NAME)
                .image(Example.IMAGE)
                .gpu(new EndpointGpuConfig()
                        .pools(List.of("ADA_24", "AMPERE_48"))
                        .count(1))
                .workers(new CreateEndpointRequestAllOfWorkers().min(0).max(5))
                .scaling(new CreateEndpointRequestAllOfScaling()
                        .type(ScalerType.QUEUE_DELAY)
                        .value(4)
                        .idleTimeout(5))
                .env(Map.of(Example.VARIABLE, Example.VALUE))
                .flashboot(FlashBoot.FLASHBOOT)
                .timeout(300_000);
    }

    @Override
    public String create(Size size) {
        throw new UnsupportedOperationException("that is another generated client");
    }

    @Override
    public CompletableFuture<String> createAsync() throws ApiException {
        return api.createEndpoint(small()).thenApply(Endpoint::getId);
    }
}
