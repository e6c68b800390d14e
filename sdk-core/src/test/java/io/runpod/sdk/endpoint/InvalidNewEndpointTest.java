package io.runpod.sdk.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.runpod.sdk.model.InvalidRequestException;
import io.runpod.sdk.model.Violation;
import io.runpod.sdk.v2026_06.model.ContainerConfig;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input ends in {@code build()}, in words that name the member, the value and the limit. */
@SuppressWarnings("NullAway") // Callers without a null checker pass null all the same.
class InvalidNewEndpointTest {

    private static NewEndpoint minimal() {
        return NewEndpoint.named("n").image("i").gpu(GpuPools.of(GpuPool.ADA_24));
    }

    static Stream<Arguments> badInput() {
        return Stream.of(
                bad(
                        "$.name: is required",
                        e -> NewEndpoint.named(null).image("i").gpu(GpuPools.of("ADA_24"))),
                bad(
                        "$.name: needs at least 1 character, has 0",
                        e -> NewEndpoint.named("").image("i").gpu(GpuPools.of("ADA_24"))),
                bad("$.image: is required", e -> NewEndpoint.named("n").gpu(GpuPools.of("ADA_24"))),
                bad("$.gpu: is required", e -> NewEndpoint.named("n").image("i")),
                bad("$.gpu.pools: needs at least 1 item, has 0", e -> e.gpu(GpuPools.of())),
                bad("$.gpu.pools: needs at least 1 item, has 0", e -> e.gpu(GpuPools.of(new String[0]))),
                bad("$.gpu.pools[1]: must not be blank, is \" \"", e -> e.gpu(GpuPools.of("ADA_24", " "))),
                bad("$.gpu.pools[0]: must not be null", e -> e.gpu(GpuPools.of((String) null))),
                bad("$.gpu.pools[0]: must not be null", e -> e.gpu(GpuPools.of((GpuPool) null))),
                bad(
                        "$.gpu.count: must be at least 1, is 0",
                        e -> e.gpu(GpuPools.of(GpuPool.ADA_24).perWorker(0))),
                bad("$.disk: must be at least 1, is 0", e -> e.disk(0)),
                bad("$.workers.min: must be at most workers.max, 3, is 5", e -> e.workers(Workers.between(5, 3))),
                bad("$.workers.min: must be at least 0, is -1", e -> e.workers(Workers.between(-1, 3))),
                bad("$.workers.max: must be at least 0, is -2", e -> e.workers(Workers.upTo(-2))),
                bad("$.workers: must not be null", e -> e.workers(null)),
                bad("$.scaling.value: must be at least 1, is 0", e -> e.scaling(Scaling.onRequestCount(0))),
                bad("$.scaling.value: must be at least 1, is 0", e -> e.scaling(Scaling.onQueueDelay(Duration.ZERO))),
                bad(
                        "$.scaling.value: must be a whole number of seconds, is PT1.5S",
                        e -> e.scaling(Scaling.onQueueDelay(Duration.ofMillis(1_500)))),
                bad("$.scaling.value: must not be null", e -> e.scaling(Scaling.onQueueDelay(null))),
                bad(
                        "$.scaling.idleTimeout: must be a whole number of seconds, is PT1.5S",
                        e -> e.scaling(Scaling.onRequestCount(4).idleAfter(Duration.ofMillis(1_500)))),
                bad(
                        "$.scaling.idleTimeout: must be at least 0, is -5",
                        e -> e.scaling(Scaling.onRequestCount(4).idleAfter(Duration.ofSeconds(-5)))),
                bad(
                        "$.scaling.idleTimeout: must not be null",
                        e -> e.scaling(Scaling.onRequestCount(4).idleAfter(null))),
                bad(
                        "$.timeout: must be a whole number of milliseconds, is PT0.0000015S",
                        e -> e.timeout(Duration.ofNanos(1_500))),
                bad(
                        "$.timeout: must fit into 32 bits as milliseconds, at most 2147483647, is PT720H",
                        e -> e.timeout(Duration.ofDays(30))),
                bad(
                        "$.timeout: must fit into 32 bits as milliseconds, at most 2147483647,"
                                + " is PT2562047788015215H30M7S",
                        e -> e.timeout(Duration.ofSeconds(Long.MAX_VALUE))),
                bad("$.timeout: must not be negative, is PT-1S", e -> e.timeout(Duration.ofSeconds(-1))),
                bad("$.timeout: must not be null", e -> e.timeout(null)),
                bad("$.args: must not be null", e -> e.args(null)),
                bad("$.flashboot: must not be null", e -> e.flashboot(null)),
                bad("$.env.TOKEN: must not be null", e -> e.env("TOKEN", null)),
                bad("$.env: must not have a null name", e -> e.env(null, "hunter2")),
                bad("$.ports[0]: port must be from 1 to 65535, is 0", e -> e.port(0, "http")),
                bad(
                        "$.ports[1]: protocol must not be blank, is \"\"",
                        e -> e.ports("22/tcp").port(80, "")),
                bad("$.ports[0]: must not be null", e -> e.ports((String) null)),
                bad("$.dataCenterIds[0]: must not be null", e -> e.dataCenters((String) null)),
                bad("$.networkVolumes[0]: must not be null", e -> e.networkVolumes((String) null)),
                bad("$.name: is a member of its own, not an extra one", e -> e.extra("name", "x")),
                bad(
                        "$.x: must be a string, number, boolean, list, map or null, is a java.lang.Object",
                        e -> e.extra("x", new Object())));
    }

    private static Arguments bad(String violation, UnaryOperator<NewEndpoint> mistake) {
        return Arguments.of(violation, mistake);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void namesTheMemberTheValueAndTheLimit(String violation, UnaryOperator<NewEndpoint> mistake) {
        InvalidRequestException refused = refused(mistake.apply(minimal()));

        assertThat(refused.violations()).extracting(Violation::toString).containsExactly(violation);
        assertThat(refused).hasMessage("NewEndpoint is invalid: " + violation);
    }

    @Test
    void reportsEveryViolationAtOnce() {
        InvalidRequestException refused = refused(NewEndpoint.named("")
                .gpu(GpuPools.of().perWorker(0))
                .workers(Workers.between(5, 3))
                .scaling(Scaling.onQueueDelay(Duration.ofMillis(1)).idleAfter(Duration.ofSeconds(-1)))
                .disk(0)
                .env("TOKEN", null)
                .args(null));

        assertThat(refused.violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "$.name",
                        "$.image",
                        "$.gpu.pools",
                        "$.gpu.count",
                        "$.workers.min",
                        "$.scaling.value",
                        "$.scaling.idleTimeout",
                        "$.disk",
                        "$.env.TOKEN",
                        "$.args");
    }

    @Test
    void checksWhatAContainerBrings() {
        ContainerConfig template = ContainerConfig.fromJson("{\"disk\":0}");

        assertThat(refused(minimal().container(template)).violations())
                .extracting(Violation::toString)
                .containsExactly("$.disk: must be at least 1, is 0");
    }

    @Test
    void neverShowsAnEnvironmentValue() {
        assertThat(refused(minimal().env("TOKEN", "hunter2").disk(0))).hasMessageNotContaining("hunter2");
    }

    private static InvalidRequestException refused(NewEndpoint endpoint) {
        InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, endpoint::build);
        assertThat(refused).isNotNull();
        return refused;
    }

    @Test
    void whatIsNullAsAWholeIsNamedToo() {
        assertThatThrownBy(() -> NewEndpoint.named("n")
                        .image("i")
                        .gpu(GpuPools.of(GpuPool.ADA_24))
                        .env((java.util.Map<String, String>) null)
                        .ports((String[]) null)
                        .dataCenters((String[]) null)
                        .networkVolumes((String[]) null)
                        .build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("$.env: must not be null")
                .hasMessageContaining("$.ports: must not be null")
                .hasMessageContaining("$.dataCenterIds: must not be null")
                .hasMessageContaining("$.networkVolumes: must not be null");
    }
}
