package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A request's line says what came, what went, and why. */
class LogLineTest {
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final FakeRunpod runpod = FakeRunpod.builder()
            .log((request, fault, turn, reply) ->
                    lines.add(LogLine.of(request, fault, turn, reply).toString()))
            .start();
    private final Wire wire = new Wire(runpod);

    @AfterEach
    void close() {
        runpod.close();
    }

    @Test
    void namesWhatWasCreated() throws Exception {
        wire.create(Wire.MINIMAL);

        assertThat(lines).containsExactly("POST /v2/serverless 201 created ep_000001 \"a\"");
    }

    @Test
    void saysWhyNothingWas() throws Exception {
        wire.create("{\"name\":\"a\",\"image\":\"i\"}");
        Wire.send(wire.to("/x").GET());

        assertThat(lines)
                .containsExactly(
                        "POST /v2/serverless 422 the body does not match the schema [\"$: missing property 'gpu'\"]",
                        "GET /x 404 there is no /x");
    }

    @Test
    void namesTheFault() throws Exception {
        runpod.next(Fault.status(500), Fault.closedAfterReading().afterCreating());
        wire.create(Wire.MINIMAL);
        assertThatThrownBy(() -> wire.create(Wire.MINIMAL)).isInstanceOf(IOException.class);

        assertThat(lines)
                .containsExactly(
                        "POST /v2/serverless 500 [fault: status 500]",
                        "POST /v2/serverless no answer created ep_000001 \"a\""
                                + " [fault: closed after reading, after creating]");
    }
}
