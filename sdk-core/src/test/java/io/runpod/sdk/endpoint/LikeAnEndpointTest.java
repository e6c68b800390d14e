package io.runpod.sdk.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.call.JsonModel;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.InvalidRequestException;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What was read can be written. */
class LikeAnEndpointTest {
    private static final String READ = """
            {"id":"ep_1","name":"old","type":"QUEUE","image":"i","args":"","cmd":[],"entrypoint":[],"disk":5,
             "ports":[],"env":{"A":"1","RUNPOD_SDK_CREATE_KEY":"deploy-1"},"registry":null,
             "requestUrls":{"base":"https://x","health":"https://x/h"},
             "gpu":{"pools":["ADA_24"],"count":2,"allowedCudaVersions":[],"minCudaVersion":null},
             "workers":{"min":1,"max":3,"idleTimeout":5},"scaling":{"type":"QUEUE_DELAY","queueDelay":4},
             "dataCenterIds":[],"networkVolumes":[],"timeout":300000,"flashboot":"OFF",
             "createdAt":"2026-03-13T20:00:00Z","newMember":1}""";

    @Test
    void saysTheSameInEitherRevisionWithoutWhatIsTheServers() {
        NewEndpoint copy = NewEndpoint.like(read(all -> {})).named("copy");

        assertThat(json(copy.build())).isEqualTo(json("""
                {"name":"copy","type":"QUEUE","image":"i","disk":5,"env":{"A":"1"},"gpu":{"pools":["ADA_24"],"count":2},
                 "workers":{"min":1,"max":3,"idleTimeout":5},"scaling":{"type":"QUEUE_DELAY","queueDelay":4},
                 "timeout":300000,"flashboot":"OFF"}"""));
        assertThat(json(copy.buildV2026_06())).isEqualTo(json("""
                {"name":"copy","image":"i","disk":5,"env":{"A":"1"},"gpu":{"pools":["ADA_24"],"count":2},
                 "workers":{"min":1,"max":3},"scaling":{"type":"QUEUE_DELAY","value":4,"idleTimeout":5},
                 "timeout":300000,"flashboot":"OFF"}"""));
    }

    @Test
    void everythingThatOnlyTheCurrentRevisionHasIsThere() {
        Endpoint read = read(all -> {
            all.put("type", "LOAD_BALANCER").put("args", "python a.py");
            all.withArray("/cmd").add("a.py");
            all.withArray("/entrypoint").add("python");
            all.withArray("/ports").add("80/http");
            all.withArray("/dataCenterIds").add("d");
            all.withArray("/networkVolumes").add("v");
            all.withObject("/gpu")
                    .put("minCudaVersion", "12.4")
                    .putArray("excludedTypes")
                    .add("NVIDIA L4");
            all.set("scaling", json("{\"type\":\"REQUEST_COUNT\",\"requestCount\":7}"));
            all.put("registry", "cred_1");
        });

        assertThat(json(NewEndpoint.like(read).named("copy").build())).isEqualTo(json("""
                {"name":"copy","type":"LOAD_BALANCER","image":"i","args":"python a.py","cmd":["a.py"],
                 "entrypoint":["python"],"disk":5,"ports":["80/http"],"env":{"A":"1"},"registry":"cred_1",
                 "gpu":{"pools":["ADA_24"],"count":2,"excludedTypes":["NVIDIA L4"],"minCudaVersion":"12.4"},
                 "workers":{"min":1,"max":3,"idleTimeout":5},"scaling":{"type":"REQUEST_COUNT","requestCount":7},
                 "dataCenterIds":["d"],"networkVolumes":["v"],"timeout":300000,"flashboot":"OFF"}"""));
    }

    @Test
    void aCpuEndpointStaysOne() {
        Endpoint read = read(all -> {
            all.putNull("gpu");
            all.set("cpu", json("[{\"id\":\"cpu3c\",\"vcpuCount\":4,\"memory\":8}]"));
        });

        JsonNode body = json(NewEndpoint.like(read).named("copy").build());
        assertThat(body.get("cpu")).isEqualTo(json("[{\"id\":\"cpu3c\",\"vcpuCount\":4}]"));
        assertThat(body.has("gpu")).isFalse();
    }

    @Test
    void anOldEndpointWithoutATypeIsAQueueAndATimeoutOfNoneIsLeftToTheServer() {
        Endpoint read = read(all -> all.put("timeout", 0).remove("type"));

        JsonNode body = json(NewEndpoint.like(read).named("copy").build());
        assertThat(body.get("type").asText()).isEqualTo("QUEUE");
        assertThat(body.has("timeout")).isFalse();
    }

    @Test
    void whatIsReadKeepsItsDigitsAndItsKindEvenWhereTheSdkKnowsNone() {
        Endpoint exact =
                read(all -> all.set("scaling", json("{\"type\":\"QUEUE_DELAY\",\"queueDelay\":4.123456789012}")));
        assertThat(NewEndpoint.like(exact).named("copy").build().toJson()).contains("\"queueDelay\":4.123456789012}");

        Endpoint unknown = read(all -> {
            all.set("scaling", json("{\"type\":\"NEW\",\"x\":1}"));
            all.put("type", "NEW_TYPE");
        });
        assertThat(NewEndpoint.like(unknown).named("copy").build().toJson())
                .contains("\"scaling\":{\"type\":\"NEW\",\"x\":1}", "\"type\":\"NEW_TYPE\"");
        assertThat(NewEndpoint.like(unknown).named("copy").toString()).contains("NEW_TYPE", "scaling=Scaling{");
    }

    @Test
    void anIdleTimeThatDoesNotApplyIsLeftBehindWhereItCantBeSaid() {
        NewEndpoint copy = NewEndpoint.like(
                        read(all -> all.set("scaling", json("{\"type\":\"REQUEST_COUNT\",\"requestCount\":7}"))))
                .named("copy");

        assertThat(json(copy.build()).get("workers")).isEqualTo(json("{\"min\":1,\"max\":3}"));
        assertThat(json(copy.buildV2026_06()).get("scaling"))
                .isEqualTo(json("{\"type\":\"REQUEST_COUNT\",\"value\":7,\"idleTimeout\":5}"));
        assertThatThrownBy(() -> copy.scaling(Scaling.onRequestCount(7).idleAfter(Duration.ofSeconds(5)))
                        .build())
                .hasMessageContaining("$.workers.idleTimeout: does not apply to a queue");
    }

    @Test
    void aScalingsUnknownMembersAreLeftBehindAndUnknownScalingsAreLeftToTheServer() {
        Endpoint delay = read(all -> all.withObject("/scaling").put("new", 1));
        assertThat(json(NewEndpoint.like(delay).named("copy").build()).get("scaling"))
                .isEqualTo(json("{\"type\":\"QUEUE_DELAY\",\"queueDelay\":4}"));

        Endpoint count =
                read(all -> all.set("scaling", json("{\"type\":\"REQUEST_COUNT\",\"requestCount\":7,\"new\":1}")));
        assertThat(json(NewEndpoint.like(count).named("copy").build()).get("scaling"))
                .isEqualTo(json("{\"type\":\"REQUEST_COUNT\",\"requestCount\":7}"));

        Endpoint unknown =
                read(all -> all.put("type", "LOAD_BALANCER").set("scaling", json("{\"type\":\"NEW\",\"new\":1}")));
        assertThat(json(NewEndpoint.like(unknown).named("copy").build()).get("scaling"))
                .isEqualTo(json("{\"type\":\"NEW\",\"new\":1}"));
    }

    @Test
    void whatARevisionCantSayIsRefused() {
        Endpoint current = read(all -> {
            all.put("type", "LOAD_BALANCER");
            all.withObject("/gpu").put("minCudaVersion", "12.4");
            all.set("scaling", json("{\"type\":\"QUEUE_DELAY\",\"queueDelay\":0.5}"));
            all.withArray("/cmd").add("a.py");
        });
        assertThatThrownBy(() -> NewEndpoint.like(current).named("copy").buildV2026_06())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("$.type: the API revision 2026-06 creates queue endpoints only")
                .hasMessageContaining("$.gpu.minCudaVersion: the API revision 2026-06 can't choose CUDA versions")
                .hasMessageContaining("$.scaling.value: must be a whole number of seconds, is 0.5 s")
                .hasMessageContaining("$.cmd: the API revision 2026-06 has no command in words");

        Endpoint unknown = read(all -> all.set("scaling", json("{\"type\":\"NEW\"}")));
        assertThatThrownBy(() -> NewEndpoint.like(unknown).named("copy").buildV2026_06())
                .hasMessageContaining("$.scaling: the API revision 2026-06 knows only the scalings QUEUE_DELAY and");

        Endpoint given = read(all -> all.withObject("/workers").put("idleTimeout", 0));
        assertThatThrownBy(() -> NewEndpoint.like(given).named("copy").build())
                .hasMessageContaining("$.workers.idleTimeout: must be at least 1, is 0");
    }

    @Test
    void aCopyMayDiffer() {
        NewEndpoint copy =
                NewEndpoint.like(read(all -> {})).named("copy").env("B", "2").workers(Workers.upTo(9));

        assertThat(json(copy.build()).get("env")).isEqualTo(json("{\"A\":\"1\",\"B\":\"2\"}"));
        assertThat(json(copy.build()).get("workers")).isEqualTo(json("{\"max\":9,\"idleTimeout\":5}"));
        assertThat(NewEndpoint.like(read(all -> {})).named("copy")).isNotEqualTo(copy);
    }

    private static Endpoint read(Consumer<ObjectNode> changed) {
        ObjectNode all = (ObjectNode) json(READ);
        changed.accept(all);
        return Endpoint.fromJson(all.toString());
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
