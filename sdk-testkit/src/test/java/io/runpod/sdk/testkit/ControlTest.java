package io.runpod.sdk.testkit;

import static io.runpod.sdk.testkit.PlainHttp.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What tests in other languages can make a server do, and what it tells them. */
class ControlTest {
    private static final String ALWAYS_ON = PlainHttp.MINIMAL.replace("}}", "},\"workers\":{\"min\":1,\"max\":1}}");

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
        PlainHttp.send(http.to("/elsewhere?x=%20").GET());

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
        assertThat(listed.path("requests").path(1).path("query").asText()).isEqualTo("x=%20");
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
    void workersDoWhatItSays() throws Exception {
        http.create(PlainHttp.MINIMAL);

        assertThat(statuses("{'endpoint':'ep_000001','become':'IDLE'}")).containsExactly("IDLE");
        assertThat(statuses("{'endpoint':'ep_000001','add':['THROTTLED','RUNNING']}"))
                .containsExactly("IDLE", "THROTTLED", "RUNNING");
        assertThat(statuses("{'endpoint':'ep_000001','becomeStale':true,'add':['NEW_STATUS']}"))
                .containsExactly("IDLE stale", "THROTTLED stale", "RUNNING stale", "NEW_STATUS");
        assertThat(statuses("{'endpoint':'ep_000001','add':['UNHEALTHY'],'leave':true}"))
                .containsExactly("UNHEALTHY");
        assertThat(statuses("{'endpoint':'ep_000001','leave':true,'become':'IDLE','becomeStale':false}"))
                .containsExactly("IDLE");
    }

    @Test
    void workersStartInTheTimeThatItSays() throws Exception {
        assertThat(post("scaleUpAfter", "{'millis':60000}").statusCode()).isEqualTo(204);
        http.create(ALWAYS_ON);

        assertThat(look()).containsExactly("INITIALIZING");
        runpod.time().sleep(Duration.ofMinutes(1));
        assertThat(look()).containsExactly("IDLE");
    }

    @Test
    void listsLagAsItSays() throws Exception {
        assertThat(post("listsLagBehind", "{'looks':1}").statusCode()).isEqualTo(204);
        http.create(PlainHttp.MINIMAL);
        assertThat(listed()).isZero();
        assertThat(listed()).isEqualTo(1);

        assertThat(post("listsLagBehind", "{'looks':0,'millis':60000}").statusCode())
                .isEqualTo(204);
        http.create(PlainHttp.MINIMAL);
        assertThat(listed()).isEqualTo(1);
        runpod.time().sleep(Duration.ofMinutes(1));
        assertThat(listed()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "workers        | 422 | {}                                       | endpoint is missing: an endpoint's id",
                "workers        | 422 | {'endpoint':7,'become':'IDLE'}           | endpoint is 7, must be a text",
                "workers        | 404 | {'endpoint':'ep_9','become':'IDLE'}      | endpoint ep_9 does not exist",
                "workers        | 422 | {'endpoint':'ep_000001'}                 | nothing to do: there are add, become, becomeStale, leave",
                "workers        | 422 | {'endpoint':'ep_000001','leave':false}   | nothing to do: there are add, become, becomeStale, leave",
                "workers        | 422 | {'endpoint':'ep_000001','become':''}     | a status has 1 to 100 characters",
                "workers        | 422 | {'endpoint':'ep_000001','become':['IDLE']} | become is [\"IDLE\"], must be a text",
                "workers        | 422 | {'endpoint':'ep_000001','leave':1}       | leave is 1, must be true or false",
                "workers        | 422 | {'endpoint':'ep_000001','leave':true,'add':[7]} | add[0] is 7, must be a text",
                "workers        | 422 | {'endpoint':'ep_000001','leave':true,'add':[]}  | add is [], must be a list of 1 to 100",
                "workers        | 422 | {'endpoint':'ep_000001','leave':true,'x':1}     | x is not known here; there are add, become, becomeStale, endpoint, leave",
                "scaleUpAfter   | 422 | {}                                       | millis is missing: a whole number from 0 to 31622400000",
                "scaleUpAfter   | 422 | {'millis':-1}                            | millis is -1, must be a whole number from 0 to 31622400000",
                "scaleUpAfter   | 422 | {'millis':0,'x':1}                       | x is not known here; there are millis",
                "listsLagBehind | 422 | {}                                       | neither \"looks\" nor \"millis\" is there",
                "listsLagBehind | 422 | {'looks':-1}                             | looks is -1, must be a whole number from 0 to 2147483647",
                "listsLagBehind | 422 | {'looks':1,'millis':'2'}                 | millis is \"2\", must be a whole number from 0 to 31622400000",
                "listsLagBehind | 422 | {'looks':1,'x':1}                        | x is not known here; there are looks, millis",
            })
    void anOrderThatIsWrongChangesNothing(String name, int status, String body, String detail) throws Exception {
        http.create(ALWAYS_ON);

        HttpResponse<String> answer = post(name, body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(PlainHttp.json(answer).path("detail").asText()).isEqualTo(detail);
        assertThat(look()).containsExactly("INITIALIZING");
        http.create(ALWAYS_ON);
        assertThat(listed()).isEqualTo(2);
    }

    @Test
    void moreWorkersThanAnEndpointHasChangeNothing() throws Exception {
        http.create(ALWAYS_ON);
        String hundred = "'IDLE',".repeat(99) + "'IDLE'";

        HttpResponse<String> answer =
                post("workers", "{'endpoint':'ep_000001','become':'IDLE','add':[" + hundred + "]}");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("can't add 1 to 100 workers; from 1 on, and up to 100 in all");
        assertThat(look()).containsExactly("INITIALIZING");
        assertThat(post("workers", "{'endpoint':'ep_000001','become':'" + "X".repeat(101) + "'}")
                        .body())
                .contains("a status has 1 to 100 characters");
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
        "GET,  workers,   405, POST",
        "GET,  scaleUpAfter,   405, POST",
        "GET,  listsLagBehind, 405, POST",
        "GET,  nothing,   404, ''",
    })
    void anotherMethodOrPathIsRefused(String method, String path, int status, String allowed) throws Exception {
        HttpResponse<String> answer =
                PlainHttp.send(http.request("/__fake/" + path).method(method, BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Allow").orElse("")).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, faults",
        "POST, reset",
        "GET,  requests",
        "GET,  endpoints",
        "POST, workers",
        "POST, scaleUpAfter",
        "POST, listsLagBehind",
    })
    void theKeyIsAskedForAsEverywhere(String method, String path) throws Exception {

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
        return post("faults", singleQuoted);
    }

    private HttpResponse<String> post(String name, String singleQuoted) throws Exception {
        return PlainHttp.send(
                http.request("/__fake/" + name).POST(BodyPublishers.ofString(singleQuoted.replace('\'', '"'))));
    }

    private List<String> statuses(String order) throws Exception {
        return statuses(post("workers", order));
    }

    private List<String> look() throws Exception {
        return statuses(PlainHttp.send(http.request(PATH + "/ep_000001/workers").GET()));
    }

    private static List<String> statuses(HttpResponse<String> workers) throws Exception {
        assertThat(workers.statusCode()).as(workers.body()).isEqualTo(200);
        List<String> statuses = new ArrayList<>();
        for (JsonNode worker : PlainHttp.json(workers).path("workers")) {
            boolean isStale = worker.path("isStale").booleanValue();
            statuses.add(worker.path("status").asText() + (isStale ? " stale" : ""));
        }
        return statuses;
    }

    private int listed() throws Exception {
        return PlainHttp.json(PlainHttp.send(http.request(PATH).GET()))
                .path("endpoints")
                .size();
    }

    private static JsonNode json(String singleQuoted) throws IOException {
        return Json.read(singleQuoted.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
