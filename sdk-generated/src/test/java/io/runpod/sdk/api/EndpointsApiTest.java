package io.runpod.sdk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.call.Operation;
import io.runpod.sdk.model.CreateEndpointRequest;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.EndpointGpuConfig;
import io.runpod.sdk.model.InvalidJsonException;
import io.runpod.sdk.model.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EndpointsApiTest {
    private static final String ENDPOINT = "{\"id\":\"ep_1\",\"name\":\"n\",\"workers\":{\"min\":0,\"max\":5},"
            + "\"scaling\":{\"type\":\"QUEUE_DELAY\",\"value\":4,\"idleTimeout\":5},\"dataCenterIds\":[],"
            + "\"networkVolumes\":[],\"timeout\":300000,\"flashboot\":\"OFF\",\"createdAt\":\"2026-03-13T20:00:00Z\"}";

    private final List<ApiCall<Endpoint>> calls = new ArrayList<>();

    private String handle(ApiCall<Endpoint> call) {
        calls.add(call);
        return "made by the handler";
    }

    private static CreateEndpointRequest.Builder request() {
        return CreateEndpointRequest.builder()
                .name("my-inference")
                .image("i")
                .gpu(EndpointGpuConfig.builder().pools(List.of("ADA_24")));
    }

    @Test
    void oneCallGoesToTheHandlerWhoseResultIsReturned() {
        CreateEndpointRequest request = request()
                .env(Map.of("A", "caf\u00e9"))
                .registry(null)
                .extra("more", 1)
                .build();
        assertThat(EndpointsApi.<String>createEndpoint(request, this::handle)).isEqualTo("made by the handler");
        assertThat(calls).hasSize(1);
        assertThat(calls.get(0).operation())
                .isEqualTo(new Operation(
                        "createEndpoint",
                        "POST",
                        "/v2/serverless",
                        "application/json",
                        "application/json, application/problem+json"));
        assertThat(new String(Objects.requireNonNull(calls.get(0).body()), StandardCharsets.UTF_8))
                .isEqualTo("{\"image\":\"i\",\"env\":{\"A\":\"caf\u00e9\"},\"registry\":null,"
                        + "\"name\":\"my-inference\",\"gpu\":{\"pools\":[\"ADA_24\"]},\"more\":1}");
        assertThat(calls.get(0).body()).isSameAs(calls.get(0).body());
    }

    @Test
    void theCallReadsAnEndpointFromTheAnswer() {
        String handled = EndpointsApi.createEndpoint(request().build(), this::handle);
        assertThat(handled).isNotNull();
        ApiCall<Endpoint> call = calls.get(0);
        assertThat(call.decode(ENDPOINT.getBytes(StandardCharsets.UTF_8))).isEqualTo(Endpoint.fromJson(ENDPOINT));
        assertThatThrownBy(() -> call.decode("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("Endpoint can't be read: $.id: is required, but missing or null");
    }

    @Test
    void theTextOfACallShowsNoBody() {
        String text = EndpointsApi.createEndpoint(
                request().env(Map.of("KEY", "hunter2")).build(), ApiCall::toString);
        assertThat(text).isEqualTo("POST /v2/serverless");
    }

    @Test
    void aRequestThatWasReadAndBreaksRulesNeverReachesTheHandler() {
        CreateEndpointRequest read = CreateEndpointRequest.fromJson(
                "{\"name\":\"\",\"image\":\"i\",\"disk\":0,\"gpu\":{\"pools\":[]},\"workers\":{\"min\":-1}}");
        assertThatThrownBy(() -> EndpointsApi.<String>createEndpoint(read, this::handle))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("CreateEndpointRequest is invalid: $.disk: must be at least 1, is 0; "
                        + "$.name: needs at least 1 character, has 0; $.gpu.pools: needs at least 1 item, has 0; "
                        + "$.workers.min: must be at least 0, is -1");
        assertThat(calls).isEmpty();
    }

    @Test
    void whatTheHandlerThrowsComesOutAsItIs() {
        IllegalStateException failure = new IllegalStateException("of the handler");
        assertThatThrownBy(() -> EndpointsApi.createEndpoint(request().build(), call -> {
                    throw failure;
                }))
                .isSameAs(failure);
    }
}
