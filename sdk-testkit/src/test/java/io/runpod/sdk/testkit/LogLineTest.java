package io.runpod.sdk.testkit;

import static io.runpod.sdk.testkit.PlainHttp.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
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
    private final PlainHttp http = new PlainHttp(runpod);

    @AfterEach
    void close() {
        runpod.close();
    }

    @Test
    void namesWhatWasCreated() throws Exception {
        http.create(PlainHttp.MINIMAL);

        assertThat(lines).containsExactly("POST " + PATH + " 201 created ep_000001 \"a\"");
    }

    @Test
    void namesWhatBecameOfIt() throws Exception {
        http.create(PlainHttp.MINIMAL);
        String endpoint = PATH + "/ep_000001";
        PlainHttp.send(http.request(PATH + "?limit=1").GET());
        PlainHttp.send(http.request(endpoint).method("PATCH", BodyPublishers.ofString("{\"name\":\"b\"}")));
        PlainHttp.send(http.request(endpoint + "/workers").GET());
        PlainHttp.send(http.request(endpoint).DELETE());
        PlainHttp.send(http.request(endpoint).GET());

        assertThat(lines)
                .containsExactly(
                        "POST " + PATH + " 201 created ep_000001 \"a\"",
                        "GET " + PATH + "?limit=1 200",
                        "PATCH " + endpoint + " 200 changed ep_000001 \"b\"",
                        "GET " + endpoint + "/workers 200",
                        "DELETE " + endpoint + " 204 deleted",
                        "GET " + endpoint + " 404 endpoint ep_000001 does not exist");
    }

    @Test
    void saysWhyNothingWas() throws Exception {
        http.create("{\"name\":\"a\",\"image\":\"i\"}");
        PlainHttp.send(http.to("/x").GET());

        assertThat(lines)
                .containsExactly(
                        "POST " + PATH + " 422 the body does not match the schema [\"$: missing property 'gpu'\"]",
                        "GET /x 404 there is no /x");
    }

    @Test
    void isOneLineOfBoundedLengthThatNoTerminalObeys() throws Exception {
        String nasty =
                "a\\u001b[2Jb\\u0007c\\nd\u0085e\u009b31mf\u202eg\u2028h\\rPOST " + PATH + " 201 created ep_000009";
        http.create(PlainHttp.MINIMAL.replace("\"a\"", "\"" + nasty + "\""));
        http.create(PlainHttp.MINIMAL.replace("\"a\"", "\"" + "x".repeat(100_000) + "\""));
        http.create("{\"env\":{\"\u009b\u202eA\":1}}");
        PlainHttp.send(http.to("/" + "x".repeat(10_000)).GET());

        assertThat(lines)
                .hasSize(4)
                .allSatisfy(line -> assertThat(line)
                        .hasSizeLessThan(2_100)
                        .matches("[^\\p{Cntrl}\\u0080-\\u009f\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069]*"));
        assertThat(lines.get(0)).startsWith("POST " + PATH + " 201 created ep_000001 \"a");
    }

    @Test
    void showsNoKeyAndNoEnvValue() throws Exception {
        PlainHttp.send(http.request(PATH + "/fake-key").GET());
        http.create(PlainHttp.MINIMAL.replace("\"a\"", "\"fake-key\",\"env\":{\"A\":\"s3cret\"}"));
        http.create("{\"env\":{\"A\":{\"s3cret\":1},\"B\":[\"s3cret\"]}}");

        assertThat(lines).hasSize(3).allSatisfy(line -> assertThat(line).doesNotContain("s3cret", "fake-key"));
    }

    @Test
    void namesTheFault() throws Exception {
        runpod.next(Fault.status(500), Fault.closedAfterReading().afterCreating());
        http.create(PlainHttp.MINIMAL);
        assertThatThrownBy(() -> http.create(PlainHttp.MINIMAL)).isInstanceOf(IOException.class);

        assertThat(lines)
                .containsExactly(
                        "POST " + PATH + " 500 [fault: status 500]",
                        "POST " + PATH + " no answer created ep_000001 \"a\""
                                + " [fault: closed after reading, after creating]");
    }
}
