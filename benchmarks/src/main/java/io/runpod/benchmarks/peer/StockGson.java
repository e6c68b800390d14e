package io.runpod.benchmarks.peer;

import io.runpod.benchmarks.stock.gson.ApiCallback;
import io.runpod.benchmarks.stock.gson.ApiClient;
import io.runpod.benchmarks.stock.gson.ApiException;
import io.runpod.benchmarks.stock.gson.api.ServerlessApi;
import io.runpod.benchmarks.stock.gson.model.CreateEndpointRequest;
import io.runpod.benchmarks.stock.gson.model.CreateEndpointRequestAllOfScaling;
import io.runpod.benchmarks.stock.gson.model.CreateEndpointRequestAllOfWorkers;
import io.runpod.benchmarks.stock.gson.model.Endpoint;
import io.runpod.benchmarks.stock.gson.model.EndpointGpuConfig;
import io.runpod.benchmarks.stock.gson.model.FlashBoot;
import io.runpod.benchmarks.stock.gson.model.ScalerType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** What {@code openapi-generator -g java --library okhttp-gson} makes of the spec, with its defaults. */
final class StockGson implements Peer {
    private final ServerlessApi api;

    StockGson(String url) {
        ApiClient client = new ApiClient();
        client.setBasePath(url);
        client.setBearerToken(Example.KEY);
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
    public CompletableFuture<String> createAsync() throws ApiException {
        Answer answer = new Answer();
        api.createEndpointAsync(request(Size.SMALL), answer);
        return answer;
    }

    private static final class Answer extends CompletableFuture<String> implements ApiCallback<Endpoint> {
        @Override
        public void onFailure(ApiException failure, int status, Map<String, List<String>> headers) {
            completeExceptionally(failure);
        }

        @Override
        public void onSuccess(Endpoint endpoint, int status, Map<String, List<String>> headers) {
            complete(endpoint.getId());
        }

        @Override
        public void onUploadProgress(long written, long length, boolean done) {}

        @Override
        public void onDownloadProgress(long read, long length, boolean done) {}
    }
}
