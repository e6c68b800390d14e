package io.runpod.sdk.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.FlashBoot;
import io.runpod.sdk.model.UpdateEndpointRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes on the wire, for each way to say a change, and when the endpoint is read for it. */
class EndpointChangeTest {
    private static final String QUEUE = "\"type\":\"QUEUE\"";
    private static final String LOAD_BALANCER = "\"type\":\"LOAD_BALANCER\"";
    private static final String DELAY = "{\"type\":\"QUEUE_DELAY\",\"queueDelay\":4}";
    private static final String COUNT = "{\"type\":\"REQUEST_COUNT\",\"requestCount\":1}";
    private static final String UNKNOWN = "{\"type\":\"MOON_PHASE\",\"phase\":3}";

    private static Endpoint unread() {
        throw new AssertionError("read without need");
    }

    private static Supplier<Endpoint> endpoint(String kind, String scaling, String workers) {
        String text = """
                {"id":"ep_1","name":"n","scaling":%s,"workers":%s,"dataCenterIds":[],"networkVolumes":[],"timeout":0,
                 "flashboot":"OFF","createdAt":"2026-11-27T00:00:00Z"%s}
                """.formatted(scaling, workers, kind.isEmpty() ? "" : "," + kind);
        return () -> Endpoint.fromJson(text);
    }

    private static Supplier<Endpoint> withEnv(String env) {
        return endpoint(QUEUE + ",\"env\":" + env, DELAY, "{\"min\":1,\"max\":5,\"idleTimeout\":7}");
    }

    @Test
    void writesTheReadmesExampleExactly() {
        EndpointChange change = EndpointChange.scaling(Scaling.onRequestCount(4))
                .workers(Workers.upTo(10))
                .env("A", "1");

        assertThat(json(change.build(withEnv("{\"B\":\"2\"}")))).isEqualTo(json("""
                {"scaling":{"type":"REQUEST_COUNT","requestCount":4},"workers":{"min":1,"max":10},
                 "env":{"B":"2","A":"1"}}
                """));
    }

    static Stream<Arguments> changesThatNeedNoRead() {
        return Stream.of(
                row("{\"name\":\"m\"}", EndpointChange.named("m")),
                row("{\"image\":\"i\"}", EndpointChange.image("i")),
                row("{\"args\":\"--x\"}", EndpointChange.args("--x")),
                row("{\"args\":\"\"}", EndpointChange.args("")),
                row("{\"args\":\"\"}", EndpointChange.clearArgs()),
                row("{\"cmd\":[\"python\",\"main.py\"]}", EndpointChange.command("python", "main.py")),
                row("{\"cmd\":[]}", EndpointChange.clearCommand()),
                row("{\"entrypoint\":[\"sh\",\"-c\"]}", EndpointChange.entrypoint("sh", "-c")),
                row("{\"entrypoint\":[]}", EndpointChange.clearEntrypoint()),
                row("{\"disk\":50}", EndpointChange.disk(50)),
                row(
                        "{\"ports\":[\"80/http\",\"22/tcp\",\"53/udp\"]}",
                        EndpointChange.port(80, "http").ports("22/tcp", "53/udp")),
                row(
                        "{\"ports\":[\"22/tcp\",\"80/http\"]}",
                        EndpointChange.ports("22/tcp").port(80, "http")),
                row("{\"ports\":[]}", EndpointChange.clearPorts()),
                row("{\"registry\":\"cred_1\"}", EndpointChange.registry("cred_1")),
                row("{\"registry\":null}", EndpointChange.registry(null)),
                row("{\"registry\":null}", EndpointChange.clearRegistry()),
                row("{\"gpu\":{\"pools\":[\"ADA_24\"]}}", EndpointChange.gpu(GpuPools.of("ADA_24"))),
                row("{\"gpu\":{\"count\":2}}", EndpointChange.gpu(GpuPools.of().perWorker(2))),
                row(
                        "{\"gpu\":{\"pools\":[\"ADA_24\"],\"excludedTypes\":[\"NVIDIA L4\"]}}",
                        EndpointChange.gpu(GpuPools.of(GpuPool.ADA_24).excluding("NVIDIA L4"))),
                row(
                        "{\"gpu\":{\"allowedCudaVersions\":[\"12.8\"]}}",
                        EndpointChange.gpu(GpuPools.of().cuda("12.8"))),
                row(
                        "{\"gpu\":{\"minCudaVersion\":\"12.4\"}}",
                        EndpointChange.gpu(GpuPools.of().cudaAtLeast("12.4"))),
                row("{\"gpu\":{\"allowedCudaVersions\":[]}}", EndpointChange.clearCuda()),
                row("{\"gpu\":{\"minCudaVersion\":\"\"}}", EndpointChange.clearCudaAtLeast()),
                row(
                        "{\"gpu\":{\"minCudaVersion\":\"12.4\",\"allowedCudaVersions\":[]}}",
                        EndpointChange.clearCuda().gpu(GpuPools.of().cudaAtLeast("12.4"))),
                row(
                        "{\"cpu\":[{\"id\":\"cpu3c\",\"vcpuCount\":4},{\"id\":\"cpu5g\",\"vcpuCount\":8}]}",
                        EndpointChange.cpu(CpuFlavor.of("cpu3c", 4)).cpu(CpuFlavor.of("cpu5g", 8))),
                row(
                        "{\"scaling\":{\"type\":\"QUEUE_DELAY\",\"queueDelay\":0.5}}",
                        EndpointChange.scaling(Scaling.onQueueDelay(Duration.ofMillis(500)))),
                row(
                        "{\"scaling\":{\"type\":\"REQUEST_COUNT\",\"requestCount\":4}}",
                        EndpointChange.scaling(Scaling.onRequestCount(4))),
                row("{\"flashboot\":\"FLASHBOOT\"}", EndpointChange.flashboot(FlashBoot.FLASHBOOT)),
                row("{\"timeout\":300000}", EndpointChange.timeout(Duration.ofMinutes(5))),
                row(
                        "{\"dataCenterIds\":[\"US-TX-3\",\"EU-RO-1\"]}",
                        EndpointChange.dataCenters("US-TX-3").dataCenters("EU-RO-1")),
                row("{\"dataCenterIds\":[]}", EndpointChange.clearDataCenters()),
                row("{\"networkVolumes\":[\"vol_abc\"]}", EndpointChange.networkVolumes("vol_abc")),
                row("{\"networkVolumes\":[]}", EndpointChange.clearNetworkVolumes()),
                row("{\"templateId\":\"30zmvf89kd\"}", EndpointChange.template("30zmvf89kd")),
                row(
                        "{\"x\":{\"a\":[1,true,null]},\"y\":null}",
                        EndpointChange.extra("x", Map.of("a", Arrays.asList(1, true, null)))
                                .extra("y", null)),
                row("{}", EndpointChange.env(Map.of())),
                row("{}", EndpointChange.removeEnv()),
                row(
                        "{\"env\":{\"RUNPOD_SDK_CREATE_KEY\":\"k\"}}",
                        EndpointChange.replaceEnv(Map.of(NewEndpoint.CREATE_KEY, "k"))),
                row("{\"env\":{}}", EndpointChange.clearEnv().removeEnv(NewEndpoint.CREATE_KEY)));
    }

    private static Arguments row(String body, EndpointChange change) {
        return Arguments.of(body, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changesThatNeedNoRead")
    void sendsOnlyWhatWasSaidAndReadsNothing(String body, EndpointChange change) {
        assertThat(json(change.build(EndpointChangeTest::unread))).isEqualTo(json(body));
    }

    static Stream<Arguments> wordsAboutTheSame() {
        return Stream.of(
                row("{\"args\":\"--x\"}", EndpointChange.clearArgs().args("--x")),
                row("{\"args\":\"\"}", EndpointChange.args("--x").clearArgs()),
                row("{\"cmd\":[\"a\"]}", EndpointChange.clearArgs().command("a")),
                row("{\"entrypoint\":[\"a\"]}", EndpointChange.entrypoint("a").clearArgs()),
                row(
                        "{\"args\":\"--x\"}",
                        EndpointChange.clearCommand().clearEntrypoint().args("--x")),
                row(
                        "{\"args\":\"a b\",\"cmd\":[\"b\"],\"entrypoint\":[\"a\"]}",
                        EndpointChange.args("a b").command("b").entrypoint("a")),
                row(
                        "{\"args\":\"\",\"cmd\":[],\"entrypoint\":[]}",
                        EndpointChange.clearArgs().clearCommand().clearEntrypoint()),
                row(
                        "{\"cmd\":[\"b\"]}",
                        EndpointChange.command("a").clearCommand().command("b")),
                row("{\"cmd\":[]}", EndpointChange.command("a").clearCommand()),
                row("{\"entrypoint\":[\"b\"]}", EndpointChange.clearEntrypoint().entrypoint("b")),
                row("{\"entrypoint\":[]}", EndpointChange.entrypoint("b").clearEntrypoint()),
                row(
                        "{\"ports\":[\"22/tcp\"]}",
                        EndpointChange.ports("80/http").clearPorts().ports("22/tcp")),
                row("{\"ports\":[]}", EndpointChange.port(80, "http").clearPorts()),
                row(
                        "{\"dataCenterIds\":[\"b\"]}",
                        EndpointChange.dataCenters("a").clearDataCenters().dataCenters("b")),
                row("{\"dataCenterIds\":[]}", EndpointChange.dataCenters("a").clearDataCenters()),
                row(
                        "{\"networkVolumes\":[\"v\"]}",
                        EndpointChange.clearNetworkVolumes().networkVolumes("v")),
                row(
                        "{\"networkVolumes\":[]}",
                        EndpointChange.networkVolumes("v").clearNetworkVolumes()),
                row("{\"registry\":\"c\"}", EndpointChange.clearRegistry().registry("c")),
                row("{\"registry\":null}", EndpointChange.registry("c").clearRegistry()),
                row(
                        "{\"gpu\":{\"allowedCudaVersions\":[\"12.8\"]}}",
                        EndpointChange.clearCuda().gpu(GpuPools.of().cuda("12.8"))),
                row(
                        "{\"gpu\":{\"pools\":[\"A\"],\"allowedCudaVersions\":[]}}",
                        EndpointChange.gpu(GpuPools.of("A").cuda("12.8")).clearCuda()),
                row(
                        "{\"gpu\":{\"minCudaVersion\":\"12.4\",\"allowedCudaVersions\":[]}}",
                        EndpointChange.gpu(GpuPools.of().cuda("12.8").cudaAtLeast("12.4"))
                                .clearCuda()),
                row(
                        "{\"gpu\":{\"pools\":[\"A\"],\"minCudaVersion\":\"\"}}",
                        EndpointChange.clearCudaAtLeast().gpu(GpuPools.of("A"))),
                row(
                        "{\"gpu\":{\"minCudaVersion\":\"12.4\"}}",
                        EndpointChange.clearCudaAtLeast().gpu(GpuPools.of().cudaAtLeast("12.4"))),
                row(
                        "{\"gpu\":{\"count\":2,\"minCudaVersion\":\"\"}}",
                        EndpointChange.gpu(GpuPools.of().perWorker(2).cudaAtLeast("12.4"))
                                .clearCudaAtLeast()),
                row(
                        "{\"gpu\":{\"allowedCudaVersions\":[\"12.8\"],\"minCudaVersion\":\"\"}}",
                        EndpointChange.gpu(GpuPools.of().cuda("12.8").cudaAtLeast("12.4"))
                                .clearCudaAtLeast()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wordsAboutTheSame")
    void letsTheLastWordWin(String body, EndpointChange change) {
        assertThat(json(change.build(EndpointChangeTest::unread))).isEqualTo(json(body));
    }

    static Stream<Arguments> changesOfTheEnvironment() {
        String current = "{\"A\":\"0\",\"B\":\"2\"}";
        String keyed = "{\"B\":\"2\",\"RUNPOD_SDK_CREATE_KEY\":\"k\"}";
        return Stream.of(
                completed("{\"A\":\"1\",\"B\":\"2\"}", EndpointChange.env("A", "1"), withEnv(current)),
                completed(
                        "{\"A\":\"0\",\"B\":\"3\",\"C\":\"4\"}",
                        EndpointChange.env(Map.of("C", "4")).env("B", "3"),
                        withEnv(current)),
                completed(
                        "{\"A\":\"1\"}", EndpointChange.env("A", "1"), endpoint(QUEUE, DELAY, "{\"min\":0,\"max\":3}")),
                completed("{\"B\":\"2\"}", EndpointChange.removeEnv("A", "Z"), withEnv(current)),
                completed("{\"B\":\"2\"}", EndpointChange.env("A", "1").removeEnv("A"), withEnv(current)),
                completed(
                        "{\"A\":\"1\",\"B\":\"2\"}",
                        EndpointChange.removeEnv("A").env("A", "1"),
                        withEnv(current)),
                completed("{\"C\":\"1\"}", EndpointChange.replaceEnv(Map.of("C", "1")), withEnv(current)),
                completed(
                        "{\"C\":\"1\",\"D\":\"2\"}",
                        EndpointChange.env("A", "1")
                                .replaceEnv(Map.of("C", "1", "B", "9"))
                                .env("D", "2")
                                .removeEnv("B"),
                        withEnv(current)),
                completed(
                        "{\"B\":\"9\"}", EndpointChange.removeEnv("B").replaceEnv(Map.of("B", "9")), withEnv(current)),
                completed("{}", EndpointChange.clearEnv(), withEnv(current)),
                completed(
                        "{\"C\":\"1\",\"RUNPOD_SDK_CREATE_KEY\":\"k\"}",
                        EndpointChange.replaceEnv(Map.of("C", "1")),
                        withEnv(keyed)),
                completed("{\"RUNPOD_SDK_CREATE_KEY\":\"k\"}", EndpointChange.clearEnv(), withEnv(keyed)),
                completed(
                        "{\"A\":\"1\",\"B\":\"2\",\"RUNPOD_SDK_CREATE_KEY\":\"k\"}",
                        EndpointChange.env("A", "1"),
                        withEnv(keyed)),
                completed("{\"B\":\"2\"}", EndpointChange.removeEnv(NewEndpoint.CREATE_KEY), withEnv(keyed)));
    }

    private static Arguments completed(String body, EndpointChange change, Supplier<Endpoint> current) {
        return Arguments.of(body, change, current);
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("changesOfTheEnvironment")
    void mergesTheEnvironmentAndKeepsTheKeyOfACreateOnce(
            String env, EndpointChange change, Supplier<Endpoint> current) {
        assertThat(json(change.build(current))).isEqualTo(json("{\"env\":" + env + "}"));
    }

    @Test
    void keepsTheOrderOfTheEnvironment() {
        UpdateEndpointRequest request =
                EndpointChange.env("N", "1").env("A", "1").build(withEnv("{\"Z\":\"1\",\"A\":\"2\",\"M\":\"3\"}"));

        assertThat(request.env().orElseThrow().keySet()).containsExactly("Z", "A", "M", "N");
    }

    static Stream<Arguments> changesOfTheWorkers() {
        String workers = "{\"min\":1,\"max\":5,\"idleTimeout\":7}";
        EndpointChange idle = EndpointChange.scaling(
                Scaling.onQueueDelay(Duration.ofSeconds(4)).idleAfter(Duration.ofSeconds(9)));
        EndpointChange counting = EndpointChange.workers(Workers.upTo(9)).scaling(Scaling.onRequestCount(2));
        EndpointChange more = EndpointChange.workers(Workers.upTo(9));
        return Stream.of(
                // All of the members, whichever was said.
                completed("{\"min\":1,\"max\":9,\"idleTimeout\":7}", more, endpoint(QUEUE, DELAY, workers)),
                completed(
                        "{\"min\":0,\"max\":2,\"idleTimeout\":7}",
                        EndpointChange.workers(Workers.between(0, 2)),
                        endpoint(QUEUE, DELAY, workers)),
                completed("{\"min\":1,\"max\":5,\"idleTimeout\":9}", idle, endpoint(QUEUE, DELAY, workers)),
                completed("{\"min\":1,\"max\":5,\"idleTimeout\":9}", idle, endpoint(QUEUE, COUNT, workers)),
                completed("{\"min\":1,\"max\":9}", more, endpoint(QUEUE, DELAY, "{\"min\":1,\"max\":5}")),
                // No idle time for a queue that will count requests, whether it says that it is one or not.
                completed("{\"min\":1,\"max\":9}", more, endpoint(QUEUE, COUNT, workers)),
                completed("{\"min\":1,\"max\":9}", more, endpoint("", COUNT, workers)),
                completed("{\"min\":1,\"max\":9}", counting, endpoint(QUEUE, DELAY, workers)),
                completed("{\"min\":1,\"max\":9}", counting, endpoint("", UNKNOWN, workers)),
                completed(
                        "{\"min\":1,\"max\":9,\"idleTimeout\":7}",
                        EndpointChange.workers(Workers.upTo(9)).scaling(Scaling.onQueueDelay(Duration.ofSeconds(1))),
                        endpoint(QUEUE, COUNT, workers)),
                // Others that count requests have one, and so has what is not known.
                completed("{\"min\":1,\"max\":9,\"idleTimeout\":7}", more, endpoint(LOAD_BALANCER, COUNT, workers)),
                completed("{\"min\":1,\"max\":9,\"idleTimeout\":7}", counting, endpoint(LOAD_BALANCER, COUNT, workers)),
                completed(
                        "{\"min\":1,\"max\":9,\"idleTimeout\":7}", more, endpoint("\"type\":\"NEW\"", COUNT, workers)),
                completed("{\"min\":1,\"max\":9,\"idleTimeout\":7}", more, endpoint(QUEUE, UNKNOWN, workers)),
                completed(
                        "{\"min\":1,\"max\":5,\"idleTimeout\":30}",
                        EndpointChange.scaling(Scaling.onRequestCount(4).idleAfter(Duration.ofSeconds(30))),
                        endpoint(LOAD_BALANCER, COUNT, workers)),
                // What was not said makes no change fail.
                completed(
                        "{\"min\":0,\"max\":9}",
                        more,
                        endpoint(QUEUE, DELAY, "{\"min\":0,\"max\":5,\"idleTimeout\":0}")),
                completed(
                        "{\"min\":0,\"max\":9,\"idleTimeout\":3600}",
                        more,
                        endpoint(QUEUE, DELAY, "{\"min\":0,\"max\":5,\"idleTimeout\":3600}")),
                completed(
                        "{\"min\":0,\"max\":9}",
                        more,
                        endpoint(QUEUE, DELAY, "{\"min\":0,\"max\":5,\"idleTimeout\":3601}")),
                completed("{\"max\":9}", more, endpoint(QUEUE, DELAY, "{\"min\":-1,\"max\":5}")),
                completed("{\"idleTimeout\":9}", idle, endpoint(QUEUE, DELAY, "{\"min\":-1,\"max\":-2}")),
                completed(
                        "{\"min\":5,\"max\":1,\"idleTimeout\":9}",
                        idle,
                        endpoint(QUEUE, DELAY, "{\"min\":5,\"max\":1}")));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("changesOfTheWorkers")
    void sendsTheWorkersWhole(String workers, EndpointChange change, Supplier<Endpoint> current) {
        assertThat(json(change.build(current)).get("workers")).isEqualTo(json(workers));
    }

    @Test
    void readsTheEndpointOnceAndAnewForEachRequest() {
        AtomicInteger reads = new AtomicInteger();
        EndpointChange change =
                EndpointChange.env("A", "1").workers(Workers.upTo(3)).removeEnv("B");
        Supplier<Endpoint> current = () -> {
            int read = reads.incrementAndGet();
            return withEnv("{\"READ\":\"" + read + "\"}").get();
        };

        assertThat(change.build(current).env()).contains(Map.of("READ", "1", "A", "1"));
        assertThat(change.build(current).env()).contains(Map.of("READ", "2", "A", "1"));
    }

    @Test
    void passesOnWhatTheReadThrows() {
        IllegalStateException closed = new IllegalStateException("closed");

        assertThatThrownBy(() -> EndpointChange.env("A", "1").build(() -> {
                    throw closed;
                }))
                .isSameAs(closed);
    }

    @Test
    void takesTheMapAsItIsWhenItIsGiven() {
        Map<String, String> variables = new HashMap<>(Map.of("A", "1"));
        EndpointChange change = EndpointChange.replaceEnv(variables);
        variables.put("B", "2");

        assertThat(change.build(withEnv("{}")).env()).contains(Map.of("A", "1"));
    }

    static Stream<Supplier<EndpointChange>> changes() {
        return Stream.of(
                () -> EndpointChange.named("n"),
                () -> EndpointChange.named("m"),
                () -> EndpointChange.image("i"),
                () -> EndpointChange.args("--x"),
                () -> EndpointChange.command("a"),
                () -> EndpointChange.clearCommand(),
                () -> EndpointChange.disk(5),
                () -> EndpointChange.ports("22/tcp"),
                () -> EndpointChange.port(0, "tcp"),
                () -> EndpointChange.env("A", "1"),
                () -> EndpointChange.env("A", "2"),
                () -> EndpointChange.removeEnv("A"),
                () -> EndpointChange.replaceEnv(Map.of("A", "1")),
                () -> EndpointChange.clearEnv(),
                () -> EndpointChange.registry("c"),
                () -> EndpointChange.clearRegistry(),
                () -> EndpointChange.gpu(GpuPools.of("A")),
                () -> EndpointChange.clearCuda(),
                () -> EndpointChange.clearCudaAtLeast(),
                () -> EndpointChange.cpu(CpuFlavor.of("cpu3c", 4)),
                () -> EndpointChange.workers(Workers.upTo(3)),
                () -> EndpointChange.scaling(Scaling.onRequestCount(4)),
                () -> EndpointChange.flashboot(FlashBoot.OFF),
                () -> EndpointChange.timeout(Duration.ofMinutes(5)),
                () -> EndpointChange.dataCenters("d"),
                () -> EndpointChange.networkVolumes("v"),
                () -> EndpointChange.template("t"),
                () -> EndpointChange.extra("x", null));
    }

    @Test
    void whatSaysTheSameIsEqualAndWhatSaysOtherThingsIsNot() {
        List<Supplier<EndpointChange>> all = changes().toList();
        for (int i = 0; i < all.size(); i++) {
            EndpointChange change = all.get(i).get();
            assertThat(change)
                    .isEqualTo(all.get(i).get())
                    .hasSameHashCodeAs(all.get(i).get());
            assertThat(change).isNotEqualTo("n").isNotEqualTo(null);
            for (int j = 0; j < i; j++) {
                assertThat(change).isNotEqualTo(all.get(j).get());
            }
        }
    }

    @Test
    void showsWhatWasSaidAndHidesSecrets() {
        assertThat(EndpointChange.scaling(Scaling.onRequestCount(4))
                        .workers(Workers.upTo(10))
                        .env("TOKEN", "hunter2")
                        .removeEnv("OLD")
                        .extra("secret", "hunter2")
                        .clearRegistry()
                        .clearPorts())
                .hasToString("EndpointChange{workers=Workers{max=10}, scaling=Scaling{onRequestCount=4}, ports=[],"
                        + " env=[TOKEN], registry=null, extras=[secret], removeEnv=[OLD]}");
        assertThat(EndpointChange.replaceEnv(Map.of("TOKEN", "hunter2"))
                        .gpu(GpuPools.of("ADA_24"))
                        .clearCuda()
                        .clearCudaAtLeast())
                .hasToString("EndpointChange{gpu=GpuPools[ADA_24], clearCuda=true, clearCudaAtLeast=true,"
                        + " replaceEnv=[TOKEN]}");
        assertThat(EndpointChange.env("A", "1").removeEnv("A")).hasToString("EndpointChange{removeEnv=[A]}");
        assertThat(EndpointChange.clearEnv()).hasToString("EndpointChange{replaceEnv=[]}");
    }

    private static JsonNode json(UpdateEndpointRequest request) {
        return json(request.toJson());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
