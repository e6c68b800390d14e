package io.runpod.examples;

import io.runpod.sdk.ApiResponse;
import io.runpod.sdk.RequestOptions;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.api.CatalogApi;
import io.runpod.sdk.api.EndpointsApi;
import io.runpod.sdk.api.ListGpuTypesQuery;
import io.runpod.sdk.api.TemplatesApi;
import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.model.CatalogInclude;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.GpuType;
import io.runpod.sdk.model.Product;
import io.runpod.sdk.model.QueueDelayScaling;
import io.runpod.sdk.model.RequestCountScaling;
import io.runpod.sdk.model.Template;
import io.runpod.sdk.model.UnknownEndpointScaling;
import io.runpod.sdk.model.UpdateEndpointRequest;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** Calls are values: any operation, in any mode. Give the id of an endpoint of yours; {@code RUNPOD_API_KEY} is the key. */
public final class AnyOperation {

    private AnyOperation() {}

    /**
     * Runs the example against the real Runpod. It changes nothing.
     *
     * @param args the id of an endpoint
     */
    public static void main(String[] args) {
        try (RunpodClient runpod = RunpodClient.fromEnv()) {
            read(runpod, args[0], System.out);
            System.out.println("pods " + pods(runpod));
        }
    }

    static void read(RunpodClient runpod, String id, PrintStream out) {
        Endpoint endpoint = runpod.send(EndpointsApi.getEndpoint(id));
        out.println(endpoint.name() + " " + scaling(endpoint));

        RequestOptions hurried =
                RequestOptions.builder().deadline(Duration.ofSeconds(5)).build();
        CompletableFuture<Endpoint> future = runpod.sendAsync(EndpointsApi.getEndpoint(id), hurried);
        out.println("asynchronously: " + future.join().name());

        ApiResponse<Endpoint> response = runpod.exchange(EndpointsApi.getEndpoint(id));
        out.println("status " + response.status() + " after " + response.attempts() + " attempt(s)");

        ListGpuTypesQuery query = ListGpuTypesQuery.builder()
                .include(CatalogInclude.AVAILABILITY)
                .product(Product.SERVERLESS)
                .build();
        List<GpuType> gpus = runpod.send(CatalogApi.listGpuTypes(query)).gpus();
        gpus.forEach(gpu -> out.println("GPU " + gpu.id()));

        Stream<Template> templates = runpod.stream(TemplatesApi.listTemplates());
        templates.limit(3).forEach(template -> out.println("template " + template.name()));
    }

    /** What no document of ours has: the answer is the JSON text. */
    static String pods(RunpodClient runpod) {
        String json = runpod.send(ApiCall.get("/v2/pods", Map.of("limit", "10")));
        return json;
    }

    static void change(RunpodClient runpod, String id) {
        UpdateEndpointRequest change = UpdateEndpointRequest.builder()
                .scaling(RequestCountScaling.builder().requestCount(4).build())
                .build();
        runpod.send(EndpointsApi.updateEndpoint(id, change));
        runpod.send(EndpointsApi.deleteEndpoint(id));
    }

    static String scaling(Endpoint endpoint) {
        if (endpoint.scaling() instanceof QueueDelayScaling byDelay) {
            return "scales after " + byDelay.queueDelay() + " s in the queue";
        }
        if (endpoint.scaling() instanceof RequestCountScaling byCount) {
            return "scales at " + byCount.requestCount() + " requests";
        }
        return "scales in a new way: " + ((UnknownEndpointScaling) endpoint.scaling()).json();
    }
}
