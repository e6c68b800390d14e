package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates, and what an endpoint takes from them. */
class TemplatesTest {
    private static final String TEMPLATES = "/v2/templates";

    private final FakeRunpod runpod = FakeRunpod.start();
    private final PlainHttp http = new PlainHttp(runpod);

    @AfterEach
    void close() {
        runpod.close();
    }

    @Test
    void theApisDefaultsAreFilledIn() throws Exception {
        assertThat(http.answered(201, "POST", TEMPLATES, "{'name':'t','image':'i'}"))
                .isEqualTo(PlainHttp.json("""
                        {"id":"tpl_000001","name":"t","image":"i","args":"","disk":20,"mounts":{},"ports":[],"env":{},
                         "registry":null,"serverless":false,"public":false,"category":"NVIDIA","startSsh":true,
                         "startJupyter":true,"allowedCudaVersions":[]}"""));
    }

    @Test
    void anUpdateChangesWhatItSays() throws Exception {
        http.answered(201, "POST", TEMPLATES, """
                {'name':'t','image':'i','cmd':['a','b'],'registry':'r','env':{'A':'1','B':'2'},'serverless':true,
                 'mounts':{'persistent':{'size':10,'path':'/p'}},'allowedCudaVersions':['12.8'],'ports':['80/http']}""");
        JsonNode before = http.answered(200, "GET", TEMPLATES + "/tpl_000001", "");

        JsonNode after = http.answered(200, "PATCH", TEMPLATES + "/tpl_000001", """
                {'env':{'C':'3'},'registry':null,'mounts':{},'allowedCudaVersions':[],'ports':[],'cmd':[]}""");

        assertThat(before.path("args").asText()).isEqualTo("a b");
        assertThat(after).isEqualTo(PlainHttp.json("""
                {"id":"tpl_000001","name":"t","image":"i","args":"","disk":20,
                 "mounts":{"persistent":{"size":10,"path":"/p"}},"ports":[],"env":{"C":"3"},"registry":null,
                 "serverless":true,"public":false,"category":"NVIDIA","startSsh":true,"startJupyter":true,
                 "allowedCudaVersions":[]}"""));
    }

    @Test
    void anEndpointTakesWhatItDoesNotSayItself() throws Exception {
        http.answered(201, "POST", TEMPLATES, """
                {'name':'t','image':'of-template','args':'x y','disk':7,'ports':['80/http'],'registry':'r',
                 'env':{'A':'1','B':'2'},'serverless':true,'allowedCudaVersions':['12.8']}""");

        JsonNode endpoint = http.answered(201, "POST", PlainHttp.PATH, """
                {'name':'e','type':'QUEUE','scaling':{'type':'QUEUE_DELAY','queueDelay':1},'gpu':{'pools':['P']},
                 'templateId':'tpl_000001','disk':9,'env':{'B':'3','C':'4'}}""");

        assertThat(endpoint.path("image").asText()).isEqualTo("of-template");
        assertThat(endpoint.path("args").asText()).isEqualTo("x y");
        assertThat(endpoint.path("disk").asInt()).isEqualTo(9);
        assertThat(endpoint.path("ports")).isEqualTo(PlainHttp.json("[\"80/http\"]"));
        assertThat(endpoint.path("registry").asText()).isEqualTo("r");
        assertThat(endpoint.path("env")).isEqualTo(PlainHttp.json("{\"A\":\"1\",\"B\":\"3\",\"C\":\"4\"}"));
        assertThat(endpoint.at("/gpu/allowedCudaVersions")).isEqualTo(PlainHttp.json("[\"12.8\"]"));
        assertThat(endpoint.has("templateId")).isFalse();
    }

    @Test
    void aRequestsOwnCommandAndCudaVersionKeepThoseOfTheTemplateOut() throws Exception {
        http.answered(201, "POST", TEMPLATES, """
                {'name':'t','image':'i','args':'x y','serverless':true,'allowedCudaVersions':['12.8']}""");

        JsonNode endpoint = http.answered(
                201,
                "POST",
                PlainHttp.PATH,
                PlainHttp.served(
                        "'templateId':'tpl_000001','cmd':['own'],'gpu':{'pools':['P'],'minCudaVersion':'12.4'}"));

        assertThat(endpoint.has("args")).isFalse();
        assertThat(endpoint.path("cmd")).isEqualTo(PlainHttp.json("[\"own\"]"));
        assertThat(endpoint.at("/gpu/allowedCudaVersions")).isEmpty();
    }

    /** A template shows its command in both ways, and so does what takes it. */
    @ParameterizedTest
    @ValueSource(strings = {"{'cmd':[]}", "{'args':''}"})
    void aCommandThatCameFromATemplateIsClearedInEitherWay(String change) throws Exception {
        http.answered(201, "POST", TEMPLATES, "{'name':'t','image':'i','serverless':true,'cmd':['a','b']}");
        JsonNode created = http.answered(201, "POST", PlainHttp.PATH, PlainHttp.served("'templateId':'tpl_000001'"));

        JsonNode cleared = http.answered(200, "PATCH", PlainHttp.PATH + "/ep_000001", change);

        assertThat(created.path("args").asText()).isEqualTo("a b");
        assertThat(cleared.has("args")).isFalse();
        assertThat(cleared.has("cmd")).isFalse();
    }

    @Test
    void aTemplateIsAppliedOnceAndLaterChangesStayOut() throws Exception {
        http.answered(201, "POST", TEMPLATES, "{'name':'t','image':'one','serverless':true,'cmd':['sh','-c','a b']}");
        http.answered(201, "POST", PlainHttp.PATH, PlainHttp.SERVED);
        String endpoint = PlainHttp.PATH + "/ep_000001";

        JsonNode applied = http.answered(200, "PATCH", endpoint, "{'templateId':'tpl_000001','disk':3}");
        http.answered(200, "PATCH", TEMPLATES + "/tpl_000001", "{'image':'two'}");

        assertThat(applied.path("image").asText()).isEqualTo("one");
        assertThat(applied.path("disk").asInt()).isEqualTo(3);
        assertThat(http.answered(200, "GET", endpoint, "")).isEqualTo(applied);
    }

    @Test
    void oneInUseIsNotDeleted() throws Exception {
        http.answered(201, "POST", TEMPLATES, "{'name':'t','image':'i','serverless':true}");
        http.answered(201, "POST", PlainHttp.PATH, PlainHttp.served("'templateId':'tpl_000001'"));

        assertThat(http.answered(400, "DELETE", TEMPLATES + "/tpl_000001", "")
                        .path("detail")
                        .asText())
                .isEqualTo("the template is in use by an endpoint");

        http.call("DELETE", PlainHttp.PATH + "/ep_000001", "");
        assertThat(http.call("DELETE", TEMPLATES + "/tpl_000001", "").statusCode())
                .isEqualTo(204);
        http.answered(404, "GET", TEMPLATES + "/tpl_000001", "");
    }

    @Test
    void oneThatChangesNothingIsInUseAsWell() throws Exception {
        String template = "{'name':'t','image':'i','serverless':true}";
        http.answered(201, "POST", TEMPLATES, template);
        http.answered(201, "POST", TEMPLATES, template);
        http.answered(201, "POST", PlainHttp.PATH, PlainHttp.served("'templateId':'tpl_000001','image':'i'"));

        http.answered(200, "PATCH", PlainHttp.PATH + "/ep_000001", "{'templateId':'tpl_000002'}");

        http.answered(400, "DELETE", TEMPLATES + "/tpl_000002", "");
        assertThat(http.call("DELETE", TEMPLATES + "/tpl_000001", "").statusCode())
                .isEqualTo(204);
        assertThat(http.answered(200, "GET", PlainHttp.PATH + "/ep_000001/releases", "")
                        .path("releases"))
                .hasSize(1);
    }

    @Test
    void aRenamedEndpointRenamesItsTemplate() throws Exception {
        http.answered(201, "POST", TEMPLATES, "{'name':'t','image':'i','serverless':true}");
        http.answered(201, "POST", PlainHttp.PATH, PlainHttp.served("'templateId':'tpl_000001'"));

        http.answered(200, "PATCH", PlainHttp.PATH + "/ep_000001", "{'name':'renamed'}");

        assertThat(http.answered(200, "GET", TEMPLATES + "/tpl_000001", "")
                        .path("name")
                        .asText())
                .isEqualTo("renamed");
    }

    @Test
    void aPublicTemplateCanBeReadAndUsedButNotChanged() throws Exception {
        String worker = TEMPLATES + "/runpod-worker-vllm";
        assertThat(http.answered(200, "GET", worker, "").path("public").booleanValue())
                .isTrue();
        JsonNode endpoint =
                http.answered(201, "POST", PlainHttp.PATH, PlainHttp.served("'templateId':'runpod-worker-vllm'"));
        http.answered(200, "PATCH", PlainHttp.PATH + "/ep_000001", "{'name':'other'}");

        assertThat(endpoint.at("/env/MODEL_NAME").asText()).isEqualTo("facebook/opt-125m");
        http.answered(404, "PATCH", worker, "{'name':'mine'}");
        http.answered(404, "DELETE", worker, "");
        assertThat(http.answered(200, "GET", TEMPLATES, "").path("templates")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'name':'t'}",
                "{'image':'i'}",
                "{'name':'','image':'i'}",
                "{'name':'t','image':'i','category':'X'}",
                "{'name':'t','image':'i','mounts':{'persistent':{'size':9,'path':'/p'}}}",
                "{'name':'t','image':'i','mounts':{'other':{}}}",
                "{'name':'t','image':'i','allowedCudaVersions':['12']}",
                "{'name':'t','image':'i','public':null}",
                "{'name':'t','image':'i','templateId':'x'}",
            })
    void whatBreaksTheSchemaIs422(String body) throws Exception {
        assertThat(http.answered(422, "POST", TEMPLATES, body).path("errors")).isNotEmpty();
    }

    @Test
    void twoDifferentCommandsAre400() throws Exception {
        http.answered(400, "POST", TEMPLATES, "{'name':'t','image':'i','args':'a','cmd':['b']}");
    }
}
