package io.runpod.sdk.fault;

import io.runpod.sdk.Create;
import io.runpod.sdk.api.EndpointsApi;
import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.call.Effect;
import io.runpod.sdk.model.UpdateEndpointRequest;
import java.util.Map;

/** A call for each effect. */
final class Calls {
    private static final String ENDPOINT = """
            {"id":"ep_1","name":"n","workers":{"min":0,"max":3},"scaling":{"type":"QUEUE_DELAY","queueDelay":4},\
            "dataCenterIds":[],"networkVolumes":[],"timeout":0,"flashboot":"OFF","createdAt":"2026-09-01T10:00:00Z"}""";

    private Calls() {}

    static ApiCall<?> of(Effect effect) {
        return switch (effect) {
            case READS -> EndpointsApi.getEndpoint("ep_1");
            case CREATES ->
                io.runpod.sdk.v2026_06.api.EndpointsApi.createEndpoint(
                        Probe.create("n1").buildV2026_06());
            case CHANGES ->
                EndpointsApi.updateEndpoint(
                        "ep_1",
                        UpdateEndpointRequest.builder()
                                .env(Map.of("SECRET", Probe.SECRET))
                                .build());
            case DELETES -> EndpointsApi.deleteEndpoint("ep_1");
        };
    }

    /** What a good answer to the call says. */
    static String answer(Effect effect) {
        return effect == Effect.CREATES ? Create.endpoint("n1") : ENDPOINT;
    }
}
