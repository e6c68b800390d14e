package io.runpod.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.testkit.RecordedRequest;
import io.runpod.sdk.testkit.junit.WithFakeRunpod;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs the quick start as a reader does who has no key. */
@WithFakeRunpod
class QuickStartTest {
    private static final String GIVEN = """
            {"name":"my-inference","image":"runpod/pytorch:2.8.0-py3.11-cuda12.8.1",
             "gpu":{"pools":["ADA_24","AMPERE_48"],"count":1},"workers":{"min":1,"max":1},
             "scaling":{"type":"QUEUE_DELAY","value":4,"idleTimeout":5},
             "env":{"MODEL_NAME":"sdxl"},"flashboot":"FLASHBOOT","timeout":300000}""";

    private static final String PRODUCTION = """
            {"name":"my-inference","type":"QUEUE","image":"runpod/pytorch:2.8.0-py3.11-cuda12.8.1",
             "gpu":{"pools":["ADA_24","AMPERE_48"],"count":1},"workers":{"min":1,"max":1,"idleTimeout":5},
             "scaling":{"type":"QUEUE_DELAY","queueDelay":4},
             "env":{"MODEL_NAME":"sdxl"},"flashboot":"FLASHBOOT","timeout":300000}""";

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void printsWhatItSends(FakeRunpod runpod) {
        List<String> printed = Printed.by(out -> QuickStart.embedded(runpod, out))
                .lines()
                .filter(line -> line.startsWith("> "))
                .toList();

        assertThat(printed)
                .isEqualTo(runpod.requests().stream().map(QuickStartTest::line).toList());
        assertThat(printed).isNotEmpty();
    }

    private static String line(RecordedRequest request) {
        return ("> " + request.method() + " " + request.path() + " " + request.text()).stripTrailing();
    }

    @Test
    void sendsEachRevisionsBodyFromTheSameCode(FakeRunpod runpod) throws Exception {
        Printed.by(out -> QuickStart.embedded(runpod, out));

        List<JsonNode> bodies = new ArrayList<>();
        for (RecordedRequest request : runpod.requests()) {
            if (request.method().equals("POST")) {
                bodies.add(mapper.readTree(request.text()));
            }
        }
        assertThat(bodies).containsExactly(mapper.readTree(GIVEN), mapper.readTree(PRODUCTION));
    }

    @Test
    void printsWhatItReceives(FakeRunpod runpod) {
        String printed = Printed.by(out -> QuickStart.embedded(runpod, out));

        assertThat(printed)
                .containsPattern("(?m)^< 201 \\{.*\"id\":\"ep_000001\".*\"value\":4.*}$")
                .containsPattern("(?m)^< 201 \\{.*\"id\":\"ep_000002\".*\"queueDelay\":4.*}$")
                .containsPattern("(?m)^< 200 \\{\"workers\":.*\"INITIALIZING\".*}$")
                .containsPattern("(?m)^< 204$");
    }

    @Test
    void tellsTheWholeLifeInBothRevisions(FakeRunpod runpod) {
        String printed = Printed.by(out -> QuickStart.embedded(runpod, out));

        assertThat(printed)
                .containsSubsequence(
                        "The given contract",
                        "> POST /v2/serverless {",
                        "Created   ep_000001",
                        "as production has it",
                        "> POST /v2/serverless {",
                        "Created   ep_000002",
                        "Waiting   initializing 1, throttled 0, unhealthy 0, idle 0",
                        "Waiting   initializing 0, throttled 0, unhealthy 0, idle 1",
                        "Ready     ep_000002",
                        "> PATCH /v2/serverless/ep_000002 {",
                        "Changed   ",
                        "Listed    ep_000002",
                        "> DELETE /v2/serverless/ep_000002",
                        "Deleted   ep_000002");
        assertThat(runpod.endpoints())
                .singleElement()
                .satisfies(left -> assertThat(left.id()).isEqualTo("ep_000001"));
    }

    @Test
    void runsWithoutAnyArgument() {
        assertThat(Printed.byMain(QuickStart::main)).contains("An embedded fake Runpod answers", "Deleted   ep_");
    }

    @Test
    void refusesArgumentsItDoesNotKnow() {
        assertThatThrownBy(() -> QuickStart.main(new String[] {"--life"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected nothing or --live, got [--life]");
    }
}
