package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists come in pages, the newest first, and only their own cursors lead on. */
class PagesTest {
    private final FakeRunpod runpod = FakeRunpod.start();
    private final PlainHttp http = new PlainHttp(runpod);

    @BeforeEach
    void createFive() throws Exception {
        for (int i = 0; i < 5; i++) {
            http.answered(201, "POST", PlainHttp.PATH, PlainHttp.SERVED);
        }
    }

    @AfterEach
    void close() {
        runpod.close();
    }

    @ParameterizedTest
    @CsvSource({"1,5", "2,3", "4,2", "5,1", "6,1", "1000,1"})
    void allPagesTogetherHaveAll(int limit, int pages) throws Exception {
        List<JsonNode> seen = new ArrayList<>();
        JsonNode page = page(PlainHttp.PATH + "?limit=" + limit);
        seen.add(page);
        while (page.at("/pagination/hasNextPage").booleanValue()) {
            page = page(PlainHttp.PATH + "?limit=" + limit + "&cursor=" + cursor(page));
            seen.add(page);
        }

        assertThat(seen).hasSize(pages);
        assertThat(page.at("/pagination/nextCursor").isNull()).isTrue();
        assertThat(seen.stream().flatMap(each -> ids(each).stream()))
                .containsExactly("ep_000005", "ep_000004", "ep_000003", "ep_000002", "ep_000001");
    }

    @Test
    void aPageGoesOnWhereTheLastOneEndedWhateverHappenedMeanwhile() throws Exception {
        JsonNode first = page(PlainHttp.PATH + "?limit=2");
        http.answered(201, "POST", PlainHttp.PATH, PlainHttp.SERVED);
        http.call("DELETE", PlainHttp.PATH + "/ep_000004", "");
        http.call("DELETE", PlainHttp.PATH + "/ep_000003", "");

        assertThat(ids(page(PlainHttp.PATH + "?cursor=" + cursor(first)))).containsExactly("ep_000002", "ep_000001");
    }

    @Test
    void smallItemsFitOnOnePage() throws Exception {
        for (int i = 0; i < 300; i++) {
            http.create(PlainHttp.SERVED);
        }

        assertThat(ids(page(PlainHttp.PATH))).hasSize(305);
    }

    @Test
    void largeItemsMakeShortPages() throws Exception {
        for (int i = 0; i < 3; i++) {
            http.answered(201, "POST", PlainHttp.PATH, PlainHttp.served("'args':'" + "x".repeat(700_000) + "'"));
        }

        JsonNode page = page(PlainHttp.PATH);

        assertThat(ids(page)).containsExactly("ep_000008");
        assertThat(page.at("/pagination/hasNextPage").booleanValue()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"x", "%00", "bm8", "AAAAAAAAAAIbnFbsvZMKCGhMt8R_qRMoAEX7tGwJtpt_VIEcBtqtMg", "%C3%BC", "a%20b"})
    void aForeignCursorIs422(String cursor) throws Exception {
        assertThat(http.answered(422, "GET", PlainHttp.PATH + "?cursor=" + cursor, "")
                        .path("detail")
                        .asText())
                .isEqualTo("the cursor is not one of this list");
    }

    @Test
    void aCursorIsGoodForItsOwnListOfItsOwnServerOnly() throws Exception {
        String cursor = cursor(page(PlainHttp.PATH + "?limit=1"));
        http.answered(200, "PATCH", PlainHttp.PATH + "/ep_000001", "{'disk':1}");
        http.answered(200, "PATCH", PlainHttp.PATH + "/ep_000002", "{'disk':1}");
        String releases = cursor(page(PlainHttp.PATH + "/ep_000001/releases?limit=1"));

        http.answered(422, "GET", "/v2/templates?cursor=" + cursor, "");
        http.answered(422, "GET", PlainHttp.PATH + "/ep_000001/releases?cursor=" + cursor, "");
        http.answered(422, "GET", PlainHttp.PATH + "/ep_000002/releases?cursor=" + releases, "");
        http.answered(200, "GET", PlainHttp.PATH + "/ep_000001/releases?cursor=" + releases, "");
        try (FakeRunpod other = FakeRunpod.start()) {
            new PlainHttp(other).answered(422, "GET", PlainHttp.PATH + "?cursor=" + cursor, "");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "limit=0               | limit: minimum: got 0, want 1",
                "limit=-1              | limit: minimum: got -1, want 1",
                "limit=1001            | limit: maximum: got 1001, want 1000",
                "limit=x               | limit: got string, want integer",
                "limit=                | limit: got string, want integer",
                "limit=1.0             | limit: got string, want integer",
                "limit=99999999999999  | limit: got string, want integer",
                "limit=1&limit=2       | limit: got string, want integer",
                "cursor=               | cursor: minLength: got 0, want 1",
                "%6cimit=0             | limit: minimum: got 0, want 1",
            })
    void aParameterOutsideItsSchemaIs422(String query, String error) throws Exception {
        assertThat(Json.texts(http.answered(422, "GET", PlainHttp.PATH + "?" + query, "")
                        .path("errors")))
                .containsExactly(error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v2/serverless?limit=%ZZ", "/v2/serverless?%=1", "/v2/serverless/%FF", "/v2/serverless/%E2%82"})
    void aBrokenEscapeIs400(String target) throws Exception {
        try (RawSocket client = new RawSocket(runpod)) {
            String head = "GET " + target + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer fake-key\r\n\r\n";

            assertThat(client.say(head).hearAnswer()).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void parametersThatNobodyKnowsAreIgnored() throws Exception {
        assertThat(ids(page(PlainHttp.PATH + "?trace=1&&limit=1&=&x"))).containsExactly("ep_000005");
    }

    private JsonNode page(String path) throws Exception {
        return http.answered(200, "GET", path, "");
    }

    private static String cursor(JsonNode page) {
        return page.at("/pagination/nextCursor").asText();
    }

    private static List<String> ids(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("endpoints").forEach(endpoint -> ids.add(endpoint.path("id").asText()));
        return ids;
    }
}
