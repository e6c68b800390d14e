package io.runpod.sdk.testkit;

import static io.runpod.sdk.testkit.PlainHttp.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.v2026_06.model.CreateEndpointRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RecordedRequestTest {
    private final FakeRunpod runpod =
            FakeRunpod.builder().apiKey("hunter2hunter2").start();
    private final PlainHttp http = new PlainHttp(runpod);

    @AfterEach
    void close() {
        runpod.close();
    }

    @Test
    void saysWhatWasSent() throws Exception {
        http.create(PlainHttp.MINIMAL);

        RecordedRequest request = runpod.requests().get(0);
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.path()).isEqualTo(PATH);
        assertThat(request.text()).isEqualTo(PlainHttp.MINIMAL);
        assertThat(request.body(CreateEndpointRequest::fromJson))
                .hasValue(CreateEndpointRequest.fromJson(PlainHttp.MINIMAL));
        assertThat(request.header("CONTENT-type")).hasValue("application/json");
        assertThat(request.header("X-None")).isEmpty();
    }

    @Test
    void keepsRequestsInOrderWhateverBecameOfThem() throws Exception {
        http.create(PlainHttp.MINIMAL);
        http.create("nope");
        PlainHttp.send(http.to("/elsewhere").GET());

        assertThat(runpod.requests())
                .extracting(request -> request.method() + " " + request.path() + " " + request.text())
                .containsExactly("POST " + PATH + " " + PlainHttp.MINIMAL, "POST " + PATH + " nope", "GET /elsewhere ");
        assertThat(runpod.requests().get(1).body(CreateEndpointRequest::fromJson))
                .isEmpty();
    }

    @Test
    void hidesTheKey() throws Exception {
        http.create(PlainHttp.MINIMAL);
        PlainHttp.send(
                http.request().setHeader("Authorization", "hunter2hunter2").POST(BodyPublishers.noBody()));

        assertThat(runpod.requests())
                .extracting(request -> request.header("authorization").orElse(""))
                .containsExactly("Bearer ***", "***");
        assertThat(runpod.requests().toString() + runpod.requests().get(0).headers() + runpod)
                .doesNotContain("hunter2");
    }

    @Test
    void hidesAProxysKeyToo() throws Exception {
        try (RawSocket client = new RawSocket(runpod)) {
            client.say("GET / HTTP/1.1\r\nHost: x\r\nProxy-Authorization: Basic aHVudGVyMg==\r\n\r\n")
                    .hearAnswer();
        }

        assertThat(runpod.requests().get(0).header("Proxy-Authorization")).hasValue("Basic ***");
    }

    @Test
    void aFailedAssertionShowsNoEnvValueAndNoKey() throws Exception {
        http.create("{\"env\":{\"TOKEN\":\"s3cret\",\"LIST\":[\"s3cret\"],\"MAP\":{\"s3cret\":1},\"N\":1234567}}");
        http.create("{\"env\":\"s3cret\"}");
        http.create("{\"env\":[\"s3cret\"]}");
        http.create("{\"ENV\":{\"A\":\"s3cret\"},\"gpu\":{\"Env\":{\"A\":\"s3cret\"}}}");
        http.create("[{\"\\u0065nv\":{\"A\":\"s3cret\"}}]");
        http.create("{\"env\":{\"A\":\"s3cret\"");
        http.create("{\"env\":{\"A\":1},\"env\":{\"A\":\"s3cret\"}}");
        http.create("{\"name\":\"hunter2hunter2\",\"image\":\"hunter2\\u0068unter2\"}");
        PlainHttp.send(http.request(PATH + "/hunter2hunter2?key=hunter2hunter2").GET());

        assertThat(runpod.requests())
                .hasSize(9)
                .allSatisfy(request -> assertThat(request.toString()).doesNotContain("s3cret", "1234567", "hunter2"));
        assertThat(runpod.requests().get(0).toString()).contains("\"TOKEN\" : \"***\"", "\"LIST\" : \"***\"");
        assertThat(runpod.requests().get(5)).hasToString("POST " + PATH + "\n(20 bytes that are no JSON)");
        assertThat(runpod.requests().get(8)).hasToString("GET " + PATH + "/***?key=***");
        assertThat(runpod.requests().get(0).text()).contains("s3cret");
    }

    @Test
    void aFailedAssertionShowsNoSecretOfTheAccount() throws Exception {
        http.create("{\"name\":\"n\",\"value\":\"s3cret\"}");
        http.create("{\"VALUE\":{\"s3cret\":1},\"secrets\":[{\"value\":1234567}]}");
        http.create("{\"username\":\"s3cret\",\"auth\":{\"Password\":[\"s3cret\"]}}");
        http.create("{\"scaling\":{\"value\":\"s3cret\"},\"gpu\":{\"scaling\":{\"x\":{\"value\":1234567}}}}");
        http.create("{\"scaling\":{\"type\":\"QUEUE_DELAY\",\"value\":4}}");
        http.create("{\"a\":".repeat(200) + "{\"value\":\"s3cret\"}" + "}".repeat(200));

        assertThat(runpod.requests())
                .hasSize(6)
                .allSatisfy(request -> assertThat(request.toString()).doesNotContain("s3cret", "1234567"));
        assertThat(runpod.requests().get(0).toString()).contains("\"name\" : \"n\"", "\"value\" : \"***\"");
        assertThat(runpod.requests().get(4).toString()).contains("\"value\" : 4");
    }

    @Test
    void aFailedAssertionShowsNoMoreThanAScreenOrTwoAndNothingThatATerminalObeys() throws Exception {
        http.create("{\"name\":\"" + "x".repeat(100_000) + "\"}");
        http.create("{\"a\":" + "{\"a\":".repeat(900) + "0" + "}".repeat(901));
        http.create("{\"name\":\"a\u0085b\u202ec\u009bd\u2028e\"}");

        assertThat(runpod.requests().get(0).toString()).hasSizeLessThan(600).endsWith("…\n}");
        assertThat(runpod.requests().get(1).toString()).hasSizeLessThan(110_000).endsWith("\n…");
        assertThat(runpod.requests().get(2).toString()).contains("\"a b c d e\"");
    }

    @Test
    void aFailedAssertionShowsTheJson() throws Exception {
        http.create(PlainHttp.MINIMAL);
        PlainHttp.send(http.to("/elsewhere?a=%20&b").GET());

        assertThat(runpod.requests()).extracting(RecordedRequest::query).containsExactly("", "a=%20&b");
        assertThat(runpod.requests().get(0)).hasToString("POST " + PATH + "\n" + """
                {
                  "name" : "a",
                  "image" : "i",
                  "gpu" : {
                    "pools" : [ "ADA_24" ]
                  }
                }""");
        assertThat(runpod.requests().get(1)).hasToString("GET /elsewhere?a=%20&b");
    }
}
