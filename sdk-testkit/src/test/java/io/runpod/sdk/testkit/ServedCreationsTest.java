package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.runpod.sdk.model.Endpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Creates in the revision of production: what is made of them, and which rules refuse them with which status. */
class ServedCreationsTest {
    private final FakeRunpod runpod = FakeRunpod.start();
    private final PlainHttp http = new PlainHttp(runpod);

    @AfterEach
    void close() {
        runpod.close();
    }

    @Test
    void theApisDefaultsAreFilledIn() throws Exception {
        JsonNode created = http.answered(201, "POST", PlainHttp.PATH, PlainHttp.SERVED);

        assertThat(created).isEqualTo(PlainHttp.json("""
                {"id":"ep_000001","name":"a","type":"QUEUE","image":"i",
                 "requestUrls":{"run":"https://api.runpod.ai/v2/ep_000001/run",
                  "runSync":"https://api.runpod.ai/v2/ep_000001/runsync",
                  "status":"https://api.runpod.ai/v2/ep_000001/status/{job_id}",
                  "stream":"https://api.runpod.ai/v2/ep_000001/stream/{job_id}",
                  "cancel":"https://api.runpod.ai/v2/ep_000001/cancel/{job_id}",
                  "retry":"https://api.runpod.ai/v2/ep_000001/retry/{job_id}",
                  "purgeQueue":"https://api.runpod.ai/v2/ep_000001/purge-queue",
                  "health":"https://api.runpod.ai/v2/ep_000001/health"},
                 "gpu":{"pools":["ADA_24"],"count":1,"allowedCudaVersions":[],"minCudaVersion":null},
                 "scaling":{"type":"QUEUE_DELAY","queueDelay":4},"workers":{"min":0,"max":3,"idleTimeout":10},
                 "dataCenterIds":[],"networkVolumes":[],"timeout":300000,"flashboot":"OFF",
                 "createdAt":"2026-01-01T00:00:00Z"}"""));
        assertThat(runpod.endpoints()).containsExactly(Endpoint.fromJson(created.toString()));
    }

    @Test
    void theIdComesFirstSoThatACutAnswerStillHasIt() throws Exception {
        assertThat(http.create(PlainHttp.SERVED).body()).startsWith("{\"id\":\"ep_000001\",");
    }

    @Test
    void whatTheClientSaysStaysAsItIs() throws Exception {
        JsonNode body = PlainHttp.json(PlainHttp.served("""
                'args':'python main.py','cmd':['main.py'],'entrypoint':['python'],'disk':50,'ports':['8888/http'],
                'env':{'B':'1','A':''},'registry':null,'workers':{'min':1,'max':2,'idleTimeout':3600},
                'gpu':{'pools':['ADA_24','X'],'excludedTypes':['NVIDIA GeForce RTX 4090'],'count':2},
                'scaling':{'type':'QUEUE_DELAY','queueDelay':0.50},'dataCenterIds':['US-TX-3'],'networkVolumes':['v'],
                'timeout':600000,'flashboot':'FLASHBOOT\'"""));

        JsonNode created = http.answered(201, "POST", PlainHttp.PATH, body.toString());

        body.properties().stream()
                .filter(member -> !member.getKey().equals("gpu"))
                .forEach(member -> assertThat(created.get(member.getKey()))
                        .as(member.getKey())
                        .isEqualTo(member.getValue()));
        assertThat(created.path("gpu")).isEqualTo(PlainHttp.json("""
                {"pools":["ADA_24","X"],"excludedTypes":["NVIDIA GeForce RTX 4090"],"count":2,
                 "allowedCudaVersions":[],"minCudaVersion":null}"""));
    }

    @Test
    void aLoadBalancerOnCpusHasItsOwnUrlsAndMemory() throws Exception {
        JsonNode created = http.answered(201, "POST", PlainHttp.PATH, """
                {'name':'a','type':'LOAD_BALANCER','image':'i','cpu':[{'id':'cpu3g','vcpuCount':8},{'id':'new','vcpuCount':2}],
                 'scaling':{'type':'REQUEST_COUNT','requestCount':4},'workers':{'idleTimeout':5}}""");

        assertThat(created.path("requestUrls"))
                .isEqualTo(PlainHttp.json("{\"base\":\"https://ep_000001.api.runpod.ai\","
                        + "\"health\":\"https://ep_000001.api.runpod.ai/ping\"}"));
        assertThat(created.path("cpu"))
                .isEqualTo(PlainHttp.json("[{\"id\":\"cpu3g\",\"vcpuCount\":8,\"memory\":32},"
                        + "{\"id\":\"new\",\"vcpuCount\":2,\"memory\":4}]"));
        assertThat(created.has("gpu")).isFalse();
        assertThat(created.at("/workers/idleTimeout").asInt()).isEqualTo(5);
    }

    @Test
    void aQueueThatScalesOnRequestsHasNoIdleTimeout() throws Exception {
        JsonNode created = http.answered(
                201, "POST", PlainHttp.PATH, PlainHttp.served("'scaling':{'type':'REQUEST_COUNT','requestCount':4}"));

        assertThat(created.path("workers")).isEqualTo(PlainHttp.json("{\"min\":0,\"max\":3}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "422 | 'image':null | $.image: got null, want string",
                "400 | 'cpu':[{'id':'cpu3c','vcpuCount':2}] | exactly one of gpu and cpu is needed",
                "422 | 'type':'LOAD_BALANCER' | $.scaling.type: value must be one of 'REQUEST_COUNT'",
                "422 | 'scaling':{'type':'REQUEST_COUNT','requestCount':1},'workers':{'idleTimeout':5} | $.workers.idleTimeout: does not apply",
                "400 | 'args':'a b','cmd':['a','c'] | args and cmd or entrypoint mean different commands",
                "400 | 'args':'','entrypoint':['a'] | args and cmd or entrypoint mean different commands",
                "400 | 'gpu':{'pools':['ADA_24'],'excludedTypes':['NVIDIA L4']} | NVIDIA L4 belongs to none of gpu.pools",
                "400 | 'gpu':{'pools':['ADA_24'],'excludedTypes':['nobody']} | nobody belongs to none of gpu.pools",
                "400 | 'gpu':{'pools':['A'],'allowedCudaVersions':['12.8'],'minCudaVersion':'12.4'} | exclude each other",
                "422 | 'bogus':1 | $: additional properties 'bogus' not allowed",
                "422 | 'gpu':{'pools':['A'],'bogus':1} | $.gpu: additional properties 'bogus' not allowed",
                "422 | 'workers':{'bogus':1} | $.workers: additional properties 'bogus' not allowed",
                "422 | 'workers':{'idleTimeout':0} | $.workers.idleTimeout: minimum: got 0, want 1",
                "422 | 'workers':{'idleTimeout':3601} | $.workers.idleTimeout: maximum: got 3601, want 3600",
                "422 | 'scaling':{'type':'QUEUE_DELAY','queueDelay':0.4} | $.scaling.queueDelay: minimum: got 0.4, want 0.5",
                "422 | 'scaling':{'type':'CPU'} | $.scaling: oneOf failed, none matched",
                "422 | 'scaling':null | $.scaling: got null, want object",
                "422 | 'type':'OTHER' | $.type: value must be one of 'QUEUE', 'LOAD_BALANCER'",
                "422 | 'gpu':{'pools':['A'],'allowedCudaVersions':['12']} | '12' does not match pattern",
                "422 | 'gpu':{'pools':['A'],'excludedTypes':['a','a']} | $.gpu.excludedTypes: must have only unique items",
                "422 | 'templateId':'' | $.templateId: minLength: got 0, want 1",
                "404 | 'templateId':'nobody' | template nobody does not exist",
                "400 | 'templateId':'runpod-torch-v280' | the template is for pods and not for serverless workers",
                "400 | 'workers':{'min':4} | workers.min (4) is greater than workers.max (3)",
                "400 | 'timeout':3000000000 | timeout is too large: 3000000000",
                "400 | 'gpu':{'pools':['A'],'count':3000000000} | gpu.count is too large: 3000000000",
                "400 | 'scaling':{'type':'QUEUE_DELAY','queueDelay':1e39} | scaling.queueDelay is too large: 1E+39",
            })
    void aBrokenRuleIsRefusedWithItsStatus(int status, String members, String words) throws Exception {
        JsonNode problem = http.answered(status, "POST", PlainHttp.PATH, PlainHttp.served(members));

        assertThat(problem.path("detail").asText() + problem.path("errors")).contains(words);
        assertThat(runpod.created()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "422 | 'gpu':{'pools':['A']} | $: missing property 'image'",
                "400 | 'image':'i' | exactly one of gpu and cpu is needed",
                "422 | 'image':'i','cpu':[] | $.cpu: minItems: got 0, want 1",
                "400 | 'image':'i','cpu':[{'id':'cpu3c','vcpuCount':6}] | cpu.vcpuCount must be a power of two, is 6",
                "400 | 'image':'i','cpu':[{'id':'cpu3c','vcpuCount':64}] | the CPU flavor cpu3c does not come with 64 vCPUs",
                "422 | 'image':'i','cpu':[{'id':'cpu3c','vcpuCount':2,'memory':4}] | additional properties 'memory' not allowed",
                "422 | 'image':'i','gpu':{'count':2} | $.gpu: missing property 'pools'",
            })
    void whatRunsAndOnWhatMustBeSaid(int status, String members, String words) throws Exception {
        String body = "{'name':'a','type':'QUEUE','scaling':{'type':'QUEUE_DELAY','queueDelay':4}," + members + "}";

        JsonNode problem = http.answered(status, "POST", PlainHttp.PATH, body);

        assertThat(problem.path("detail").asText() + problem.path("errors")).contains(words);
    }
}
