package io.runpod.benchmarks.peer;

import io.runpod.benchmarks.stock.jdk.ApiClient;
import io.runpod.benchmarks.stock.jdk.ApiException;
import io.runpod.benchmarks.stock.jdk.api.ServerlessApi;
import io.runpod.benchmarks.stock.jdk.model.CreateEndpointRequest;
import io.runpod.benchmarks.stock.jdk.model.CreateEndpointRequestAllOfScaling;
import io.runpod.benchmarks.stock.jdk.model.CreateEndpointRequestAllOfWorkers;
import io.runpod.benchmarks.stock.jdk.model.EndpointGpuConfig;
import io.runpod.benchmarks.stock.jdk.model.FlashBoot;
import io.runpod.benchmarks.stock.jdk.model.ScalerType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What {@code openapi-generator -g java --library native} makes of the spec, with its defaults. */
final class StockNative implements Peer {
    private final ServerlessApi api;

    StockNative(String url) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(url);
        // This library leaves authentication to the caller.
        client.setRequestInterceptor(builder -> builder.header("Authorization", "Bearer " + Example.KEY));
        api = new ServerlessApi(client);
    }

    static CreateEndpointRequest request(Size size) {
        return size == Size.SMALL ? small() : whole();
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

    private static CreateEndpointRequest whole() {
        CreateEndpointRequest request = small().args(Example.ARGS)
                .disk(Example.DISK)
                .ports(List.of(Example.HTTP_PORT, Example.TCP_PORT))
                .env(new HashMap<>())
                .registry(Example.REGISTRY)
                .dataCenterIds(List.of(Example.NEAR, Example.FAR))
                .networkVolumes(List.of(Example.VOLUME));
        for (String name : Example.VARIABLES) {
            request.putEnvItem(name, Example.VALUE);
        }
        return request;
    }

    @Override
    public String create(Size size) throws ApiException {
        return api.createEndpoint(request(size)).getId();
    }

    @Override
    public CompletableFuture<String> createAsync() {
        throw new UnsupportedOperationException("that is another generated client");
    }
}
