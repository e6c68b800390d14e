package io.runpod.sdk.testkit;

import static io.runpod.sdk.testkit.PlainHttp.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.runpod.sdk.ApiRevision;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal is a problem of the platform's kind, and creates nothing. */
class RefusalsTest {
    private final FakeRunpod runpod = FakeRunpod.start();
    private final PlainHttp http = new PlainHttp(runpod);

    @AfterEach
    void nothingWasCreated() {
        assertThat(runpod.created()).isZero();
        runpod.close();
    }

    @Test
    void aMissingKeyIs401() throws Exception {
        HttpResponse<String> answer = PlainHttp.send(http.to(PATH).POST(BodyPublishers.ofString(PlainHttp.MINIMAL)));

        assertProblem(answer, 401, "the API key is missing or wrong");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("RateLimit")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer wrong", "Bearer fake-key2", "Bearer ", "Basic fake-key", "Digest fake-key", "fake-key"})
    void aWrongKeyIs401(String authorization) throws Exception {
        HttpResponse<String> answer = PlainHttp.send(http.request()
                .setHeader("Authorization", authorization)
                .POST(BodyPublishers.ofString(PlainHttp.MINIMAL)));

        assertProblem(answer, 401, "the API key is missing or wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/v2", PATH + "/", PATH + "/ep_1/logs", "/v2/pods", "/V2/serverless"})
    void anotherPathIs404(String path) throws Exception {
        assertProblem(PlainHttp.send(http.to(path).GET()), 404, "there is no " + path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "PATCH", "DELETE", "OPTIONS"})
    void anotherMethodIs405AndSaysWhichIsAllowed(String method) throws Exception {
        HttpResponse<String> answer = PlainHttp.send(http.request().method(method, BodyPublishers.noBody()));

        assertProblem(answer, 405, method + " " + PATH + " is not supported");
        assertThat(answer.headers().firstValue("Allow")).hasValue("GET, POST");
    }

    @Test
    void headIs405WithoutABodyAndTheConnectionGoesOn() throws Exception {
        HttpResponse<String> answer = PlainHttp.send(http.request().method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).isEmpty();
        assertThat(http.create("{}").statusCode()).isEqualTo(422);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "application/xml",
                "application/jsonx",
                "application/problem+json",
                "text/json",
                "application/x-www-form-urlencoded"
            })
    void anotherContentTypeIs415(String contentType) throws Exception {
        HttpResponse<String> answer = PlainHttp.send(
                http.request().setHeader("Content-Type", contentType).POST(BodyPublishers.ofString(PlainHttp.MINIMAL)));

        assertProblem(answer, 415, "the body must be application/json");
    }

    @Test
    void aHugeBodyIs413() throws Exception {
        String huge = PlainHttp.MINIMAL + " ".repeat(1 << 20);

        assertProblem(http.create(huge), 413, "the body has " + huge.length() + " bytes, more than 1048576");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"name\":\"a\",}",
                "nope",
                "{} {}",
                "{\"name\":\"a\",\"name\":\"b\"}",
                "{\"env\":{\"TOKEN\":hunter2}}"
            })
    void malformedJsonIs400AndQuotesNothing(String body) throws Exception {
        HttpResponse<String> answer = http.create(body);

        assertProblem(answer, 400, "the body is no JSON");
        assertThat(answer.body()).doesNotContain("hunter2");
    }

    @Test
    void hundredThousandBracketsAre400() throws Exception {
        assertProblem(http.create("[".repeat(100_000)), 400, "the body is no JSON");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'min':4,'max':1} | workers.min (4) is greater than workers.max (1)",
                "{'min':4}         | workers.min (4) is greater than workers.max (3)",
                "{'max':3000000000}| workers.max is too large: 3000000000",
            })
    void aBrokenRuleIs400InWords(String workers, String detail) throws Exception {
        assertProblem(http.create(with("workers", workers)), 400, detail);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "disk    | N                  | disk",
                "timeout | N                  | timeout",
                "workers | {'min':N,'max':N}  | workers.min",
                "workers | {'max':N}          | workers.max",
                "scaling | {'value':N}        | scaling.value",
                "scaling | {'idleTimeout':N}  | scaling.idleTimeout",
            })
    void anIntegerThatNoServerHoldsIs400(String member, String value, String name) throws Exception {
        HttpResponse<String> answer = http.create(with(member, value.replace("N", "2147483648")));

        assertProblem(answer, 400, name + " is too large: 2147483648");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'image':'i','gpu':{'pools':['P']}}             | $: missing property 'name'",
                "{'name':'a','gpu':{'pools':['P']}}              | $: missing property 'image'",
                "{'name':'a','image':'i'}                        | $: missing property 'gpu'",
                "{'name':'a','image':'i','gpu':{}}               | $.gpu: missing property 'pools'",
                "{'name':'a','image':'i','gpu':null}             | $.gpu: got null, want object",
                "{'name':'a','image':'i','gpu':{'pools':[]}}     | $.gpu.pools: minItems: got 0, want 1",
                "{'name':'a','image':'i','gpu':{'pools':[1]}}    | $.gpu.pools[0]: got integer, want string",
                "{'name':'','image':'i','gpu':{'pools':['P']}}   | $.name: minLength: got 0, want 1",
                "[]                                              | $: got array, want object",
                "null                                            | $: got null, want object",
            })
    void aSchemaViolationIs422InThePlatformsWords(String body, String error) throws Exception {
        assertThat(errors(http.create(body.replace('\'', '"')))).containsExactly(error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "disk       | 0                  | $.disk: minimum: got 0, want 1",
                "disk       | 1.5                | $.disk: got number, want integer",
                "disk       | null               | $.disk: got null, want integer",
                "workers    | {'min':-1}         | $.workers.min: minimum: got -1, want 0",
                "scaling    | {'value':0}        | $.scaling.value: minimum: got 0, want 1",
                "scaling    | {'idleTimeout':-1} | $.scaling.idleTimeout: minimum: got -1, want 0",
                "scaling    | {'type':'X'}       | $.scaling.type: value must be one of 'QUEUE_DELAY', 'REQUEST_COUNT'",
                "flashboot  | 'ON'               | $.flashboot: value must be one of 'OFF', 'FLASHBOOT', 'PRIORITY_FLASHBOOT'",
                "timeout    | '5'                | $.timeout: got string, want integer",
                "ports      | '80/http'          | $.ports: got string, want array",
                "env        | {'TOKEN':42}       | $.env.TOKEN: got integer, want string",
                "registry   | 1                  | $.registry: got integer, want string",
            })
    void aMemberOutOfBoundsIs422(String member, String value, String error) throws Exception {
        assertThat(errors(http.create(with(member, value)))).containsExactly(error);
    }

    @Test
    void allViolationsComeAtOnce() throws Exception {
        assertThat(errors(http.create("{\"disk\":0,\"gpu\":{\"pools\":[],\"count\":0}}")))
                .containsExactlyInAnyOrder(
                        "$.disk: minimum: got 0, want 1",
                        "$: missing property 'name'",
                        "$: missing property 'image'",
                        "$.gpu.pools: minItems: got 0, want 1",
                        "$.gpu.count: minimum: got 0, want 1");
    }

    /** The minimal body with one member more, written with single quotes. */
    private static String with(String member, String value) {
        String end = ",\"" + member + "\":" + value.replace('\'', '"') + "}";
        return PlainHttp.MINIMAL.substring(0, PlainHttp.MINIMAL.length() - 1) + end;
    }

    private static List<String> errors(HttpResponse<String> answer) throws IOException {
        assertProblem(answer, 422, "the body does not match the schema");
        JsonNode errors = PlainHttp.json(answer).path("errors");
        return StreamSupport.stream(errors.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String detail) throws IOException {
        JsonNode problem = PlainHttp.json(answer);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("x-request-id")).isPresent();
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asText()).isEqualTo(Problems.title(status));
        assertThat(problem.path("detail").asText()).isEqualTo(detail);
        assertThat(Contract.of(ApiRevision.V2026_06).violations("ErrorResponse", problem))
                .isEmpty();
    }
}
