package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An endpoint's releases and its workers. */
class ReleasesTest {
    private static final String ENDPOINT = PlainHttp.PATH + "/ep_000001";

    private final FakeRunpod runpod = FakeRunpod.start();
    private final PlainHttp http = new PlainHttp(runpod);

    @BeforeEach
    void create() throws Exception {
        http.answered(201, "POST", PlainHttp.PATH, PlainHttp.served("'workers':{'min':2}"));
    }

    @AfterEach
    void close() {
        runpod.close();
    }

    @Test
    void eachChangeIsARelease() throws Exception {
        http.answered(200, "PATCH", ENDPOINT, "{'workers':{'max':9},'env':{'A':'1'}}");
        http.answered(200, "PATCH", ENDPOINT, "{'env':{'A':'1'},'scaling':{'type':'REQUEST_COUNT','requestCount':2}}");

        JsonNode answer = http.answered(200, "GET", ENDPOINT + "/releases", "");

        assertThat(answer.path("endpointVersion").asInt()).isEqualTo(3);
        assertThat(answer.path("releases").findValuesAsText("version")).containsExactly("3", "2", "1");
        assertThat(answer.at("/releases/2/diff")).isEmpty();
        assertThat(answer.at("/releases/1/diff")).isEqualTo(PlainHttp.json("""
                [{"field":"env","old":null,"new":{"A":"1"}},{"field":"workers.max","old":3,"new":9}]"""));
        assertThat(answer.at("/releases/0/diff")).isEqualTo(PlainHttp.json("""
                [{"field":"scaling.queueDelay","old":4,"new":null},{"field":"scaling.requestCount","old":null,"new":2},
                 {"field":"scaling.type","old":"QUEUE_DELAY","new":"REQUEST_COUNT"},
                 {"field":"workers.idleTimeout","old":10,"new":null}]"""));
        assertThat(answer.path("rollout")).isEqualTo(PlainHttp.json("""
                {"inProgress":false,"workersOnLatest":2,"workersTotal":2,"percentOnLatest":100}"""));
    }

    @Test
    void whatChangesNothingIsNone() throws Exception {
        http.answered(200, "PATCH", ENDPOINT, "{}");
        http.answered(200, "PATCH", ENDPOINT, "{'name':'a'}");

        assertThat(http.answered(200, "GET", ENDPOINT + "/releases", "").path("releases"))
                .hasSize(1);
    }

    @Test
    void eachEndpointHasItsOwn() throws Exception {
        http.answered(201, "POST", PlainHttp.PATH, PlainHttp.SERVED);
        http.answered(200, "PATCH", ENDPOINT, "{'disk':3}");

        assertThat(http.answered(200, "GET", PlainHttp.PATH + "/ep_000002/releases", "")
                        .path("releases"))
                .hasSize(1);
        JsonNode first = http.answered(200, "GET", ENDPOINT + "/releases?limit=1", "");
        JsonNode second = http.answered(
                200,
                "GET",
                ENDPOINT + "/releases?cursor="
                        + first.at("/pagination/nextCursor").asText(),
                "");
        assertThat(second.path("releases").findValuesAsText("version")).containsExactly("1");
        assertThat(second.at("/pagination/hasNextPage").booleanValue()).isFalse();
    }

    @Test
    void workersThatAreAlwaysOnAreStarting() throws Exception {
        JsonNode answer = http.answered(200, "GET", ENDPOINT + "/workers", "");

        assertThat(answer.path("workers").findValuesAsText("status")).containsExactly("INITIALIZING", "INITIALIZING");
        assertThat(answer.path("summary")).isEqualTo(PlainHttp.json("""
                {"running":0,"idle":0,"initializing":2,"throttled":0,"unhealthy":0,"total":2}"""));
    }

    @Test
    void withoutAMinimumThereAreNoWorkers() throws Exception {
        http.answered(201, "POST", PlainHttp.PATH, PlainHttp.SERVED);
        String other = PlainHttp.PATH + "/ep_000002";

        assertThat(http.answered(200, "GET", other + "/workers", "")
                        .at("/summary/total")
                        .asInt())
                .isZero();
        assertThat(http.answered(200, "GET", other + "/releases", "")
                        .at("/rollout/percentOnLatest")
                        .asInt())
                .isZero();
    }

    @Test
    void moreWorkersThanAnyoneShowsAreNotShown() throws Exception {
        http.answered(200, "PATCH", ENDPOINT, "{'workers':{'min':2000000000,'max':2000000000}}");

        assertThat(http.answered(200, "GET", ENDPOINT + "/workers", "").path("workers"))
                .hasSize(100);
    }
}
