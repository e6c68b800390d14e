package io.runpod.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.runpod.sdk.v2026_06.model.ContainerConfig;
import io.runpod.sdk.v2026_06.model.CreateEndpointRequest;
import io.runpod.sdk.v2026_06.model.CreateEndpointScaling;
import io.runpod.sdk.v2026_06.model.CreateEndpointWorkers;
import io.runpod.sdk.v2026_06.model.EndpointGpuConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Builders only record; {@code build()} finds everything that is wrong, at every level, at once. */
class BuilderTest {

    private static CreateEndpointRequest.Builder valid() {
        return CreateEndpointRequest.builder()
                .name("n")
                .image("i")
                .gpu(EndpointGpuConfig.builder().pools(List.of("ADA_24")));
    }

    @Test
    void allViolationsOfARequestComeInOneExceptionUnderThePathsOfTheWire() {
        CreateEndpointRequest.Builder builder = CreateEndpointRequest.builder()
                .name("")
                .disk(0)
                .gpu(EndpointGpuConfig.builder().pools(List.of()).count(0))
                .workers(CreateEndpointWorkers.builder().min(-1).max(-2))
                .scaling(CreateEndpointScaling.builder().value(0).idleTimeout(-1));
        InvalidRequestException thrown = catchThrowableOfType(InvalidRequestException.class, builder::build);
        assertThat(thrown)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("CreateEndpointRequest is invalid: "
                        + "$.image: is required; "
                        + "$.disk: must be at least 1, is 0; "
                        + "$.name: needs at least 1 character, has 0; "
                        + "$.gpu.pools: needs at least 1 item, has 0; "
                        + "$.gpu.count: must be at least 1, is 0; "
                        + "$.workers.min: must be at least 0, is -1; "
                        + "$.workers.max: must be at least 0, is -2; "
                        + "$.scaling.value: must be at least 1, is 0; "
                        + "$.scaling.idleTimeout: must be at least 0, is -1");
        assertThat(thrown.violations()).hasSize(9).isUnmodifiable();
        assertThat(thrown.violations().get(3))
                .isEqualTo(new Violation("$.gpu.pools", "needs at least 1 item, has 0"))
                .hasToString("$.gpu.pools: needs at least 1 item, has 0");
    }

    @Test
    void aNestedBuilderIsBuiltWithItsParent() {
        EndpointGpuConfig.Builder gpu = EndpointGpuConfig.builder();
        CreateEndpointRequest.Builder builder = valid().gpu(gpu);
        gpu.pools(List.of("AMPERE_48"));
        CreateEndpointRequest request = builder.build();
        gpu.pools(List.of("ADA_24"));
        assertThat(request.gpu().pools()).containsExactly("AMPERE_48");
        assertThat(request).isEqualTo(valid().gpu(request.gpu()).build());
    }

    @Test
    void theLastValueWins() {
        assertThat(valid().registry("r").registry(null).build().isRegistryNull())
                .isTrue();
        CreateEndpointRequest set = valid().registry(null).registry("r").build();
        assertThat(set.registry()).hasValue("r");
        assertThat(set.isRegistryNull()).isFalse();
        assertThat(set.toBuilder().registry(null).build().toJson()).contains("\"registry\":null");
        assertThat(valid().args(nothing()).args("a").build().args()).hasValue("a");
    }

    @Test
    void nullsInsideCollectionsAreViolations() {
        Map<String, String> env = new LinkedHashMap<>();
        env.put("KEY", nothing());
        env.put(nothing(), "hunter2");
        env.put("A KEY", nothing());
        assertThatThrownBy(() -> ContainerConfig.builder()
                        .env(env)
                        .ports(Arrays.asList("22/tcp", nothing()))
                        .build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ContainerConfig is invalid: "
                        + "$.ports[1]: must not be null; "
                        + "$.env.KEY: must not be null; "
                        + "$.env: must not have a null name; "
                        + "$.env['A KEY']: must not be null");
    }

    @Test
    void laterChangesOfWhatWasGivenDoNotMatter() {
        List<String> ports = new ArrayList<>(List.of("22/tcp"));
        Map<String, String> env = new LinkedHashMap<>(Map.of("A", "1"));
        ContainerConfig config = ContainerConfig.builder().ports(ports).env(env).build();
        ports.add("80/http");
        env.put("B", "2");
        assertThat(config.toJson()).isEqualTo("{\"ports\":[\"22/tcp\"],\"env\":{\"A\":\"1\"}}");
        assertThat(config.ports().orElseThrow()).isUnmodifiable();
        assertThat(config.env().orElseThrow()).isUnmodifiable();
    }

    @Test
    void aBuilderCanGoOnAfterBuilding() {
        CreateEndpointRequest.Builder builder = valid();
        CreateEndpointRequest first = builder.build();
        CreateEndpointRequest second = builder.disk(1).build();
        assertThat(first.disk()).isEmpty();
        assertThat(second.disk()).hasValue(1);
        assertThat(first.toBuilder().disk(1).build()).isEqualTo(second);
    }

    @Test
    void anExceptionNeedsAViolation() {
        assertThatThrownBy(() -> new InvalidRequestException("X", List.of()))
                .hasMessage("violations: needs at least 1 item, has 0");
    }

    @Test
    void aModelWithNothingSetShowsThat() {
        assertThat(ContainerConfig.builder().build()).hasToString("ContainerConfig{}");
        assertThat(ContainerConfig.builder().build().toJson()).isEqualTo("{}");
        assertThat(valid().env(Map.of("KEY", "hunter2"))
                        .extra("token", "hunter2")
                        .build())
                .hasToString("CreateEndpointRequest{image=i, env={KEY=***}, name=n,"
                        + " gpu=EndpointGpuConfig{pools=[ADA_24]}, extras={token=***}}");
    }

    /** What a caller without a null checker may hand over. */
    @SuppressWarnings("NullAway")
    private static String nothing() {
        @Nullable String nothing = null;
        return nothing;
    }
}
