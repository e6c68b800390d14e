package io.runpod.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.v2026_06.api.EndpointsApi;
import io.runpod.sdk.v2026_06.model.ContainerConfig;
import io.runpod.sdk.v2026_06.model.CreateEndpointRequest;
import io.runpod.sdk.v2026_06.model.Endpoint;
import io.runpod.sdk.v2026_06.model.EndpointGpuConfig;
import io.runpod.sdk.v2026_06.model.FlashBoot;
import java.util.List;

/** The generated models by themselves: builders, JSON both ways, open enums, null and absent. */
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
            CreateEndpointRequest request = CreateEndpointRequest.builder()
                    .name("my-inference")
                    .image("runpod/pytorch:2.8.0-py3.11-cuda12.8.1")
                    .gpu(EndpointGpuConfig.builder().pools(List.of("ADA_24")).build())
                    .flashboot(FlashBoot.FLASHBOOT)
                    .registry(null)
                    .build();
            Endpoint endpoint = runpod.send(EndpointsApi.createEndpoint(request));
            String image = endpoint.image().orElse("(none)");
            System.out.println(image + ", explicit null: " + request.isRegistryNull());

            CreateEndpointRequest another = request.toBuilder()
                    .name("another")
                    .flashboot(FlashBoot.of("NEW_MODE"))
                    .build();
            System.out.println(another.toJson());

            ContainerConfig template = ContainerConfig.fromJson("{\"image\":\"i\",\"unknown\":[1.10]}");
            System.out.println(template.toJson());
            Endpoint read = new ObjectMapper().readValue(endpoint.toJson(), Endpoint.class);
            System.out.println("read again: " + read.equals(endpoint));
        }
    }
}
