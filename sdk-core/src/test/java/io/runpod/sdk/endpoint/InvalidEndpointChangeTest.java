package io.runpod.sdk.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.InvalidRequestException;
import io.runpod.sdk.model.Violation;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad input ends in {@code build}, in words that name the member, the value and the limit. */
@SuppressWarnings("NullAway") // Callers without a null checker pass null all the same.
class InvalidEndpointChangeTest {
    private static final String DELAY = "{\"type\":\"QUEUE_DELAY\",\"queueDelay\":4}";

    private static Endpoint unread() {
        throw new AssertionError("read before the change is in order");
    }

    private static Supplier<Endpoint> endpoint(String type, String scaling) {
        return () -> Endpoint.fromJson("""
                {"id":"ep_1","name":"n",%s"scaling":%s,"workers":{"min":3,"max":5,"idleTimeout":7},
                 "dataCenterIds":[],"networkVolumes":[],"timeout":0,"flashboot":"OFF","env":{"TOKEN":"hunter2"},
                 "createdAt":"2026-11-27T00:00:00Z"}
                """.formatted(type, scaling));
    }

    private static Supplier<Endpoint> queue() {
        return endpoint("\"type\":\"QUEUE\",", DELAY);
    }

    private static Supplier<Endpoint> loadBalancer() {
        return endpoint("\"type\":\"LOAD_BALANCER\",", "{\"type\":\"REQUEST_COUNT\",\"requestCount\":4}");
    }

    static Stream<Arguments> badInput() {
        GpuPools pools = GpuPools.of(GpuPool.ADA_24);
        return Stream.of(
                bad("$.name: must not be null", EndpointChange.named(null)),
                bad("$.name: needs at least 1 character, has 0", EndpointChange.named("")),
                bad("$.image: must not be null", EndpointChange.image(null)),
                bad("$.args: must not be null", EndpointChange.args(null)),
                bad("$.cmd: must not be null", EndpointChange.command((String[]) null)),
                bad("$.cmd[1]: must not be null", EndpointChange.command("a", null)),
                bad("$.cmd: needs at least 1 item, has 0; clearCommand() empties it", EndpointChange.command()),
                bad("$.templateId: must not be blank, is \" \"", EndpointChange.template(" ")),
                bad("$.entrypoint: must not be null", EndpointChange.entrypoint((String[]) null)),
                bad("$.entrypoint[0]: must not be null", EndpointChange.entrypoint((String) null)),
                bad(
                        "$.entrypoint: needs at least 1 item, has 0; clearEntrypoint() empties it",
                        EndpointChange.entrypoint()),
                bad(
                        "$.args: says another command than cmd and entrypoint; set one or the other",
                        EndpointChange.args("a").command("b")),
                bad("$.disk: must be at least 1, is 0", EndpointChange.disk(0)),
                bad("$.ports[0]: port must be from 1 to 65535, is 65536", EndpointChange.port(65_536, "http")),
                bad("$.ports[0]: protocol must not be blank, is \" \"", EndpointChange.port(80, " ")),
                bad("$.ports[0]: protocol must not be blank, is null", EndpointChange.port(80, null)),
                bad("$.ports: must not be null", EndpointChange.ports((String[]) null)),
                bad("$.ports[0]: must not be null", EndpointChange.ports((String) null)),
                bad("$.ports: needs at least 1 item, has 0; clearPorts() empties it", EndpointChange.ports()),
                bad("$.env.TOKEN: must not be null", EndpointChange.env("TOKEN", null)),
                bad("$.env: must not have a null name", EndpointChange.env(null, "hunter2")),
                bad("$.env: must not be null", EndpointChange.env(null)),
                bad("$.env.A: must not be null", EndpointChange.env(Collections.singletonMap("A", null))),
                bad("$.env: must not be null", EndpointChange.removeEnv((String[]) null)),
                bad("$.env: must not have a null name", EndpointChange.removeEnv("A", null)),
                bad("$.env: must not be null", EndpointChange.replaceEnv(null)),
                bad("$.env.A: must not be null", EndpointChange.replaceEnv(Collections.singletonMap("A", null))),
                bad("$.gpu: must not be null", EndpointChange.gpu(null)),
                bad("$.gpu: changes nothing: needs pools, a count or CUDA versions", EndpointChange.gpu(GpuPools.of())),
                bad("$.gpu.pools[1]: must not be blank, is \" \"", EndpointChange.gpu(pools.or(" "))),
                bad("$.gpu.pools[1]: must not be null", EndpointChange.gpu(pools.or((String) null))),
                bad("$.gpu.count: must be at least 1, is 0", EndpointChange.gpu(pools.perWorker(0))),
                bad(
                        "$.gpu.excludedTypes: needs the pools that the types are excluded from",
                        EndpointChange.gpu(GpuPools.of().excluding("NVIDIA L4"))),
                bad("$.gpu.excludedTypes[0]: must not be null", EndpointChange.gpu(pools.excluding((String) null))),
                bad(
                        "$.gpu.minCudaVersion: excludes allowedCudaVersions; use cuda() or cudaAtLeast(), not both",
                        EndpointChange.gpu(pools.cuda("12.8").cudaAtLeast("12.4"))),
                bad("$.gpu.minCudaVersion: must not be null", EndpointChange.gpu(pools.cudaAtLeast(null))),
                bad("$.gpu.allowedCudaVersions[0]: must not be null", EndpointChange.gpu(pools.cuda((String) null))),
                bad("$.cpu: must not be null", EndpointChange.cpu((CpuFlavor[]) null)),
                bad("$.cpu[0]: must not be null", EndpointChange.cpu((CpuFlavor) null)),
                bad("$.cpu: needs at least 1 item, has 0", EndpointChange.cpu()),
                bad(
                        "$.cpu[0].vcpuCount: must be a power of two, at least 2, is 3",
                        EndpointChange.cpu(CpuFlavor.of("cpu3c", 3))),
                bad("$.cpu[0].id: must not be blank, is \"\"", EndpointChange.cpu(CpuFlavor.of("", 4))),
                bad(
                        "$.cpu: must not be there beside gpu",
                        EndpointChange.gpu(pools).cpu(CpuFlavor.of("cpu3c", 4))),
                bad(
                        "$.cpu: must not be there beside gpu",
                        EndpointChange.cpu(CpuFlavor.of("cpu3c", 4)).clearCuda()),
                bad("$.workers: must not be null", EndpointChange.workers(null)),
                bad(
                        "$.workers.min: must be at most workers.max, 3, is 5",
                        EndpointChange.workers(Workers.between(5, 3))),
                bad("$.workers.min: must be at least 0, is -1", EndpointChange.workers(Workers.between(-1, 3))),
                bad("$.workers.max: must be at least 0, is -2", EndpointChange.workers(Workers.upTo(-2))),
                bad("$.scaling: must not be null", EndpointChange.scaling(null)),
                bad(
                        "$.scaling.requestCount: must be at least 1, is 0",
                        EndpointChange.scaling(Scaling.onRequestCount(0))),
                bad("$.scaling.queueDelay: must not be null", EndpointChange.scaling(Scaling.onQueueDelay(null))),
                bad(
                        "$.scaling.queueDelay: must be at least 0.5, is 0.25",
                        EndpointChange.scaling(Scaling.onQueueDelay(Duration.ofMillis(250)))),
                bad(
                        "$.workers.idleTimeout: must be at least 1, is 0",
                        EndpointChange.scaling(Scaling.onRequestCount(4).idleAfter(Duration.ZERO))),
                bad(
                        "$.workers.idleTimeout: must be at most 3600, is 3601",
                        EndpointChange.scaling(Scaling.onRequestCount(4).idleAfter(Duration.ofSeconds(3601)))),
                bad(
                        "$.workers.idleTimeout: must be a whole number of seconds, is PT1.5S",
                        EndpointChange.scaling(Scaling.onRequestCount(4).idleAfter(Duration.ofMillis(1500)))),
                bad(
                        "$.workers.idleTimeout: must not be null",
                        EndpointChange.scaling(Scaling.onRequestCount(4).idleAfter(null))),
                bad("$.flashboot: must not be null", EndpointChange.flashboot(null)),
                bad("$.timeout: must not be null", EndpointChange.timeout(null)),
                bad("$.timeout: must not be negative, is PT-1S", EndpointChange.timeout(Duration.ofSeconds(-1))),
                bad("$.dataCenterIds: must not be null", EndpointChange.dataCenters((String[]) null)),
                bad("$.dataCenterIds[0]: must not be null", EndpointChange.dataCenters((String) null)),
                bad(
                        "$.dataCenterIds: needs at least 1 item, has 0; clearDataCenters() empties it",
                        EndpointChange.dataCenters()),
                bad("$.networkVolumes: must not be null", EndpointChange.networkVolumes((String[]) null)),
                bad("$.networkVolumes[0]: must not be null", EndpointChange.networkVolumes((String) null)),
                bad(
                        "$.networkVolumes: needs at least 1 item, has 0; clearNetworkVolumes() empties it",
                        EndpointChange.networkVolumes()),
                bad("$.templateId: must not be null", EndpointChange.template(null)),
                bad("$.name: is a member of its own, not an extra one", EndpointChange.extra("name", "x")),
                bad("$.extra: must not have a null name", EndpointChange.extra(null, "x")),
                bad(
                        "$.x: must be a string, number, boolean, list, map or null, is a java.lang.Object",
                        EndpointChange.extra("x", new Object())));
    }

    private static Arguments bad(String violation, EndpointChange mistake) {
        return Arguments.of(violation, mistake);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badInput")
    void namesTheMemberTheValueAndTheLimitBeforeAnythingIsRead(String violation, EndpointChange mistake) {
        InvalidRequestException refused = refused(mistake, InvalidEndpointChangeTest::unread);

        assertThat(refused.violations()).extracting(Violation::toString).containsExactly(violation);
        assertThat(refused).hasMessage("EndpointChange is invalid: " + violation);
    }

    static Stream<Arguments> badForTheEndpoint() {
        String counting =
                "$.workers.idleTimeout: does not apply to a queue that scales on the number of requests," + " is PT30S";
        EndpointChange idle = EndpointChange.scaling(Scaling.onRequestCount(4).idleAfter(Duration.ofSeconds(30)));
        return Stream.of(
                Arguments.of(counting, idle, queue()),
                Arguments.of(counting, idle, endpoint("", DELAY)),
                Arguments.of(
                        "$.scaling.type: a load balancer scales on the number of requests only, is"
                                + " Scaling{onQueueDelay=PT4S}",
                        EndpointChange.scaling(Scaling.onQueueDelay(Duration.ofSeconds(4)))
                                .env("A", "1"),
                        loadBalancer()),
                Arguments.of(
                        "$.workers.max: must be at least workers.min, which the endpoint has at 3, is 2;"
                                + " Workers.between sets both",
                        EndpointChange.workers(Workers.upTo(2)),
                        queue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badForTheEndpoint")
    void judgesByTheEndpointWhatItWasReadFor(String violation, EndpointChange mistake, Supplier<Endpoint> current) {
        InvalidRequestException refused = refused(mistake, current);

        assertThat(refused).hasMessage("EndpointChange is invalid: " + violation);
    }

    @Test
    void reportsEveryViolationAtOnce() {
        EndpointChange change = EndpointChange.named("")
                .image(null)
                .disk(0)
                .gpu(GpuPools.of().perWorker(0))
                .workers(Workers.between(5, 3))
                .scaling(Scaling.onQueueDelay(Duration.ofMillis(1)).idleAfter(Duration.ofSeconds(-1)))
                .env("TOKEN", null)
                .removeEnv((String) null)
                .ports();

        assertThat(refused(change, InvalidEndpointChangeTest::unread).violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "$.name",
                        "$.image",
                        "$.disk",
                        "$.gpu.count",
                        "$.workers.min",
                        "$.scaling.queueDelay",
                        "$.workers.idleTimeout",
                        "$.env.TOKEN",
                        "$.env",
                        "$.ports");
    }

    @Test
    void reportsAtOnceWhatTheEndpointShows() {
        EndpointChange change = EndpointChange.workers(Workers.upTo(2))
                .scaling(Scaling.onRequestCount(4).idleAfter(Duration.ofSeconds(30)));

        assertThat(refused(change, queue()).violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder("$.workers.max", "$.workers.idleTimeout");
    }

    @Test
    void neverShowsAnEnvironmentValue() {
        EndpointChange change = EndpointChange.env(Map.of("A", "hunter2")).workers(Workers.upTo(2));

        assertThat(refused(change, queue())).hasMessageNotContaining("hunter2");
        assertThat(refused(
                        EndpointChange.replaceEnv(Map.of("A", "hunter2")).disk(0), InvalidEndpointChangeTest::unread))
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void anEndpointThatIsNoneIsNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> EndpointChange.env("A", "1").build(() -> null))
                .withMessage("current must not give null");
    }

    private static InvalidRequestException refused(EndpointChange change, Supplier<Endpoint> current) {
        InvalidRequestException refused =
                catchThrowableOfType(InvalidRequestException.class, () -> change.build(current));
        assertThat(refused).isNotNull();
        return refused;
    }
}
