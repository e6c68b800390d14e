package io.runpod.sdk.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runpod.sdk.model.FlashBoot;
import io.runpod.sdk.v2026_06.model.ContainerConfig;
import io.runpod.sdk.v2026_06.model.CreateEndpointRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes on the wire in revision 2026-06, for each way to say it, and what is true of any description. */
class NewEndpointTest {
    private static final String REQUIRED = "\"name\":\"n\",\"image\":\"i\",\"gpu\":{\"pools\":[\"ADA_24\"]}";

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
                .buildV2026_06();

        assertThat(json(request)).isEqualTo(json("""
                {"name":"my-inference","image":"runpod/pytorch:2.8.0-py3.11-cuda12.8.1",
                 "gpu":{"pools":["ADA_24","AMPERE_48"],"count":1},
                 "workers":{"min":0,"max":5},"scaling":{"type":"QUEUE_DELAY","value":4,"idleTimeout":5},
                 "env":{"MODEL_NAME":"sdxl"},"flashboot":"FLASHBOOT","timeout":300000}
                """));
    }

    static Stream<Arguments> oneMemberAlone() {
        return Stream.of(
                alone("", e -> e),
                alone("\"workers\":{\"max\":3}", e -> e.workers(Workers.upTo(3))),
                alone("\"workers\":{\"min\":1,\"max\":1}", e -> e.workers(Workers.exactly(1))),
                alone("\"workers\":{\"min\":0,\"max\":5}", e -> e.workers(Workers.between(0, 5))),
                alone(
                        "\"scaling\":{\"type\":\"QUEUE_DELAY\",\"value\":4}",
                        e -> e.scaling(Scaling.onQueueDelay(Duration.ofSeconds(4)))),
                alone(
                        "\"scaling\":{\"type\":\"REQUEST_COUNT\",\"value\":4,\"idleTimeout\":30}",
                        e -> e.scaling(Scaling.onRequestCount(4).idleAfter(Duration.ofSeconds(30)))),
                alone(
                        "\"scaling\":{\"type\":\"REQUEST_COUNT\",\"value\":1,\"idleTimeout\":0}",
                        e -> e.scaling(Scaling.onRequestCount(1).idleAfter(Duration.ZERO))),
                alone("\"flashboot\":\"OFF\"", e -> e.flashboot(FlashBoot.OFF)),
                alone("\"flashboot\":\"NEW_MODE\"", e -> e.flashboot(FlashBoot.of("NEW_MODE"))),
                alone("\"timeout\":604800000", e -> e.timeout(Duration.ofDays(7))),
                alone("\"timeout\":1", e -> e.timeout(Duration.ofMillis(1))),
                alone(
                        "\"ports\":[\"8888/http\",\"22/tcp\"]",
                        e -> e.port(8888, "http").ports("22/tcp")),
                alone(
                        "\"dataCenterIds\":[\"US-TX-3\",\"EU-RO-1\"]",
                        e -> e.dataCenters("US-TX-3").dataCenters("EU-RO-1")),
                alone("\"networkVolumes\":[\"vol_abc\"]", e -> e.networkVolumes("vol_abc")),
                alone("\"disk\":50", e -> e.disk(50)),
                alone("\"args\":\"--x\"", e -> e.args("--x")),
                alone("\"args\":\"\"", e -> e.args("")),
                alone("\"env\":{\"B\":\"2\",\"A\":\"1\"}", e -> e.env("B", "2").env(Map.of("A", "1"))),
                alone("\"registry\":\"cred_1\"", e -> e.registry("cred_1")),
                alone("\"registry\":null", e -> e.registry(null)),
                alone("\"registry\":null", NewEndpoint::noRegistry),
                alone("\"templateId\":\"30zmvf89kd\"", e -> e.extra("templateId", "30zmvf89kd")),
                alone(
                        "\"x\":{\"a\":[1,2.5,true,null]}",
                        e -> e.extra("x", Map.of("a", Arrays.asList(1, 2.5, true, null)))),
                alone("\"x\":null", e -> e.extra("x", null)));
    }

    private static Arguments alone(String member, UnaryOperator<NewEndpoint> setting) {
        return Arguments.of(member, setting);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("oneMemberAlone")
    void sendsOnlyWhatWasSet(String member, UnaryOperator<NewEndpoint> setting) {
        String expected = "{" + REQUIRED + (member.isEmpty() ? "" : "," + member) + "}";

        assertThat(json(setting.apply(minimal()).buildV2026_06())).isEqualTo(json(expected));
    }

    @Test
    void takesPoolsAsConstantsAndAsStringsAndAppendsThem() {
        GpuPools pools =
                GpuPools.of("SOME_NEW_POOL").or(GpuPool.ADA_80_PRO).perWorker(2).or("X", "Y");

        assertThat(json(minimal().gpu(pools).buildV2026_06()).get("gpu"))
                .isEqualTo(json("{\"pools\":[\"SOME_NEW_POOL\",\"ADA_80_PRO\",\"X\",\"Y\"],\"count\":2}"));
    }

    @Test
    void leavesThePoolsItWasMadeFromAsTheyWere() {
        GpuPools pools = GpuPools.of(GpuPool.ADA_24);
        GpuPools more = pools.or(GpuPool.AMPERE_48).perWorker(2);

        assertThat(pools).isEqualTo(GpuPools.of("ADA_24")).isNotEqualTo(more);
    }

    @Test
    void letsAGpuTypeThroughBecauseTheServerKnowsBest() {
        CreateEndpointRequest request = minimal().gpu(GpuPools.of("NVIDIA A40")).buildV2026_06();

        assertThat(request.gpu().pools()).containsExactly("NVIDIA A40");
    }

    @Test
    void spreadsAContainerUnderWhatTheDescriptionSaysItself() {
        ContainerConfig template = ContainerConfig.fromJson("""
                {"id":"tpl_1","image":"t","args":"a","disk":20,"ports":["80/http"],
                 "env":{"A":"1","B":"2"},"registry":null,"readme":"not a container's"}
                """);

        CreateEndpointRequest request = NewEndpoint.named("n")
                .disk(50)
                .env("B", "3")
                .env("C", "4")
                .container(template)
                .ports("22/tcp")
                .gpu(GpuPools.of(GpuPool.ADA_24))
                .buildV2026_06();

        assertThat(json(request)).isEqualTo(json("""
                {"name":"n","image":"t","gpu":{"pools":["ADA_24"]},"args":"a","disk":50,"ports":["80/http","22/tcp"],
                 "env":{"A":"1","B":"3","C":"4"},"registry":null}
                """));
    }

    @Test
    void letsAnExplicitRegistryWinOverTheContainers() {
        ContainerConfig template = ContainerConfig.fromJson("{\"registry\":\"cred_t\"}");

        assertThat(minimal().container(template).buildV2026_06().registry()).contains("cred_t");
        assertThat(minimal()
                        .registry("cred_1")
                        .container(template)
                        .buildV2026_06()
                        .registry())
                .contains("cred_1");
        assertThat(minimal().noRegistry().container(template).buildV2026_06().isRegistryNull())
                .isTrue();
    }

    @Test
    void keepsTheOrderOfEnvironmentAndLists() {
        CreateEndpointRequest request = minimal()
                .env("Z", "1")
                .env("A", "2")
                .env("M", "3")
                .dataCenters("b", "a")
                .buildV2026_06();

        assertThat(request.env().orElseThrow().keySet()).containsExactly("Z", "A", "M");
        assertThat(request.dataCenterIds()).contains(List.of("b", "a"));
    }

    @Test
    void buildsTheSameAgain() {
        NewEndpoint endpoint = minimal().env("A", "1").ports("22/tcp");

        assertThat(endpoint.buildV2026_06()).isEqualTo(endpoint.buildV2026_06());
    }

    static Stream<UnaryOperator<NewEndpoint>> oneMoreMember() {
        return Stream.of(
                e -> e.image("other"),
                e -> e.gpu(GpuPools.of(GpuPool.AMPERE_48)),
                e -> e.workers(Workers.upTo(3)),
                e -> e.scaling(Scaling.onRequestCount(4)),
                e -> e.flashboot(FlashBoot.FLASHBOOT),
                e -> e.timeout(Duration.ofMinutes(5)),
                e -> e.container(ContainerConfig.builder().disk(5).build()),
                e -> e.args("--x"),
                e -> e.disk(50),
                e -> e.port(8888, "http"),
                e -> e.env("A", "1"),
                e -> e.registry("cred_1"),
                NewEndpoint::noRegistry,
                e -> e.dataCenters("US-TX-3"),
                e -> e.networkVolumes("vol_abc"),
                e -> e.extra("x", 1),
                e -> e.extra("x", null));
    }

    @ParameterizedTest
    @MethodSource("oneMoreMember")
    void whatSaysTheSameIsEqualAndWhatSaysMoreIsNot(UnaryOperator<NewEndpoint> more) {
        assertThat(more.apply(minimal())).isEqualTo(more.apply(minimal())).hasSameHashCodeAs(more.apply(minimal()));
        assertThat(more.apply(minimal())).isNotEqualTo(minimal());
        assertThat(minimal()).isEqualTo(minimal()).isNotEqualTo("n").isNotEqualTo(null);
        assertThat(NewEndpoint.named("m")).isNotEqualTo(NewEndpoint.named("n"));
    }

    @Test
    void showsItsMembersAndHidesSecrets() {
        String text = minimal()
                .workers(Workers.between(0, 5))
                .scaling(Scaling.onQueueDelay(Duration.ofSeconds(4)).idleAfter(Duration.ofSeconds(5)))
                .env("TOKEN", "hunter2")
                .extra("secret", "hunter2")
                .noRegistry()
                .toString();

        assertThat(text)
                .isEqualTo("NewEndpoint{name=n, image=i, gpu=GpuPools[ADA_24], workers=Workers{min=0, max=5},"
                        + " scaling=Scaling{onQueueDelay=PT4S, idleAfter=PT5S}, env=[TOKEN], registry=null,"
                        + " extras=[secret]}");
    }

    private static JsonNode json(CreateEndpointRequest request) {
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
