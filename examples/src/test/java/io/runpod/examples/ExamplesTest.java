package io.runpod.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.testkit.FakeRunpod;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs every example as a reader would, and looks at what it prints. */
class ExamplesTest {

    private static final String BODY = """
            {"name":"my-inference","image":"runpod/pytorch:2.8.0-py3.11-cuda12.8.1",
             "gpu":{"pools":["ADA_24","AMPERE_48"],"count":1},"env":{"MODEL_NAME":"sdxl"},
             "flashboot":"FLASHBOOT","timeout":300000,%s}""";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            V2026_06 | "workers":{"min":0,"max":5},"scaling":{"type":"QUEUE_DELAY","value":4,"idleTimeout":5}
            V2026_09 | "type":"QUEUE","workers":{"min":0,"max":5,"idleTimeout":5},"scaling":{"type":"QUEUE_DELAY","queueDelay":4}
            """)
    void theReadmesExampleSpeaksTheRevisionOfTheEnvironment(ApiRevision revision, String rest) throws Exception {
        try (FakeRunpod server = FakeRunpod.start();
                ChildJvm program = ChildJvm.start(CreateAnEndpoint.class, server, revision)) {
            assertThat(program.lines())
                    .containsExactly(server.endpoints().get(0).id());
            assertThat(program.status()).isZero();
            ObjectMapper mapper = new ObjectMapper();
            assertThat(mapper.readTree(server.requests().get(0).text()))
                    .isEqualTo(mapper.readTree(BODY.formatted(rest)));
        }
    }

    @Test
    void anEndpointLivesItsWholeLife() {
        assertThat(Printed.byMain(LifeOfAnEndpoint::main))
                .containsSubsequence(
                        "RequestCountScaling",
                        "max=10",
                        "idle: 1",
                        "copied: ",
                        "created: true, others: []",
                        "created: false, the same: true",
                        "left: [copy, ci-1]");
    }

    @Test
    void errorsSayWhetherTheEndpointExists() {
        assertThat(Printed.byMain(ErrorsAndOutcomes::main))
                .containsSubsequence(
                        "nothing was sent: [$.image: is required, unless there is a template, $.gpu: is required, unless there is cpu]",
                        "come back in PT2H",
                        "the server refused with 400",
                        "nothing was created: fix it, or call again",
                        "it may exist: look before you repeat, or you may pay twice",
                        "created ep_",
                        "but its answer was unreadable",
                        "it exists, but its answer could not be read",
                        "created ep_");
    }

    @Test
    void templatesAreSpreadIntoARequest() {
        assertThat(Printed.byMain(SpreadATemplate::main))
                .contains("ports=[8888/http, 22/tcp]", "env={JUPYTER_PASSWORD=***, MODEL_NAME=***}", "ADA_80_PRO")
                .contains("image=registry.example.com/vllm:7", "env={HF_TOKEN=***}")
                .doesNotContain("hunter2");
    }

    @Test
    void fanOutCreatesEachEndpointAtMostOnce() {
        String text = Printed.byMain(FanOut::main);

        assertThat(text)
                .contains("50 of 50 done")
                .containsPattern("(?m)^POOL +RESULT +COUNT$")
                .contains("The server counts 48 endpoints.");
        // One was rate limited and tried again; one was cut off and one answered with 500, whichever those were.
        assertThat(total(text, "created")).isEqualTo(48);
        assertThat(total(text, "UNKNOWN")).isEqualTo(2);
    }

    private static int total(String table, String result) {
        return Pattern.compile("(?m)^\\w+ +" + result + " +(\\d+)$")
                .matcher(table)
                .results()
                .mapToInt(row -> Integer.parseInt(row.group(1)))
                .sum();
    }

    @Test
    void generatedTypesSpeakJson() {
        assertThat(Printed.byMain(GeneratedTypes::main))
                .contains("explicit null: true")
                .containsPattern("(?m)^another$")
                .contains("\"flashboot\":\"NEW_MODE\"")
                .contains("{\"image\":\"i\",\"unknown\":[1.10]}")
                .contains("read again: true");
    }

    @Test
    void moreWaysSendOnlyWhatTheySay() {
        assertThat(Printed.byMain(MoreWays::main))
                .contains("\"ports\":[\"8888/http\",\"22/tcp\"]", "\"registry\":\"cred_1\"", "\"idleTimeout\":30")
                .contains("\"workers\":{\"max\":3}", "\"registry\":null", "\"count\":2")
                .contains("\"type\":\"LOAD_BALANCER\"", "\"cpu\":[{\"id\":\"cpu3c\",\"vcpuCount\":4}]")
                .contains("\"cmd\":[\"python\",\"main.py\"]", "\"excludedTypes\":[\"NVIDIA L4\"]")
                .contains("\"minCudaVersion\":\"12.4\"", "\"templateId\":\"30zmvf89kd\"")
                .contains("\"someMember\":\"x\"", "\"flashboot\":\"NEW_MODE\"");
    }

    @Test
    void asyncAndOptionsCreateThreeEndpoints() {
        assertThat(Printed.byMain(AsyncAndOptions::main))
                .containsPattern("(?s)created ep_.*created ep_.*created ep_.*status 201 in 1");
    }

    @Test
    void aConfiguredClientPutsTheApplicationFirst() {
        assertThat(Printed.byMain(Configured::main)).contains("ep_").containsPattern("(?m)^my-app/1.2 runpod-java/");
    }

    @Test
    void aCallIsOneLineOfLog() {
        Logger logger = Logger.getLogger("my-app");
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getLevel() + " " + line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            Printed.byMain(Configured::main);
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }

        assertThat(lines).singleElement().asString().matches("INFO POST /v2/serverless: done after 1 attempt.*");
    }

    @Test
    void listenersFeedMetrics() {
        assertThat(Printed.byMain(Listening::main)).contains("runpod.attempts", "runpod.calls", "runpod.retries");
    }
}
