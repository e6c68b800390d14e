package io.runpod.sdk.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runpod.sdk.call.JsonModel;
import io.runpod.sdk.model.ContainerConfig;
import io.runpod.sdk.model.CreateEndpointRequest;
import io.runpod.sdk.model.FlashBoot;
import io.runpod.sdk.model.Template;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes on the wire in revision 2026-09, for each way to say it. */
class CurrentNewEndpointTest {
    private static final String QUEUE = "\"type\":\"QUEUE\"";
    private static final String NAMED = "\"name\":\"n\",\"image\":\"i\"";
    private static final String POOL = "\"gpu\":{\"pools\":[\"ADA_24\"]}";
    private static final String SCALING = "\"scaling\":{\"type\":\"QUEUE_DELAY\",\"queueDelay\":4}";

    private static NewEndpoint minimal() {
        return NewEndpoint.named("n").image("i").gpu(GpuPools.of(GpuPool.ADA_24));
    }

    @Test
    void writesTheReadmesExampleExactly() {
        CreateEndpointRequest request = NewEndpoint.named("my-inference")
                .image("runpod/pytorch:2.8.0-py3.11-cuda12.8.1")
                .gpu(GpuPools.of(GpuPool.ADA_24, GpuPool.AMPERE_48).perWorker(1))
                .workers(Workers.between(0, 5))
                .scaling(Scaling.onQueueDelay(Duration.ofSeconds(4)).idleAfter(Duration.ofSeconds(5)))
                .env("MODEL_NAME", "sdxl")
                .flashboot(FlashBoot.FLASHBOOT)
                .timeout(Duration.ofMinutes(5))
                .build();

        assertThat(json(request)).isEqualTo(json("""
                {"name":"my-inference","type":"QUEUE","image":"runpod/pytorch:2.8.0-py3.11-cuda12.8.1",
                 "gpu":{"pools":["ADA_24","AMPERE_48"],"count":1},
                 "workers":{"min":0,"max":5,"idleTimeout":5},"scaling":{"type":"QUEUE_DELAY","queueDelay":4},
                 "env":{"MODEL_NAME":"sdxl"},"flashboot":"FLASHBOOT","timeout":300000}
                """));
        assertThat(request.toJson()).contains("\"queueDelay\":4}");
    }

    /** Members beside name, image, type and the ones that the setting is about. */
    static Stream<Arguments> oneMemberAlone() {
        return Stream.of(
                alone(POOL + "," + SCALING, e -> e),
                alone(POOL + "," + SCALING + ",\"workers\":{\"max\":3}", e -> e.workers(Workers.upTo(3))),
                alone(POOL + "," + SCALING + ",\"workers\":{\"min\":1,\"max\":1}", e -> e.workers(Workers.exactly(1))),
                scaled("{\"type\":\"QUEUE_DELAY\",\"queueDelay\":0.5}", Scaling.onQueueDelay(Duration.ofMillis(500))),
                scaled("{\"type\":\"QUEUE_DELAY\",\"queueDelay\":60}", Scaling.onQueueDelay(Duration.ofMinutes(1))),
                scaled(
                        "{\"type\":\"QUEUE_DELAY\",\"queueDelay\":1.000000001}",
                        Scaling.onQueueDelay(Duration.ofNanos(1_000_000_001))),
                scaled("{\"type\":\"REQUEST_COUNT\",\"requestCount\":7}", Scaling.onRequestCount(7)),
                alone(
                        POOL + "," + SCALING + ",\"workers\":{\"idleTimeout\":3600}",
                        e -> e.scaling(
                                Scaling.onQueueDelay(Duration.ofSeconds(4)).idleAfter(Duration.ofHours(1)))),
                alone(
                        "\"gpu\":{\"pools\":[\"ADA_24\",\"X\"],\"count\":2,\"excludedTypes\":[\"NVIDIA L4\",\"A\"],"
                                + "\"minCudaVersion\":\"12.4\"}," + SCALING,
                        e -> e.gpu(GpuPools.of(GpuPool.ADA_24)
                                .excluding("NVIDIA L4")
                                .cudaAtLeast("12.1")
                                .or("X")
                                .excluding("A")
                                .perWorker(2)
                                .cudaAtLeast("12.4"))),
                alone(
                        "\"gpu\":{\"pools\":[\"ADA_24\"],\"allowedCudaVersions\":[\"12.8\",\"12.11\"]}," + SCALING,
                        e -> e.gpu(GpuPools.of(GpuPool.ADA_24).cuda("12.8").cuda("12.11"))),
                alone(
                        "\"cpu\":[{\"id\":\"cpu3c\",\"vcpuCount\":4},{\"id\":\"cpu5c\",\"vcpuCount\":2}]," + SCALING,
                        e -> NewEndpoint.named("n")
                                .image("i")
                                .cpu(CpuFlavor.of("cpu3c", 4))
                                .cpu(CpuFlavor.of("cpu5c", 2))),
                alone(
                        POOL + "," + SCALING + ",\"cmd\":[\"python\",\"main.py\"]",
                        e -> e.command("other").command("python", "main.py")),
                alone(POOL + "," + SCALING + ",\"cmd\":[\"a\"]", e -> e.args("").command("a")),
                alone(
                        POOL + "," + SCALING + ",\"args\":\"--x\"",
                        e -> e.args("--x").command().entrypoint()),
                alone(
                        POOL + "," + SCALING + ",\"entrypoint\":[\"sh\",\"-c\"],\"cmd\":[]",
                        e -> e.entrypoint("sh", "-c").command()),
                alone(
                        POOL + "," + SCALING + ",\"args\":\" python  main.py \",\"cmd\":[\"main.py\"],"
                                + "\"entrypoint\":[\"python\"]",
                        e -> e.args(" python  main.py ").command("main.py").entrypoint("python")),
                alone(
                        POOL + "," + SCALING + ",\"args\":\"sh -c 'echo x'\",\"cmd\":[\"sh\",\"-c\",\"echo x\"]",
                        e -> e.args("sh -c 'echo x'").command("sh", "-c", "echo x")),
                alone(POOL + "," + SCALING + ",\"templateId\":\"30zmvf89kd\"", e -> e.template("30zmvf89kd")),
                alone(POOL + "," + SCALING + ",\"registry\":null", NewEndpoint::noRegistry),
                alone(POOL + "," + SCALING + ",\"networkVolumes\":[\"v\"]", e -> e.networkVolumes("v")),
                alone(POOL + "," + SCALING + ",\"dataCenterIds\":[\"d\"]", e -> e.dataCenters("d")),
                alone(POOL + "," + SCALING + ",\"flashboot\":\"NEW\"", e -> e.flashboot(FlashBoot.of("NEW"))),
                alone(POOL + "," + SCALING + ",\"timeout\":1", e -> e.timeout(Duration.ofMillis(1))),
                alone(POOL + "," + SCALING + ",\"disk\":5", e -> e.disk(5)),
                alone(
                        POOL + "," + SCALING + ",\"ports\":[\"1/tcp\",\"2/http\"]",
                        e -> e.port(1, "tcp").ports("2/http")),
                alone(POOL + "," + SCALING + ",\"x\":{\"a\":[1]}", e -> e.extra("x", Map.of("a", List.of(1)))));
    }

    private static Arguments alone(String members, UnaryOperator<NewEndpoint> setting) {
        return Arguments.of(members, setting);
    }

    private static Arguments scaled(String scaling, Scaling rule) {
        return alone(POOL + ",\"scaling\":" + scaling, e -> e.scaling(rule));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oneMemberAlone")
    void sendsOnlyWhatWasSetAndWhatTheRevisionRequires(String members, UnaryOperator<NewEndpoint> setting) {
        assertThat(json(setting.apply(minimal()).build()))
                .isEqualTo(json("{" + NAMED + "," + QUEUE + "," + members + "}"));
    }

    @Test
    void aLoadBalancerCountsRequestsUnlessToldHowMany() {
        assertThat(json(minimal().loadBalancer().build()))
                .isEqualTo(json("{" + NAMED + "," + POOL + ",\"type\":\"LOAD_BALANCER\","
                        + "\"scaling\":{\"type\":\"REQUEST_COUNT\",\"requestCount\":4}}"));
        assertThat(json(minimal()
                        .loadBalancer()
                        .scaling(Scaling.onRequestCount(9).idleAfter(Duration.ofSeconds(30)))
                        .build()))
                .isEqualTo(
                        json(
                                "{" + NAMED + "," + POOL + ",\"type\":\"LOAD_BALANCER\","
                                        + "\"scaling\":{\"type\":\"REQUEST_COUNT\",\"requestCount\":9},\"workers\":{\"idleTimeout\":30}}"));
    }

    @Test
    void aTemplateStandsInForTheImage() {
        assertThat(json(NewEndpoint.named("n")
                        .template("t")
                        .gpu(GpuPools.of("ADA_24"))
                        .build()))
                .isEqualTo(json("{\"name\":\"n\",\"templateId\":\"t\"," + QUEUE + "," + POOL + "," + SCALING + "}"));
    }

    @Test
    void spreadsAContainerOfEitherRevisionAndATemplate() {
        String config = """
                {"image":"t","args":"a","disk":20,"ports":["80/http"],"env":{"A":"1"},"registry":"cred_t"}""";
        NewEndpoint own = NewEndpoint.named("n").env("B", "2").ports("22/tcp").gpu(GpuPools.of("ADA_24"));
        String expected =
                "{\"name\":\"n\",\"image\":\"t\",\"args\":\"a\",\"disk\":20,\"ports\":[\"80/http\",\"22/tcp\"],"
                        + "\"env\":{\"A\":\"1\",\"B\":\"2\"},\"registry\":\"cred_t\"," + QUEUE + "," + POOL + ","
                        + SCALING + "}";

        assertThat(json(own.container(ContainerConfig.fromJson(config)).build()))
                .isEqualTo(json(expected));
        assertThat(json(own.container(io.runpod.sdk.v2026_06.model.ContainerConfig.fromJson(config))
                        .build()))
                .isEqualTo(json(expected));
        assertThat(json(own.container(template(config)).build())).isEqualTo(json(expected));
    }

    @Test
    void whatIsEmptyInATemplateSaysNothingButInAContainerItDoes() {
        String empty = """
                {"image":"t","args":"","disk":0,"ports":[],"env":{},"registry":null,"cmd":[],"entrypoint":[]}""";
        NewEndpoint own = NewEndpoint.named("n").disk(5).gpu(GpuPools.of("ADA_24"));

        assertThat(json(own.container(template(empty)).build()))
                .isEqualTo(
                        json("{\"name\":\"n\",\"image\":\"t\",\"disk\":5," + QUEUE + "," + POOL + "," + SCALING + "}"));
        assertThat(json(own.container(ContainerConfig.fromJson(empty)).build()))
                .isEqualTo(json("{\"name\":\"n\",\"image\":\"t\",\"disk\":5,\"args\":\"\",\"ports\":[],\"env\":{},"
                        + "\"registry\":null,\"cmd\":[],\"entrypoint\":[]," + QUEUE + "," + POOL + "," + SCALING
                        + "}"));
    }

    @Test
    void theKeyOfAnEndpointThatATemplateIsBoundToIsLeftBehind() {
        String bound = """
                {"image":"t","args":"","disk":0,"ports":[],"env":{"A":"1","RUNPOD_SDK_CREATE_KEY":"deploy-1"},
                 "registry":null}""";
        NewEndpoint own = NewEndpoint.named("n").gpu(GpuPools.of("ADA_24")).container(template(bound));

        assertThat(own.build().env()).contains(Map.of("A", "1"));
        assertThat(own.buildV2026_06().env()).contains(Map.of("A", "1"));
    }

    @Test
    void aCommandOfEitherFormReplacesTheContainersWhole() {
        ContainerConfig all =
                ContainerConfig.fromJson("{\"args\":\"python a.py\",\"cmd\":[\"a.py\"],\"entrypoint\":[\"python\"]}");

        assertThat(minimal().container(all).args("--x").build())
                .satisfies(said -> assertThat(said.args()).contains("--x"))
                .satisfies(said -> assertThat(said.cmd()).isEmpty())
                .satisfies(said -> assertThat(said.entrypoint()).isEmpty());
        assertThat(minimal().container(all).command("b.py").build())
                .satisfies(said -> assertThat(said.args()).isEmpty())
                .satisfies(said -> assertThat(said.cmd()).contains(List.of("b.py")))
                .satisfies(said -> assertThat(said.entrypoint()).contains(List.of("python")));
        assertThat(minimal().container(all).buildV2026_06().args()).contains("python a.py");
    }

    @Test
    void inTheGivenContractWordsAreLeftOutOnlyWhereTheStringSaysThemToo() {
        ContainerConfig quoted = ContainerConfig.fromJson("{\"args\":\"sh -c 'a b'\",\"cmd\":[\"sh\",\"-c\",\"a b\"]}");

        assertThat(minimal().container(quoted).buildV2026_06().args()).contains("sh -c 'a b'");
        assertThat(minimal()
                        .args("python a.py")
                        .command("a.py")
                        .entrypoint("python")
                        .buildV2026_06()
                        .args())
                .contains("python a.py");
        assertThatThrownBy(() -> minimal()
                        .args("a.py")
                        .command("a.py")
                        .entrypoint("python")
                        .buildV2026_06())
                .hasMessageContaining("$.entrypoint: the API revision 2026-06 can't replace the image's entrypoint");
    }

    @Test
    void theKindsOfCpuAndGpuAreValues() {
        assertThat(CpuFlavor.of("cpu3c", 4))
                .isEqualTo(CpuFlavor.of("cpu3c", 4))
                .hasSameHashCodeAs(CpuFlavor.of("cpu3c", 4))
                .isNotEqualTo(CpuFlavor.of("cpu3c", 2))
                .isNotEqualTo(CpuFlavor.of("cpu5c", 4))
                .hasToString("CpuFlavor{cpu3c x 4}");
        GpuPools pools = GpuPools.of("A").excluding("B").cuda("12.8").cudaAtLeast("12.4");
        assertThat(pools)
                .isEqualTo(GpuPools.of("A").cudaAtLeast("12.4").cuda("12.8").excluding("B"))
                .isNotEqualTo(GpuPools.of("A").excluding("C").cuda("12.8").cudaAtLeast("12.4"))
                .isNotEqualTo(GpuPools.of("A").excluding("B").cuda("12.9").cudaAtLeast("12.4"))
                .isNotEqualTo(GpuPools.of("A").excluding("B").cuda("12.8").cudaAtLeast("12.5"))
                .hasToString("GpuPools[A] excluding [B] cuda [12.8] cudaAtLeast 12.4");
    }

    @Test
    void showsTheNewWordsToo() {
        assertThat(minimal()
                        .loadBalancer()
                        .cpu(CpuFlavor.of("cpu3c", 4))
                        .template("t")
                        .command("a")
                        .entrypoint("b")
                        .container(ContainerConfig.fromJson("{\"env\":{\"TOKEN\":\"hunter2\"}}")))
                .hasToString("NewEndpoint{name=n, type=LOAD_BALANCER, image=i, gpu=GpuPools[ADA_24],"
                        + " cpu=[CpuFlavor{cpu3c x 4}], template=t, container={image=null, args=null, cmd=null,"
                        + " entrypoint=null, disk=null, ports=null, env=[TOKEN], registry=(unset)}, command=[a],"
                        + " entrypoint=[b]}");
    }

    @Test
    void wordsAreCopiedWhenTheyAreSaid() {
        String[] words = {"a"};
        NewEndpoint said = minimal().command(words);
        words[0] = "changed";

        assertThat(said.build().cmd()).contains(List.of("a"));
        assertThatThrownBy(() -> said.build().cmd().orElseThrow().add("x"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    private static Template template(String config) {
        String more = """
                "id":"tpl_1","name":"t","mounts":{},"serverless":true,"public":false,"category":"NVIDIA","startSsh":true,\
                "startJupyter":true,"allowedCudaVersions":["12.8"],""";
        return Template.fromJson("{" + more + config.substring(1));
    }

    private static JsonNode json(JsonModel model) {
        return json(model.toJson());
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
