package io.runpod.sdk.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.runpod.sdk.model.ContainerConfig;
import io.runpod.sdk.model.InvalidRequestException;
import io.runpod.sdk.model.Violation;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
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

    /** What is wrong in either revision. */
    static Stream<Arguments> badInput() {
        return Stream.of(
                bad(
                        "$.name: is required",
                        e -> NewEndpoint.named(null).image("i").gpu(GpuPools.of("ADA_24"))),
                bad(
                        "$.name: needs at least 1 character, has 0",
                        e -> NewEndpoint.named("").image("i").gpu(GpuPools.of("ADA_24"))),
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

    /** What is wrong in revision 2026-06, which has fewer words. */
    static Stream<Arguments> badIn2026_06() {
        return Stream.of(
                bad("$.image: is required", e -> NewEndpoint.named("n").gpu(GpuPools.of("ADA_24"))),
                bad("$.gpu: is required", e -> NewEndpoint.named("n").image("i")),
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
                bad("$.type: the API revision 2026-06 creates queue endpoints only", NewEndpoint::loadBalancer),
                bad(
                        "$.cpu: the API revision 2026-06 creates GPU endpoints only",
                        e -> NewEndpoint.named("n").image("i").cpu(CpuFlavor.of("cpu3c", 4))),
                bad(
                        "$.templateId: the API revision 2026-06 can't refer to a template; container(Template) copies one",
                        e -> NewEndpoint.named("n").template("30zmvf89kd").gpu(GpuPools.of("ADA_24"))),
                bad(
                        "$.cmd: the API revision 2026-06 has no command in words; args() sets it in one string",
                        e -> e.command("python", "main.py")),
                bad(
                        "$.entrypoint: the API revision 2026-06 can't replace the image's entrypoint",
                        e -> e.entrypoint("sh")),
                bad(
                        "$.cmd: the API revision 2026-06 has no command in words; args() sets it in one string",
                        e -> e.args("echo \"hi\"").command("echo", "ho")),
                bad(
                        "$.entrypoint: the API revision 2026-06 can't replace the image's entrypoint",
                        e -> e.args("echo 'hi'").entrypoint("sh")),
                bad(
                        "$.gpu.excludedTypes: the API revision 2026-06 can't exclude GPU types",
                        e -> e.gpu(GpuPools.of("ADA_24").excluding("NVIDIA L4"))),
                bad(
                        "$.gpu.allowedCudaVersions: the API revision 2026-06 can't choose CUDA versions",
                        e -> e.gpu(GpuPools.of("ADA_24").cuda("12.8"))),
                bad(
                        "$.gpu.minCudaVersion: the API revision 2026-06 can't choose CUDA versions",
                        e -> e.gpu(GpuPools.of("ADA_24").cudaAtLeast("12.4"))));
    }

    /** What is wrong in revision 2026-09: rules that no schema has, and limits of its own. */
    static Stream<Arguments> badIn2026_09() {
        return Stream.of(
                bad(
                        "$.image: is required, unless there is a template",
                        e -> NewEndpoint.named("n").gpu(GpuPools.of("ADA_24"))),
                bad(
                        "$.gpu: is required, unless there is cpu",
                        e -> NewEndpoint.named("n").image("i")),
                bad("$.cpu: must not be there beside gpu", e -> e.cpu(CpuFlavor.of("cpu3c", 4))),
                bad("$.scaling.requestCount: must be at least 1, is 0", e -> e.scaling(Scaling.onRequestCount(0))),
                bad(
                        "$.scaling.queueDelay: must be at least 0.5, is 0.499999999",
                        e -> e.scaling(Scaling.onQueueDelay(Duration.ofNanos(499_999_999)))),
                bad(
                        "$.scaling.queueDelay: must be at least 0.5, is -1",
                        e -> e.scaling(Scaling.onQueueDelay(Duration.ofSeconds(-1)))),
                bad("$.scaling.queueDelay: must not be null", e -> e.scaling(Scaling.onQueueDelay(null))),
                bad("$.workers.idleTimeout: must be at least 1, is 0", e -> e.scaling(idle(Duration.ZERO))),
                bad(
                        "$.workers.idleTimeout: must be at most 3600, is 3601",
                        e -> e.scaling(idle(Duration.ofSeconds(3_601)))),
                bad(
                        "$.workers.idleTimeout: must be a whole number of seconds, is PT1.5S",
                        e -> e.scaling(idle(Duration.ofMillis(1_500)))),
                bad("$.workers.idleTimeout: must not be null", e -> e.scaling(idle(null))),
                bad(
                        "$.workers.idleTimeout: does not apply to a queue that scales on the number of requests, is PT30S",
                        e -> e.scaling(Scaling.onRequestCount(4).idleAfter(Duration.ofSeconds(30)))),
                bad(
                        "$.scaling.type: a load balancer scales on the number of requests only,"
                                + " is Scaling{onQueueDelay=PT4S}",
                        e -> e.loadBalancer().scaling(Scaling.onQueueDelay(Duration.ofSeconds(4)))),
                bad(
                        "$.cpu: needs at least 1 item, has 0",
                        e -> NewEndpoint.named("n").image("i").cpu()),
                bad("$.cpu[0]: must not be null", e -> onCpu((CpuFlavor) null)),
                bad("$.cpu: must not be null", e -> e.cpu((CpuFlavor[]) null)),
                bad("$.cpu[0].id: must not be blank, is \" \"", e -> onCpu(CpuFlavor.of(" ", 4))),
                bad("$.cpu[0].id: must not be blank, is null", e -> onCpu(CpuFlavor.of(null, 4))),
                bad(
                        "$.cpu[1].vcpuCount: must be a power of two, at least 2, is 3",
                        e -> onCpu(CpuFlavor.of("cpu3c", 4), CpuFlavor.of("cpu5c", 3))),
                bad(
                        "$.cpu[0].vcpuCount: must be a power of two, at least 2, is 1",
                        e -> onCpu(CpuFlavor.of("cpu3c", 1))),
                bad(
                        "$.cpu[0].vcpuCount: must be a power of two, at least 2, is -2147483648",
                        e -> onCpu(CpuFlavor.of("cpu3c", Integer.MIN_VALUE))),
                bad("$.cpu[1]: must not come twice", e -> onCpu(CpuFlavor.of("cpu3c", 4), CpuFlavor.of("cpu3c", 4))),
                bad("$.templateId: needs at least 1 character, has 0", e -> e.template("")),
                bad("$.templateId: must not be blank, is \" \"", e -> e.template(" ")),
                bad("$.templateId: must not be null", e -> e.template(null)),
                bad("$.cmd: must not be null", e -> e.command((String[]) null)),
                bad("$.cmd[1]: must not be null", e -> e.command("python", null)),
                bad("$.entrypoint: must not be null", e -> e.entrypoint((String[]) null)),
                bad("$.entrypoint[0]: must not be null", e -> e.entrypoint((String) null)),
                bad(
                        "$.args: says another command than cmd and entrypoint; set one or the other",
                        e -> e.args("--x").command("python", "main.py")),
                bad(
                        "$.args: says another command than cmd and entrypoint; set one or the other",
                        e -> e.args("--x").entrypoint("sh", "-c")),
                bad(
                        "$.gpu.minCudaVersion: excludes allowedCudaVersions; use cuda() or cudaAtLeast(), not both",
                        e -> e.gpu(GpuPools.of("ADA_24").cuda("12.8").cudaAtLeast("12.4"))),
                bad(
                        "$.gpu.minCudaVersion: must match ^\\d+\\.\\d+$, is \"12\"",
                        e -> e.gpu(GpuPools.of("ADA_24").cudaAtLeast("12"))),
                bad(
                        "$.gpu.minCudaVersion: must not be null",
                        e -> e.gpu(GpuPools.of("ADA_24").cudaAtLeast(null))),
                bad(
                        "$.gpu.allowedCudaVersions[0]: must match ^\\d+\\.\\d+$, is \"latest\"",
                        e -> e.gpu(GpuPools.of("ADA_24").cuda("latest"))),
                bad(
                        "$.gpu.excludedTypes[0]: must not be null",
                        e -> e.gpu(GpuPools.of("ADA_24").excluding((String) null))),
                bad(
                        "$.gpu.excludedTypes[0]: must match ^\\s*[^-\\s], is \" \"",
                        e -> e.gpu(GpuPools.of("ADA_24").excluding(" "))),
                bad(
                        "$.gpu.excludedTypes[1]: must not come twice",
                        e -> e.gpu(GpuPools.of("ADA_24").excluding("NVIDIA L4", "NVIDIA L4"))));
    }

    private static Scaling idle(Duration idle) {
        return Scaling.onQueueDelay(Duration.ofSeconds(4)).idleAfter(idle);
    }

    private static NewEndpoint onCpu(CpuFlavor... flavors) {
        return NewEndpoint.named("n").image("i").cpu(flavors);
    }

    private static Arguments bad(String violation, UnaryOperator<NewEndpoint> mistake) {
        return Arguments.of(violation, mistake);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"badInput", "badIn2026_06"})
    void namesTheMemberTheValueAndTheLimitFor2026_06(String violation, UnaryOperator<NewEndpoint> mistake) {
        InvalidRequestException refused = refused(mistake.apply(minimal())::buildV2026_06);

        assertThat(refused.violations()).extracting(Violation::toString).containsExactly(violation);
        assertThat(refused).hasMessage("NewEndpoint is invalid: " + violation);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"badInput", "badIn2026_09"})
    void namesTheMemberTheValueAndTheLimitFor2026_09(String violation, UnaryOperator<NewEndpoint> mistake) {
        InvalidRequestException refused = refused(mistake.apply(minimal())::build);

        assertThat(refused.violations()).extracting(Violation::toString).containsExactly(violation);
        assertThat(refused).hasMessage("NewEndpoint is invalid: " + violation);
    }

    @Test
    void reportsEveryViolationAtOnce() {
        NewEndpoint wrong = NewEndpoint.named("")
                .gpu(GpuPools.of().perWorker(0))
                .workers(Workers.between(5, 3))
                .scaling(Scaling.onQueueDelay(Duration.ofMillis(1)).idleAfter(Duration.ofSeconds(-1)))
                .disk(0)
                .env("TOKEN", null)
                .args(null);

        assertThat(refused(wrong::buildV2026_06).violations())
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
    void reportsEveryViolationOfANewWordAtOnceToo() {
        NewEndpoint wrong = NewEndpoint.named("")
                .loadBalancer()
                .gpu(GpuPools.of().excluding("-").cuda("x").cudaAtLeast("y"))
                .cpu(CpuFlavor.of("", 3))
                .scaling(Scaling.onQueueDelay(Duration.ofMillis(1)).idleAfter(Duration.ofHours(2)))
                .command((String) null)
                .entrypoint((String) null)
                .template("");

        assertThat(refused(wrong::build).violations())
                .extracting(Violation::path)
                .containsExactlyInAnyOrder(
                        "$.name",
                        "$.gpu.pools",
                        "$.gpu.excludedTypes[0]",
                        "$.gpu.allowedCudaVersions[0]",
                        "$.gpu.minCudaVersion",
                        "$.gpu.minCudaVersion",
                        "$.cpu",
                        "$.cpu[0].id",
                        "$.cpu[0].vcpuCount",
                        "$.scaling.type",
                        "$.scaling.queueDelay",
                        "$.workers.idleTimeout",
                        "$.cmd[0]",
                        "$.entrypoint[0]",
                        "$.templateId");
        assertThat(refused(wrong::buildV2026_06).violations())
                .extracting(Violation::path)
                .contains(
                        "$.type",
                        "$.cpu",
                        "$.templateId",
                        "$.gpu.excludedTypes",
                        "$.gpu.allowedCudaVersions",
                        "$.gpu.minCudaVersion",
                        "$.cmd",
                        "$.entrypoint");
    }

    @Test
    void checksWhatAContainerBrings() {
        NewEndpoint wrong = minimal().container(ContainerConfig.fromJson("{\"disk\":0}"));

        for (ThrowingCallable build : List.<ThrowingCallable>of(wrong::build, wrong::buildV2026_06)) {
            assertThat(refused(build).violations())
                    .extracting(Violation::toString)
                    .containsExactly("$.disk: must be at least 1, is 0");
        }
    }

    @Test
    void neverShowsAnEnvironmentValue() {
        NewEndpoint wrong = minimal().env("TOKEN", "hunter2").disk(0);

        assertThat(refused(wrong::build)).hasMessageNotContaining("hunter2");
        assertThat(refused(wrong::buildV2026_06)).hasMessageNotContaining("hunter2");
    }

    private static InvalidRequestException refused(ThrowingCallable build) {
        InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, build);
        assertThat(refused).isNotNull();
        return refused;
    }

    @Test
    void poolsThatAreNullAsAWholeAreOneThatIsNull() {
        GpuPools pools = GpuPools.of((String[]) null).excluding((String[]) null).cuda((String[]) null);

        assertThat(refused(minimal().gpu(pools)::build).violations())
                .extracting(Violation::toString)
                .containsExactly(
                        "$.gpu.pools[0]: must not be null",
                        "$.gpu.excludedTypes[0]: must not be null",
                        "$.gpu.allowedCudaVersions[0]: must not be null");
        assertThat(GpuPools.of((GpuPool[]) null)).isEqualTo(GpuPools.of((String) null));
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
