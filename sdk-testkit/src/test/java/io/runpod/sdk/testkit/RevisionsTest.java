package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.Scaling;
import io.runpod.sdk.endpoint.Workers;
import io.runpod.sdk.error.UnprocessableException;
import io.runpod.sdk.model.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A create is judged by the revision that it is written in, and answered in the same; a server of one refuses the other. */
class RevisionsTest {
    @Test
    void aBodyOf2026_06IsAnsweredInItsShape() throws Exception {
        try (FakeRunpod runpod = FakeRunpod.start()) {
            JsonNode created = new PlainHttp(runpod).answered(201, "POST", PlainHttp.PATH, PlainHttp.MINIMAL);

            assertThat(created.path("scaling"))
                    .isEqualTo(PlainHttp.json("{\"value\":4,\"idleTimeout\":5,\"type\":\"QUEUE_DELAY\"}"));
            assertThat(created.has("type")).isFalse();
        }
    }

    @Test
    void aBodyOf2026_09IsAnsweredInItsShape() throws Exception {
        try (FakeRunpod runpod = FakeRunpod.start()) {
            JsonNode created = new PlainHttp(runpod).answered(201, "POST", PlainHttp.PATH, PlainHttp.SERVED);

            assertThat(created.path("type").asText()).isEqualTo("QUEUE");
            assertThat(created.path("scaling"))
                    .isEqualTo(PlainHttp.json("{\"type\":\"QUEUE_DELAY\",\"queueDelay\":4}"));
            assertThat(created.at("/workers/idleTimeout").asInt()).isEqualTo(10);
            assertThat(created.at("/requestUrls/status").asText())
                    .isEqualTo("https://api.runpod.ai/v2/ep_000001/status/{job_id}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'type':'QUEUE'",
                "'scaling':{'queueDelay':4}",
                "'scaling':{'requestCount':4}",
                "'workers':{'idleTimeout':5}",
                "'cpu':[]",
                "'templateId':'t'",
                "'cmd':[]",
                "'entrypoint':null",
                "'gpu':{'excludedTypes':[]}",
                "'gpu':{'minCudaVersion':'12.4'}",
                "'scaling':{'value':4},'type':null",
            })
    void aMemberThatOnlyTheLaterDocumentKnowsTellsTheLaterRevision(String members) throws Exception {
        assertThat(WrittenRevision.of(PlainHttp.json("{" + members.replace('\'', '"') + "}")))
                .isEqualTo(ApiRevision.V2026_09);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'scaling':{'value':4}",
                "'scaling':{'idleTimeout':4,'type':'QUEUE_DELAY'}",
                "'name':'a','image':'i','gpu':{'pools':['P'],'count':1},'workers':{'min':0,'max':1},'env':{'type':'x'}",
                "'bogus':1",
                "",
            })
    void everythingElseIsOfTheGivenContract(String members) throws Exception {
        assertThat(WrittenRevision.of(PlainHttp.json("{" + members.replace('\'', '"') + "}")))
                .isEqualTo(ApiRevision.V2026_06);
        assertThat(WrittenRevision.of(PlainHttp.json("[1]"))).isEqualTo(ApiRevision.V2026_06);
    }

    @Test
    void anEndpointOf2026_06IsAnOldOneForTheOtherOperations() throws Exception {
        try (FakeRunpod runpod = FakeRunpod.start()) {
            PlainHttp http = new PlainHttp(runpod);
            http.answered(201, "POST", PlainHttp.PATH, """
                    {'name':'n','image':'i','registry':null,'more':{'deep':1},'gpu':{'pools':['P'],'speed':'x'},
                     'workers':{'max':9,'kind':2},'scaling':{'type':'REQUEST_COUNT','value':7,'idleTimeout':30,'x':1}}""");

            JsonNode old = http.answered(200, "GET", PlainHttp.PATH + "/ep_000001", "");

            assertThat(old).isEqualTo(PlainHttp.json("""
                    {"id":"ep_000001","name":"n","image":"i","registry":null,"more":{"deep":1},
                     "gpu":{"pools":["P"],"speed":"x","count":1,"allowedCudaVersions":[],"minCudaVersion":null},
                     "workers":{"max":9,"kind":2,"min":0,"idleTimeout":30},
                     "scaling":{"type":"REQUEST_COUNT","x":1,"requestCount":7},
                     "timeout":300000,"flashboot":"OFF","dataCenterIds":[],"networkVolumes":[],
                     "createdAt":"2026-01-01T00:00:00Z"}"""));
            assertThat(runpod.endpoints()).containsExactly(Endpoint.fromJson(old.toString()));
            ((ObjectNode) old.path("workers")).remove("kind"); // closed in the later document, as scaling is
            ((ObjectNode) old.path("scaling")).remove("x");
            assertThat(Contract.of(ApiRevision.V2026_09).violations("Endpoint", old))
                    .isEmpty();
        }
    }

    @Test
    void productionRefusesTheGivenContractInItsOwnWords() throws Exception {
        try (FakeRunpod runpod = FakeRunpod.builder().only(ApiRevision.V2026_09).start()) {
            PlainHttp http = new PlainHttp(runpod);
            JsonNode refused = http.answered(422, "POST", PlainHttp.PATH, PlainHttp.MINIMAL);

            assertThat(Json.texts(refused.path("errors")))
                    .containsExactly(
                            "$: additional properties 'name' not allowed",
                            "$: additional properties 'image' not allowed",
                            "$: additional properties 'gpu' not allowed",
                            "$: missing property 'type'",
                            "$: missing property 'scaling'");
            assertThat(runpod.created()).isZero();
            http.answered(201, "POST", PlainHttp.PATH, PlainHttp.SERVED);
        }
    }

    @Test
    void productionRefusesTheGivenContractsScaling() throws Exception {
        try (FakeRunpod runpod = FakeRunpod.builder().only(ApiRevision.V2026_09).start()) {
            String body = PlainHttp.served("'scaling':{'type':'QUEUE_DELAY','value':4,'idleTimeout':5}");

            JsonNode refused = new PlainHttp(runpod).answered(422, "POST", PlainHttp.PATH, body);

            assertThat(Json.texts(refused.path("errors")))
                    .containsExactly(
                            "$.scaling: additional properties 'value' not allowed",
                            "$.scaling: additional properties 'idleTimeout' not allowed",
                            "$.scaling: missing property 'queueDelay'");
        }
    }

    @Test
    void theGivenContractsServerHasNothingButTheCreate() throws Exception {
        try (FakeRunpod runpod = FakeRunpod.builder().only(ApiRevision.V2026_06).start()) {
            PlainHttp http = new PlainHttp(runpod);
            http.answered(201, "POST", PlainHttp.PATH, PlainHttp.MINIMAL);

            http.answered(404, "GET", PlainHttp.PATH + "/ep_000001", "");
            http.answered(404, "GET", "/v2/templates", "");
            assertThat(http.call("GET", PlainHttp.PATH, "").headers().firstValue("Allow"))
                    .hasValue("POST");
            assertThat(runpod.endpoints()).extracting(Endpoint::id).containsExactly("ep_000001");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'type':'QUEUE', $: additional properties 'type' not allowed",
        "'type':5, $: additional properties 'type' not allowed",
        "'workers':{'idleTimeout':5}, $.workers: additional properties 'idleTimeout' not allowed",
        "'scaling':{'queueDelay':4}, $.scaling: additional properties 'queueDelay' not allowed",
        "'cmd':[], $: additional properties 'cmd' not allowed"
    })
    void theGivenContractsServerRefusesWhatIsNew(String members, String error) throws Exception {
        try (FakeRunpod runpod = FakeRunpod.builder().only(ApiRevision.V2026_06).start()) {
            String body = "{'name':'a','image':'i','gpu':{'pools':['P']},'bogus':1," + members + "}";
            JsonNode refused = new PlainHttp(runpod).answered(422, "POST", PlainHttp.PATH, body);

            assertThat(Json.texts(refused.path("errors"))).containsExactly(error);
            assertThat(runpod.created()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void aClientOfTheWrongRevisionIsToldWhichOneToSet(ApiRevision spoken) {
        ApiRevision other = spoken == ApiRevision.V2026_06 ? ApiRevision.V2026_09 : ApiRevision.V2026_06;
        try (FakeRunpod runpod = FakeRunpod.builder().only(other).start();
                RunpodClient client = RunpodClient.builder()
                        .apiKey(runpod.apiKey())
                        .baseUrl(runpod.baseUrl())
                        .revision(spoken)
                        .build()) {
            assertThatThrownBy(() -> client.endpoints().create(PlainHttp.minimal()))
                    .isInstanceOf(UnprocessableException.class)
                    .hasMessageContaining("the request was written in the API revision " + spoken.id())
                    .hasMessageContaining("set revision(ApiRevision." + other + ")");
            assertThat(runpod.created()).isZero();
        }
    }

    @Test
    void theLaterMembersAreThoseOfTheDocuments() {
        assertThat(WrittenRevision.later())
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "/type",
                        "/cpu",
                        "/templateId",
                        "/cmd",
                        "/entrypoint",
                        "/gpu/excludedTypes",
                        "/gpu/allowedCudaVersions",
                        "/gpu/minCudaVersion",
                        "/workers/idleTimeout",
                        "/scaling/queueDelay",
                        "/scaling/requestCount"));
    }

    @ParameterizedTest
    @EnumSource
    void whatTheClientGotIsWhatTheServerHas(ApiRevision revision) {
        try (FakeRunpod runpod = FakeRunpod.builder().only(revision).start()) {
            Endpoint created = runpod.client()
                    .endpoints()
                    .create(PlainHttp.minimal()
                            .noRegistry()
                            .env("A", "1")
                            .workers(Workers.between(1, 2))
                            .scaling(Scaling.onQueueDelay(Duration.ofSeconds(9)).idleAfter(Duration.ofSeconds(7))));

            assertThat(runpod.endpoints()).containsExactly(created);
        }
    }

    @Test
    void aBilingualServerHasWhatAClientOfTheGivenContractGot() {
        try (FakeRunpod runpod = FakeRunpod.start();
                RunpodClient client = RunpodClient.builder()
                        .apiKey(runpod.apiKey())
                        .baseUrl(runpod.baseUrl())
                        .revision(ApiRevision.V2026_06)
                        .build()) {
            Endpoint created = client.endpoints()
                    .create(PlainHttp.minimal()
                            .extra("more", Map.of("deep", 1))
                            .scaling(Scaling.onRequestCount(3).idleAfter(Duration.ZERO)));

            assertThat(runpod.endpoints()).containsExactly(created);
            assertThat(client.endpoints().get(created.id())).isEqualTo(created);
        }
    }
}
