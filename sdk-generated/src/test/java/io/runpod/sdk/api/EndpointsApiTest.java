package io.runpod.sdk.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.call.Effect;
import io.runpod.sdk.model.InvalidJsonException;
import io.runpod.sdk.model.InvalidRequestException;
import io.runpod.sdk.v2026_06.api.EndpointsApi;
import io.runpod.sdk.v2026_06.model.CreateEndpointRequest;
import io.runpod.sdk.v2026_06.model.Endpoint;
import io.runpod.sdk.v2026_06.model.EndpointGpuConfig;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EndpointsApiTest {
    private static final String ENDPOINT = "{\"id\":\"ep_1\",\"name\":\"n\",\"workers\":{\"min\":0,\"max\":5},"
            + "\"scaling\":{\"type\":\"QUEUE_DELAY\",\"value\":4,\"idleTimeout\":5},\"dataCenterIds\":[],"
            + "\"networkVolumes\":[],\"timeout\":300000,\"flashboot\":\"OFF\",\"createdAt\":\"2026-03-13T20:00:00Z\"}";

    private static CreateEndpointRequest.Builder request() {
        return CreateEndpointRequest.builder()
                .name("my-inference")
                .image("i")
                .gpu(EndpointGpuConfig.builder().pools(List.of("ADA_24")));
    }

    @Test
    void anOperationDescribesItsCall() {
        CreateEndpointRequest request = request()
                .env(Map.of("A", "caf\u00e9"))
                .registry(null)
                .extra("more", 1)
                .build();
        ApiCall<Endpoint> call = EndpointsApi.createEndpoint(request);
        assertThat(call.operation().id()).isEqualTo("createEndpoint");
        assertThat(call.operation().method()).isEqualTo("POST");
        assertThat(call.operation().effect()).isEqualTo(Effect.CREATES);
        assertThat(call.operation().contentType()).isEqualTo("application/json");
        assertThat(call.operation().accept()).isEqualTo("application/json, application/problem+json");
        assertThat(call.operation())
                .isSameAs(EndpointsApi.createEndpoint(request).operation());
        assertThat(call.target()).isEqualTo("/v2/serverless");
        assertThat(call.promisesValue()).isTrue();
        assertThat(call.secretValues()).containsExactly("caf\u00e9");
        assertThat(new String(Objects.requireNonNull(call.body()), StandardCharsets.UTF_8))
                .isEqualTo("{\"image\":\"i\",\"env\":{\"A\":\"caf\u00e9\"},\"registry\":null,"
                        + "\"name\":\"my-inference\",\"gpu\":{\"pools\":[\"ADA_24\"]},\"more\":1}");
    }

    @Test
    void theCallReadsAnEndpointFromTheAnswer() {
        ApiCall<Endpoint> call = EndpointsApi.createEndpoint(request().build());
        assertThat(call.decode(ENDPOINT.getBytes(StandardCharsets.UTF_8))).isEqualTo(Endpoint.fromJson(ENDPOINT));
        assertThatThrownBy(() -> call.decode("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("Endpoint can't be read: $.id: is required, but missing or null");
    }

    @Test
    void theTextOfACallShowsNoBody() {
        assertThat(EndpointsApi.createEndpoint(
                        request().env(Map.of("KEY", "hunter2")).build()))
                .hasToString("POST /v2/serverless");
    }

    @Test
    void aRequestThatWasReadAndBreaksRulesBecomesNoCall() {
        CreateEndpointRequest read = CreateEndpointRequest.fromJson(
                "{\"name\":\"\",\"image\":\"i\",\"disk\":0,\"gpu\":{\"pools\":[]},\"workers\":{\"min\":-1}}");
        assertThatThrownBy(() -> EndpointsApi.createEndpoint(read))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("CreateEndpointRequest is invalid: $.disk: must be at least 1, is 0; "
                        + "$.name: needs at least 1 character, has 0; $.gpu.pools: needs at least 1 item, has 0; "
                        + "$.workers.min: must be at least 0, is -1");
    }
}
