package io.runpod.sdk.testkit;

import static io.runpod.sdk.testkit.PlainHttp.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tests in other languages can make a server do, and what it tells them. */
class ControlTest {
    private final FakeRunpod runpod = FakeRunpod.builder().controlled(true).start();
    private final PlainHttp http = new PlainHttp(runpod);

    @AfterEach
    void close() {
        runpod.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'kind':'none'}                                                     | none",
                "{'kind':'rateLimited','retryAfterSeconds':30}                       | rate limited, 30 s",
                "{'kind':'status','status':503}                                      | status 503",
                "{'kind':'status','status':503,'afterCreating':true}                 | status 503, after creating",
                "{'kind':'status','status':503,'afterCreating':false}                | status 503",
                "{'kind':'problem','problem':{'status':409,'detail':'d','quota':5}}  | status 409",
                "{'kind':'htmlPage','status':502,'afterCreating':true}               | status 502, after creating",
                "{'kind':'slowHead','delayMillis':20}                                | slow head, PT0.02S",
                "{'kind':'slowBody','durationMillis':20}                             | slow body, PT0.02S",
                "{'kind':'closedBeforeReading'}                                      | closed before reading",
                "{'kind':'closedAfterReading','afterCreating':true}                  | closed after reading, after creating",
                "{'kind':'reset'}                                                    | reset",
                "{'kind':'truncatedBody'}                                            | truncated body",
                "{'kind':'brokenJson'}                                               | broken JSON",
                "{'kind':'latency','seed':7,'maxMillis':20}                          | latency up to PT0.02S, seed 7",
                "{'kind':'chaos','seed':-7}                                          | chaos, seed -7",
            })
    void takesEveryKindOfFault(String fault, String name) throws Exception {
        HttpResponse<String> answer = faults("{'next':[" + fault + "],'always':[" + fault + "]}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("{\"next\":[\"" + name + "\"],\"always\":[\"" + name + "\"]}");
    }

    /** One line for each factory of Fault, so that a new one is not forgotten here. */
    @Test
    void takesAsManyKindsAsThereAreFaults() {
        long factories = java.util.Arrays.stream(Fault.class.getMethods())
                .filter(method -> java.lang.reflect.Modifier.isStatic(method.getModifiers()))
                .map(java.lang.reflect.Method::getName)
                .distinct()
                .peek(name -> assertThat(Usage.TEXT).containsPattern("\\b" + name + "\\b"))
                .count();

        assertThat(factories).isEqualTo(14);
    }

    @Test
    void faultsMeetTheNextRequestsAndThenAllOthers() throws Exception {
        faults("{'next':[{'kind':'status','status':500},{'kind':'rateLimited','retryAfterSeconds':2}],"
                + "'always':[{'kind':'status','status':503,'afterCreating':true},{'kind':'none'}]}");

        assertThat(http.create(PlainHttp.MINIMAL).statusCode()).isEqualTo(500);
        HttpResponse<String> limited = http.create(PlainHttp.MINIMAL);
        assertThat(limited.statusCode()).isEqualTo(429);
        assertThat(limited.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(runpod.created()).isZero();
        assertThat(http.create(PlainHttp.MINIMAL).statusCode()).isEqualTo(503);
        assertThat(runpod.created()).isEqualTo(1);
        assertThat(http.create(PlainHttp.MINIMAL).statusCode()).isEqualTo(201);
    }

    @Test
    void aProblemOfOnesOwnArrivesWhole() throws Exception {
        faults("{'next':[{'kind':'problem','problem':{'status':409,'type':'t','title':'T','detail':'d','instance':'i',"
                + "'errors':['a','b'],'quota':{'left':0},'retry':false}}]}");

        assertThat(PlainHttp.json(http.create(PlainHttp.MINIMAL)))
                .isEqualTo(json("{'type':'t','title':'T','status':409,'detail':'d','instance':'i',"
                        + "'errors':['a','b'],'quota':{'left':0},'retry':false}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'next':[{'kind':'status','status':99}]}     | next[0].status is 99, must be a whole number from 200 to 599",
                "{'next':[{'kind':'status','status':600}]}    | next[0].status is 600, must be a whole number from 200 to 599",
                "{'next':[{'kind':'status','status':'500'}]}  | next[0].status is \"500\", must be a whole number from 200 to 599",
                "{'next':[{'kind':'status','status':500.5}]}  | next[0].status is 500.5, must be a whole number from 200 to 599",
                "{'next':[{'kind':'status','status':null}]}   | next[0].status is null, must be a whole number from 200 to 599",
                "{'next':[{'kind':'status'}]}                 | next[0].status is missing: a whole number from 200 to 599",
                "{'next':[{'kind':'htmlPage','status':1}]}    | next[0].status is 1, must be a whole number from 200 to 599",
                "{'next':[{'kind':'none'},{'kind':'no'}]}     | next[1].kind is \"no\", must be one of none, rateLimited, status, problem, htmlPage, slowHead, slowBody, closedBeforeReading, closedAfterReading, reset, truncatedBody, brokenJson, latency, chaos",
                "{'always':[{}]}                              | always[0].kind is missing: one of none, rateLimited, status, problem, htmlPage, slowHead, slowBody, closedBeforeReading, closedAfterReading, reset, truncatedBody, brokenJson, latency, chaos",
                "{'always':[{'kind':7}]}                      | always[0].kind is 7, must be a text",
                "{'next':[{'kind':'none','x':1}]}             | next[0].x is not known here; there are afterCreating, kind",
                "{'next':[{'kind':'reset','status':500}]}     | next[0].status is not known here; there are afterCreating, kind",
                "{'next':[{'kind':'rateLimited','retryAfterSeconds':-1}]} | next[0].retryAfterSeconds is -1, must be a whole number from 0 to 31622400",
                "{'next':[{'kind':'slowHead','delayMillis':600001}]}      | next[0].delayMillis is 600001, must be a whole number from 0 to 600000",
                "{'next':[{'kind':'slowBody','durationMillis':-1}]}       | next[0].durationMillis is -1, must be a whole number from 0 to 600000",
                "{'next':[{'kind':'latency','seed':1,'maxMillis':0}]}     | next[0].maxMillis is 0, must be a whole number from 1 to 600000",
                "{'next':[{'kind':'chaos','seed':9223372036854775808}]}   | next[0].seed is 9223372036854775808, must be a whole number from -9223372036854775808 to 9223372036854775807",
                "{'next':[{'kind':'reset','afterCreating':1}]}            | next[0].afterCreating is 1, must be true or false",
                "{'next':[{'kind':'status','status':404,'afterCreating':true}]} | next[0].afterCreating must not be true: \"status 404\" leaves no doubt whether the server has acted",
                "{'next':[{'kind':'problem','problem':[]}]}                     | next[0].problem is [], must be a JSON object",
                "{'next':[{'kind':'problem','problem':{}}]}                     | next[0].problem.status is missing: a whole number from 200 to 599",
                "{'next':[{'kind':'problem','problem':{'status':400,'title':1}}]} | next[0].problem.title is 1, must be a text",
                "{'next':[{'kind':'problem','problem':{'status':400,'errors':[1]}}]} | next[0].problem.errors[0] is 1, must be a text",
                "{'next':[]}                                  | next is [], must be a list of 1 to 1000",
                "{'next':{}}                                  | next is {}, must be a list of 1 to 1000",
                "{'next':[7]}                                 | next[0] is 7, must be a JSON object",
                "{'then':[]}                                  | then is not known here; there are always, next",
                "{}                                           | neither \"next\" nor \"always\" is there",
                "[]                                           | the body is [], must be a JSON object",
            })
    void whatIsWrongIsSaidWithMemberValueAndLimitAndChangesNothing(String body, String detail) throws Exception {
        HttpResponse<String> answer = faults(body);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(PlainHttp.json(answer).path("detail").asText()).isEqualTo(detail);
        assertThat(http.create(PlainHttp.MINIMAL).statusCode()).isEqualTo(201);
    }

    @Test
    void wrongOnesSpoilTheRightOnesBesideThem() throws Exception {
        assertThat(faults("{'next':[{'kind':'status','status':500}],'always':[{'kind':'x'}]}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(http.create(PlainHttp.MINIMAL).statusCode()).isEqualTo(201);
    }

    @Test
    void noMoreFaultsWaitThanAServerKeeps() throws Exception {
        String thousand = "{'next':[" + "{'kind':'reset'},".repeat(999) + "{'kind':'reset'}]}";
        for (int i = 0; i < 10; i++) {
            assertThat(faults(thousand).statusCode()).isEqualTo(200);
        }

        assertThat(faults(thousand).body()).contains("next would have 11000 faults waiting, more than 10000");
        assertThat(faults(thousand.replace("]}", ",{'kind':'reset'}]}")).body())
                .contains("must be a list of 1 to 1000");
    }

    @Test
    void whatIsNoJsonIsRefusedAsEverywhere() throws Exception {
        assertThat(faults("nope").statusCode()).isEqualTo(400);
        assertThat(faults("{'next':[{'kind':'chaos','seed':1e99999999999}]}").statusCode())
                .isEqualTo(400);
        assertThat(faults(" ".repeat((1 << 20) + 1)).statusCode()).isEqualTo(413);
        assertThat(PlainHttp.send(http.request("/__fake/faults")
                                .setHeader("Content-Type", "text/plain")
                                .POST(BodyPublishers.ofString("{}")))
                        .statusCode())
                .isEqualTo(415);
    }

    @Test
    void tellsWhichRequestsCame() throws Exception {
        http.create(PlainHttp.MINIMAL);
        PlainHttp.send(http.to("/elsewhere?x").GET());

        JsonNode listed =
                PlainHttp.json(PlainHttp.send(http.request("/__fake/requests").GET()));

        assertThat(listed.path("total").asInt()).isEqualTo(2);
        assertThat(listed.path("requests")).hasSize(2);
        JsonNode first = listed.path("requests").path(0);
        assertThat(first.path("method").asText()).isEqualTo("POST");
        assertThat(first.path("path").asText()).isEqualTo(PATH);
        assertThat(first.path("body").asText()).isEqualTo(PlainHttp.MINIMAL);
        assertThat(first.path("headers").path("Authorization")).isEqualTo(json("['Bearer ***']"));
        assertThat(listed.path("requests").path(1).path("path").asText()).isEqualTo("/elsewhere");
    }

    @Test
    void tellsWhichEndpointsExist() throws Exception {
        JsonNode one = http.created(PlainHttp.SERVED);
        JsonNode two = http.created(PlainHttp.SERVED);

        JsonNode listed =
                PlainHttp.json(PlainHttp.send(http.request("/__fake/endpoints").GET()));

        assertThat(listed.path("total").asInt()).isEqualTo(2);
        assertThat(listed.path("endpoints")).containsExactly(one, two);
    }

    @Test
    void listsAreBoundedAndTotalsExact() throws Exception {
        String large = PlainHttp.MINIMAL.replace("\"i\"", "\"" + "x".repeat(700_000) + "\"");
        for (int i = 0; i < 3; i++) {
            http.create(large);
        }

        JsonNode requests =
                PlainHttp.json(PlainHttp.send(http.request("/__fake/requests").GET()));
        JsonNode endpoints =
                PlainHttp.json(PlainHttp.send(http.request("/__fake/endpoints").GET()));

        assertThat(requests.path("total").asInt()).isEqualTo(3);
        assertThat(requests.path("requests")).hasSize(1);
        assertThat(endpoints.path("total").asInt()).isEqualTo(3);
        assertThat(endpoints.path("endpoints")).hasSize(1);
        assertThat(endpoints.path("endpoints").path(0).path("id").asText()).isEqualTo("ep_000003");
    }

    @Test
    void resetForgetsAll() throws Exception {
        http.create(PlainHttp.MINIMAL);
        faults("{'always':[{'kind':'status','status':500}]}");

        HttpResponse<String> answer =
                PlainHttp.send(http.request("/__fake/reset").POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(runpod.requestCount() + runpod.created()).isZero();
        assertThat(http.create(PlainHttp.MINIMAL).statusCode()).isEqualTo(201);
    }

    /** Not even one that closes before it has read anything. */
    @ParameterizedTest
    @ValueSource(strings = {"closedBeforeReading", "closedAfterReading", "reset"})
    void noFaultStrikesItAndItIsNotCounted(String kind) throws Exception {
        faults("{'always':[{'kind':'" + kind + "'}]}");

        assertThat(faults("{'next':[{'kind':'" + kind + "'}]}").statusCode()).isEqualTo(200);
        assertThat(PlainHttp.send(http.request("/__fake/requests").GET()).statusCode())
                .isEqualTo(200);
        assertThat(runpod.requests()).isEmpty();
        assertThatThrownBy(() -> http.create(PlainHttp.MINIMAL)).isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  faults,    405, POST",
        "GET,  reset,     405, POST",
        "POST, requests,  405, GET",
        "POST, endpoints, 405, GET",
        "GET,  nothing,   404, ''",
    })
    void anotherMethodOrPathIsRefused(String method, String path, int status, String allowed) throws Exception {
        HttpResponse<String> answer =
                PlainHttp.send(http.request("/__fake/" + path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Allow").orElse("")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"faults", "reset", "requests", "endpoints"})
    void theKeyIsAskedForAsEverywhere(String path) throws Exception {
        String method = path.endsWith("s") && !path.equals("faults") ? "GET" : "POST";

        assertThat(PlainHttp.send(http.to("/__fake/" + path).method(method, BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(401);
        assertThat(runpod.requests()).isEmpty();
    }

    @Test
    void isNotThereUnlessItIsAskedFor() throws Exception {
        try (FakeRunpod plain = FakeRunpod.start()) {
            assertThat(PlainHttp.send(new PlainHttp(plain)
                                    .request("/__fake/requests")
                                    .GET())
                            .statusCode())
                    .isEqualTo(404);
            assertThat(plain.requests()).hasSize(1);
        }
    }

    /** What the help shows must work when it is pasted. */
    @Test
    void theExampleInTheHelpWorks() throws Exception {
        Matcher example = Pattern.compile("-d '(.*)'").matcher(Usage.TEXT);
        assertThat(example.find()).isTrue();

        assertThat(faults(example.group(1)).body()).contains("rate limited, 2 s");
    }

    private HttpResponse<String> faults(String singleQuoted) throws Exception {
        return PlainHttp.send(
                http.request("/__fake/faults").POST(BodyPublishers.ofString(singleQuoted.replace('\'', '"'))));
    }

    private static JsonNode json(String singleQuoted) throws IOException {
        return Json.read(singleQuoted.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
