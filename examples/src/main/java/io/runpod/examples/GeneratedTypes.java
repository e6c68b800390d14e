package io.runpod.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.model.ContainerConfig;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.v2026_06.model.CreateEndpointRequest;
import io.runpod.sdk.v2026_06.model.EndpointGpuConfig;
import io.runpod.sdk.v2026_06.model.FlashBoot;
import java.util.List;

/** The generated models by themselves: builders, JSON both ways, open enums, null and absent; the given contract's, too. */
public final class GeneratedTypes {

    private GeneratedTypes() {}

    /**
     * Runs the example.
     *
     * @param args none
     * @throws JsonProcessingException never here
     */
    public static void main(String[] args) throws JsonProcessingException {
        try (FakeRunpod server = FakeRunpod.start();
                RunpodClient runpod = server.client()) {
            io.runpod.sdk.v2026_06.model.CreateEndpointRequest request = CreateEndpointRequest.builder()
                    .name("my-inference")
                    .image("runpod/pytorch:2.8.0-py3.11-cuda12.8.1")
                    .gpu(EndpointGpuConfig.builder().pools(List.of("ADA_24")).build())
                    .registry(null)
                    .build();
            System.out.println("explicit null: " + request.isRegistryNull());
            var asGiven = runpod.send(io.runpod.sdk.v2026_06.api.EndpointsApi.createEndpoint(request));

            Endpoint endpoint = runpod.endpoints().get(asGiven.id());
            String image = endpoint.image().orElse("(none)");
            System.out.println(image + ", created at " + endpoint.createdAt());
            System.out.println(endpoint.toBuilder().name("another").build().name());

            CreateEndpointRequest another =
                    request.toBuilder().flashboot(FlashBoot.of("NEW_MODE")).build();
            System.out.println(another.toJson());

            String json = endpoint.toJson();
            Endpoint read = new ObjectMapper().readValue(json, Endpoint.class);
            System.out.println("read again: " + read.equals(endpoint));

            ContainerConfig template = ContainerConfig.fromJson("{\"image\":\"i\",\"unknown\":[1.10]}");
            System.out.println(template.toJson());
        }
    }
}
