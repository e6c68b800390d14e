package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.runpod.sdk.model.Endpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PATCH: what is absent stays, what is sent is set, and some things are cleared in words of their own. */
class UpdatesTest {
    private static final String ENDPOINT = PlainHttp.PATH + "/ep_000001";

    private final FakeRunpod runpod = FakeRunpod.start();
    private final PlainHttp http = new PlainHttp(runpod);

    @BeforeEach
    void create() throws Exception {
        http.answered(201, "POST", PlainHttp.PATH, PlainHttp.served("""
                'cmd':['c'],'entrypoint':['e'],'disk':5,'ports':['80/http'],'env':{'A':'1','B':'2'},'registry':'reg_1',
                'gpu':{'pools':['ADA_24'],'excludedTypes':['NVIDIA GeForce RTX 4090'],'allowedCudaVersions':['12.8']},
                'dataCenterIds':['US-TX-3'],'networkVolumes':['v'],'workers':{'min':1,'max':2,'idleTimeout':20}"""));
    }

    @AfterEach
    void close() {
        runpod.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':'other'} | /name | 'other'",
                "{'image':'j'} | /image | 'j'",
                "{'args':'x y'} | /args | 'x y'",
                "{'args':'x y'} | /cmd |",
                "{'cmd':[]} | /cmd |",
                "{'cmd':[]} | /entrypoint | ['e']",
                "{'entrypoint':[]} | /entrypoint |",
                "{'cmd':['n']} | /cmd | ['n']",
                "{'args':''} | /args |",
                "{'args':''} | /cmd |",
                "{'args':'e c','cmd':['c'],'entrypoint':['e']} | /args | 'e c'",
                "{'args':'e c','cmd':['c'],'entrypoint':['e']} | /cmd | ['c']",
                "{'disk':9} | /disk | 9",
                "{'ports':[]} | /ports | []",
                "{'env':{'C':'3'}} | /env | {'C':'3'}",
                "{'registry':null} | /registry | null",
                "{'dataCenterIds':[]} | /dataCenterIds | []",
                "{'networkVolumes':[]} | /networkVolumes | []",
                "{'timeout':1} | /timeout | 1",
                "{'flashboot':'PRIORITY_FLASHBOOT'} | /flashboot | 'PRIORITY_FLASHBOOT'",
                "{'workers':{'max':7}} | /workers | {'min':1,'max':7,'idleTimeout':20}",
                "{'scaling':{'type':'QUEUE_DELAY','queueDelay':9.5}} | /scaling | {'type':'QUEUE_DELAY','queueDelay':9.5}",
                "{'scaling':{'type':'REQUEST_COUNT','requestCount':2}} | /workers | {'min':1,'max':2}",
                "{'gpu':{'count':4}} | /gpu/count | 4",
                "{'gpu':{'count':4}} | /gpu/excludedTypes | ['NVIDIA GeForce RTX 4090']",
                "{'gpu':{'pools':['P']}} | /gpu/pools | ['P']",
                "{'gpu':{'pools':['P']}} | /gpu/excludedTypes |",
                "{'gpu':{'pools':['P']}} | /gpu/allowedCudaVersions | ['12.8']",
                "{'gpu':{'allowedCudaVersions':[]}} | /gpu/allowedCudaVersions | []",
                "{'gpu':{'allowedCudaVersions':[],'minCudaVersion':'12.4'}} | /gpu/minCudaVersion | '12.4'",
                "{'gpu':{'minCudaVersion':''}} | /gpu/minCudaVersion | null",
            })
    void whatIsSentIsSetOrCleared(String change, String pointer, String value) throws Exception {
        JsonNode answer = http.answered(200, "PATCH", ENDPOINT, change);

        assertThat(answer.at(pointer))
                .isEqualTo(value == null ? Json.nothing() : PlainHttp.json(value.replace('\'', '"')));
        assertThat(http.answered(200, "GET", ENDPOINT, "")).isEqualTo(answer);
        assertThat(runpod.endpoints()).containsExactly(Endpoint.fromJson(answer.toString()));
    }

    @Test
    void whatIsAbsentStays() throws Exception {
        JsonNode before = http.answered(200, "GET", ENDPOINT, "");

        assertThat(http.answered(200, "PATCH", ENDPOINT, "{}")).isEqualTo(before);
        JsonNode answer = http.answered(200, "PATCH", ENDPOINT, "{'name':'other'}");

        before.properties().stream()
                .filter(member -> !member.getKey().equals("name"))
                .forEach(member -> assertThat(answer.get(member.getKey())).isEqualTo(member.getValue()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "422 | {'type':'LOAD_BALANCER'} | $: additional properties 'type' not allowed",
                "422 | {'image':null} | $.image: got null, want string",
                "422 | {'env':null} | $.env: got null, want object",
                "422 | {'env':{'A':null}} | $.env.A: got null, want string",
                "422 | {'gpu':{'minCudaVersion':null}} | $.gpu.minCudaVersion: got null, want string",
                "422 | {'name':''} | $.name: minLength: got 0, want 1",
                "422 | {'scaling':{'type':'QUEUE_DELAY'}} | $.scaling: missing property 'queueDelay'",
                "422 | {'scaling':{'type':'REQUEST_COUNT','requestCount':2},'workers':{'idleTimeout':5}} | does not apply to a QUEUE",
                "400 | {'cpu':[{'id':'cpu3c','vcpuCount':2}]} | a GPU endpoint can't become a CPU endpoint",
                "400 | {'args':'a','cmd':['b']} | mean different commands",
                "400 | {'gpu':{'excludedTypes':['NVIDIA GeForce RTX 4090']}} | gpu.excludedTypes needs gpu.pools",
                "400 | {'gpu':{'pools':['ADA_24'],'excludedTypes':['NVIDIA L4']}} | belongs to none of gpu.pools",
                "400 | {'gpu':{'minCudaVersion':'12.4'}} | exclude each other",
                "400 | {'workers':{'min':3}} | workers.min (3) is greater than workers.max (2)",
                "404 | {'templateId':'nobody'} | template nobody does not exist",
                "422 | [] | $: got array, want object",
            })
    void aBrokenRuleIsRefusedWithItsStatusAndChangesNothing(int status, String change, String words) throws Exception {
        JsonNode before = http.answered(200, "GET", ENDPOINT, "");

        JsonNode problem = http.answered(status, "PATCH", ENDPOINT, change);

        assertThat(problem.path("detail").asText() + problem.path("errors")).contains(words);
        assertThat(http.answered(200, "GET", ENDPOINT, "")).isEqualTo(before);
    }

    @Test
    void aCpuEndpointTakesOtherFlavorsButNoGpu() throws Exception {
        http.answered(201, "POST", PlainHttp.PATH, """
                {'name':'a','type':'QUEUE','image':'i','cpu':[{'id':'cpu3c','vcpuCount':2}],
                 'scaling':{'type':'REQUEST_COUNT','requestCount':4}}""");
        String cpu = PlainHttp.PATH + "/ep_000002";

        JsonNode answer = http.answered(200, "PATCH", cpu, "{'cpu':[{'id':'cpu3g','vcpuCount':4}]}");

        assertThat(answer.path("cpu")).isEqualTo(PlainHttp.json("[{\"id\":\"cpu3g\",\"vcpuCount\":4,\"memory\":16}]"));
        assertThat(http.answered(400, "PATCH", cpu, "{'gpu':{'count':2}}")
                        .path("detail")
                        .asText())
                .isEqualTo("a CPU endpoint can't become a GPU endpoint");
        http.answered(422, "PATCH", cpu, "{'workers':{'idleTimeout':5}}");
    }

    @Test
    void anOldEndpointCanBeChangedToo() throws Exception {
        http.answered(201, "POST", PlainHttp.PATH, PlainHttp.MINIMAL);

        JsonNode answer = http.answered(
                200, "PATCH", PlainHttp.PATH + "/ep_000002", "{'scaling':{'type':'REQUEST_COUNT','requestCount':2}}");

        assertThat(answer.path("workers")).isEqualTo(PlainHttp.json("{\"min\":0,\"max\":3}"));
        assertThat(answer.has("type")).isFalse();
    }

    @Test
    void whatIsDeletedIsGoneForGood() throws Exception {
        assertThat(http.call("DELETE", ENDPOINT, "").statusCode()).isEqualTo(204);

        http.answered(404, "DELETE", ENDPOINT, "");
        http.answered(404, "GET", ENDPOINT, "");
        http.answered(404, "PATCH", ENDPOINT, "{}");
        http.answered(404, "GET", ENDPOINT + "/workers", "");
        http.answered(404, "GET", ENDPOINT + "/releases", "");
        assertThat(runpod.endpoints()).isEmpty();
        assertThat(runpod.created()).isEqualTo(1);
    }

    @Test
    void anIdIsDecodedExactlyOnce() throws Exception {
        http.answered(200, "GET", PlainHttp.PATH + "/%65p_000001", "");
        http.answered(404, "GET", PlainHttp.PATH + "/%2565p_000001", "");
        assertThat(http.answered(404, "GET", PlainHttp.PATH + "/a%2Fb%20%C3%BC%0A", "")
                        .path("detail")
                        .asText())
                .isEqualTo("endpoint a/b ü  does not exist");
    }
}
