package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Volumes, registry credentials and secrets: what they keep, what they hide, and what they refuse. */
class AccountTest {
    private static final String VOLUMES = "/v2/network-volumes";
    private static final String REGISTRIES = "/v2/registries";
    private static final String SECRETS = "/v2/account/secrets";

    private final FakeRunpod runpod = FakeRunpod.start();
    private final PlainHttp http = new PlainHttp(runpod);

    @AfterEach
    void close() {
        runpod.close();
    }

    @Test
    void aVolumeOnlyGrows() throws Exception {
        http.answered(201, "POST", VOLUMES, "{'name':'v','size':20,'dataCenter':'US-KS-2'}");
        String volume = VOLUMES + "/vol_000001";

        assertThat(http.answered(200, "PATCH", volume, "{'size':21,'name':'w'}"))
                .isEqualTo(PlainHttp.json("{\"id\":\"vol_000001\",\"type\":\"STANDARD\",\"name\":\"w\",\"size\":21,"
                        + "\"dataCenter\":\"US-KS-2\"}"));
        http.answered(200, "PATCH", volume, "{'size':21}");
        assertThat(http.answered(400, "PATCH", volume, "{'size':20}")
                        .path("detail")
                        .asText())
                .isEqualTo("the size can only grow: it is 21 GB, and 20 was sent");
        http.answered(400, "PATCH", volume, "{}");
        http.answered(422, "PATCH", volume, "{'size':4097}");
        http.answered(422, "PATCH", volume, "{'dataCenter':'EU-RO-1'}");
        assertThat(http.call("DELETE", volume, "").statusCode()).isEqualTo(204);
        http.answered(404, "DELETE", volume, "");
    }

    @Test
    void registriesAreWriteOnlyAndGoWhenNobodyUsesThem() throws Exception {
        assertHides("POST", REGISTRIES, "{'name':'r','username':'who-am-i','password':'hunter2'}");
        http.answered(201, "POST", "/v2/templates", "{'name':'t','image':'i','registry':'reg_000001'}");
        http.answered(201, "POST", PlainHttp.PATH, PlainHttp.served("'registry':'reg_000001'"));
        assertHides("GET", REGISTRIES, "");
        assertHides("GET", REGISTRIES + "/reg_000001", "");

        http.answered(400, "DELETE", REGISTRIES + "/reg_000001", "");
        http.answered(200, "PATCH", PlainHttp.PATH + "/ep_000001", "{'registry':null}");
        assertThat(http.call("DELETE", REGISTRIES + "/reg_000001", "").statusCode())
                .isEqualTo(204);

        http.answered(404, "GET", REGISTRIES + "/reg_000001", "");
        assertThat(http.answered(200, "GET", "/v2/templates/tpl_000001", "")
                        .path("registry")
                        .isNull())
                .isTrue();
    }

    @Test
    void secretsHideTheirValues() throws Exception {
        assertHides("POST", SECRETS, "{'name':'S','value':'hunter2','description':'what for'}");
        assertHides("PATCH", SECRETS + "/sec_000001", "{'value':'hunter2 again'}");
        assertHides("GET", SECRETS, "");

        JsonNode secret = http.answered(200, "GET", SECRETS + "/sec_000001", "");

        assertThat(secret).isEqualTo(PlainHttp.json("""
                {"id":"sec_000001","name":"S","description":"what for","createdAt":"2026-01-01T00:00:00Z",
                 "valueLastUpdatedAt":"2026-01-01T00:00:01Z"}"""));
    }

    @Test
    void aSecretsNameIsTakenOnceUntilItIsDeleted() throws Exception {
        http.answered(201, "POST", SECRETS, "{'name':'S','value':'v'}");
        http.answered(201, "POST", SECRETS, "{'name':'s','value':'v'}");

        assertThat(http.answered(409, "POST", SECRETS, "{'name':'S','value':'v'}")
                        .path("title")
                        .asText())
                .isEqualTo("Conflict");
        assertThat(http.answered(200, "GET", SECRETS + "?name=S", "").path("secrets"))
                .hasSize(1);
        assertThat(http.answered(200, "GET", SECRETS + "?name=T", "").path("secrets"))
                .isEmpty();
        assertThat(http.call("DELETE", SECRETS + "/sec_000001", "").statusCode())
                .isEqualTo(204);
        http.answered(201, "POST", SECRETS, "{'name':'S','value':'v'}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':'RUNPOD_X','value':'v'} | $.name: names that begin with RUNPOD are reserved",
                "{'name':'runpod','value':'v'}   | $.name: names that begin with RUNPOD are reserved",
                "{'name':'1','value':'v'}        | $.name: '1' does not match pattern '^[a-zA-Z_][a-zA-Z0-9_.\\-/]*$'",
                "{'name':'A','value':''}         | $.value: minLength: got 0, want 1",
                "{'name':'A'}                    | $: missing property 'value'",
                "{'value':'hunter2'}             | $: missing property 'name'",
            })
    void aWrongSecretIs422AndQuotesNoValue(String body, String error) throws Exception {
        JsonNode problem = http.answered(422, "POST", SECRETS, body);

        assertThat(Json.texts(problem.path("errors"))).containsExactly(error);
        assertThat(problem.toString()).doesNotContain("hunter2");
    }

    @Test
    void aSecretsUpdateSaysSomething() throws Exception {
        http.answered(201, "POST", SECRETS, "{'name':'S','value':'v'}");

        assertThat(Json.texts(http.answered(422, "PATCH", SECRETS + "/sec_000001", "{}")
                        .path("errors")))
                .containsExactly("$: minProperties: got 0, want 1");
        http.answered(422, "PATCH", SECRETS + "/sec_000001", "{'name':'T'}");
    }

    @Test
    void aDescriptionIsMeasuredInBytes() throws Exception {
        http.answered(201, "POST", SECRETS, "{'name':'A','value':'v','description':'" + "ü".repeat(32_767) + "'}");

        JsonNode problem = http.answered(
                422, "POST", SECRETS, "{'name':'B','value':'v','description':'" + "ü".repeat(32_768) + "'}");

        assertThat(Json.texts(problem.path("errors")))
                .containsExactly("$.description: maxLength: got 65536, want 65535");
        http.answered(422, "POST", SECRETS, "{'name':'C','value':'v','description':'" + "a".repeat(65_536) + "'}");
    }

    @Test
    void resetForgetsAllOfIt() throws Exception {
        http.answered(201, "POST", SECRETS, "{'name':'S','value':'v'}");
        http.answered(201, "POST", REGISTRIES, "{'name':'r','username':'u','password':'p'}");
        http.answered(201, "POST", VOLUMES, "{'name':'v','size':20,'dataCenter':'US-KS-2'}");
        http.answered(201, "POST", "/v2/templates", "{'name':'t','image':'i'}");

        runpod.reset();

        assertThat(http.answered(200, "GET", SECRETS, "").path("secrets")).isEmpty();
        assertThat(http.answered(200, "GET", REGISTRIES, "").path("registries")).isEmpty();
        assertThat(http.answered(200, "GET", VOLUMES, "").path("networkVolumes"))
                .isEmpty();
        assertThat(http.answered(200, "GET", "/v2/templates", "").path("templates"))
                .isEmpty();
        assertThat(http.answered(201, "POST", SECRETS, "{'name':'S','value':'v'}")
                        .path("id")
                        .asText())
                .isEqualTo("sec_000002");
    }

    private void assertHides(String method, String path, String body) throws Exception {
        assertThat(http.call(method, path, body).body()).contains("_000001").doesNotContain("hunter2", "who-am-i");
    }
}
