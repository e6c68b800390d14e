package io.runpod.sdk.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiCallTest {
    private static final Operation WORKER = new Operation(
            "getWorker", "GET", "/v2/serverless/{id}/workers/{worker}", Effect.READS, null, "application/json");
    private static final Operation LIST =
            new Operation("list", "GET", "/v2/things", Effect.READS, null, "application/json");

    @Test
    void theSameCallCanBeReadInAnotherWay() {
        ApiCall<String> call = ApiCall.post("/v2/pods", "{\"name\":\"n\"}");

        ApiCall<Integer> length = call.reading(answer -> answer.length);

        assertThat(length.decode(new byte[7])).isEqualTo(7);
        assertThat(length.promisesValue()).isTrue();
        assertThat(length.operation()).isSameAs(call.operation());
        assertThat(length.target()).isEqualTo("/v2/pods");
        assertThat(length.body()).isEqualTo(call.body());
        assertThat(length.secretValues()).isEqualTo(call.secretValues());
    }

    private static String target(String id) {
        return ApiCall.builder(WORKER)
                .path("id", id)
                .path("worker", "w")
                .noAnswer()
                .target();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "ep_1,ep_1",
                "a/../b?c,a%2F..%2Fb%3Fc",
                "a b,a%20b",
                "a+b,a%2Bb",
                "a%2Fb,a%252Fb",
                "...,...",
                "a;b&c=d#e,a%3Bb%26c%3Dd%23e",
                "é,%C3%A9",
                "日,%E6%97%A5",
                "😀,%F0%9F%98%80",
                "{worker},%7Bworker%7D",
                "-._~,-._~",
                "'*()!,%27%2A%28%29%21",
            })
    void aValueOfThePathStaysOneSegment(String id, String segment) {
        assertThat(target(id)).isEqualTo("/v2/serverless/" + segment + "/workers/w");
    }

    @Test
    void aControlCharacterIsDataToo() {
        assertThat(target("a\u0000\r\nb")).isEqualTo("/v2/serverless/a%00%0D%0Ab/workers/w");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t", "\u2003", "\u00a0", "\u202f ", "\ufeff", "\u200b"})
    void anEmptyOrBlankIdWouldAddressAnotherResource(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> target(id))
                .withMessageStartingWith("id: must not be ")
                .withMessageEndingWith("or it would address another resource");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void anIdThatAUrlCannotHoldIsRefused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> target(id))
                .withMessage("id: must not be \"" + id + "\", which no URL can hold as the name of a resource");
    }

    @Test
    void halfASurrogatePairIsRefusedInPathQueryAndBody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> target("a\uD83D"))
                .withMessage("id: holds half a surrogate pair, which is no character");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiCall.get("/v2/pods", Map.of("name", "\uDE00")))
                .withMessageStartingWith("name: holds half");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiCall.post("/v2/pods", "\"\uDE00\""))
                .withMessageStartingWith("json: holds half");
    }

    @Test
    void everyParameterOfThePathIsNeededAndNoOther() {
        assertThatThrownBy(() -> ApiCall.builder(WORKER).path("id", "a").noAnswer())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("lacks a parameter");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiCall.builder(WORKER).path("pod", "a"))
                .withMessage("GET /v2/serverless/{id}/workers/{worker} has no parameter {pod}");
    }

    @Test
    void valuesOfTheQueryAreEncodedAndListsAreJoinedByCommas() {
        ApiCall<?> call = ApiCall.builder(LIST)
                .query("a b", "c&d=e")
                .query("none", (@Nullable String) null)
                .query("empty", "")
                .query("list", List.of("NVIDIA L4", "a,b"))
                .query("noItems", List.of())
                .noAnswer();

        assertThat(call.target()).isEqualTo("/v2/things?a%20b=c%26d%3De&empty=&list=NVIDIA%20L4,a%2Cb");
    }

    @Test
    void aNameOfTheQueryIsNotEmpty() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ApiCall.get("/v2/pods", Map.of("", "x")))
                .withMessage("query: a name must not be empty");
    }

    @Test
    void aCallNamesItsMethodAndPathAndNeverItsQueryOrBody() {
        assertThat(ApiCall.get("/v2/pods", Map.of("token", "secret"))).hasToString("GET /v2/pods");
        assertThat(ApiCall.post("/v2/pods", "{\"secret\":1}")).hasToString("POST /v2/pods");
        assertThat(ApiCall.builder(WORKER).path("id", "a b").path("worker", "w").noAnswer())
                .hasToString("GET /v2/serverless/a%20b/workers/w");
    }

    @Test
    void callsThatNoDocumentHasSpeakInText() {
        ApiCall<String> get = ApiCall.get("/v2/pods", Map.of("limit", "10"));
        assertThat(get.target()).isEqualTo("/v2/pods?limit=10");
        assertThat(get.body()).isNull();
        assertThat(get.decode("{\"a\":1}".getBytes(UTF_8))).isEqualTo("{\"a\":1}");
        assertThat(get.operation().effect()).isEqualTo(Effect.READS);
        assertThat(get.operation().contentType()).isNull();

        ApiCall<String> post = ApiCall.post("/v2/pods", "{\"é\":1}");
        assertThat(post.body()).isEqualTo("{\"é\":1}".getBytes(UTF_8));
        assertThat(post.operation().effect()).isEqualTo(Effect.CREATES);
        assertThat(post.operation().contentType()).isEqualTo("application/json");

        assertThat(ApiCall.patch("/v2/pods/p", "{}").operation().effect()).isEqualTo(Effect.CHANGES);
        assertThat(ApiCall.delete("/v2/pods/p").operation().effect()).isEqualTo(Effect.DELETES);
        assertThat(ApiCall.delete("/v2/pods/p").body()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v2",
                "/",
                "/v2/",
                "//v2",
                "/v2//pods",
                "/v2/.",
                "/v2/../pods",
                "/v2/%2e%2E/pods",
                "/v2/.%2e",
                "/v2?x=1",
                "/v2#x",
                "/a b",
                "/é",
                "/a%2",
                "/a%",
                "/a%zz",
                "/{id}",
                "/a\\b",
                "/a\nb",
                "/a\"b",
                "/a|b"
            })
    void aPathThatMightMeanAnotherOneIsRefused(String path) {
        assertThatIllegalArgumentException().isThrownBy(() -> ApiCall.get(path)).withMessageStartingWith("path: must ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2/pods", "/v2/pods/a%2Fb", "/v2/x:y@z", "/v2/a..b", "/v2/...", "/v2/a,b;c=d"})
    void aPathThatIsEncodedIsTakenAsItIs(String path) {
        assertThat(ApiCall.delete(path).target()).isEqualTo(path);
    }

    @Test
    void aCallWithoutAValueDecodesToNullWhateverTheBodyIs() {
        ApiCall<@Nullable Void> call = ApiCall.builder(LIST).noAnswer();

        assertThat(call.promisesValue()).isFalse();
        assertThat(call.decode("rubbish".getBytes(UTF_8))).isNull();
    }

    @Test
    void aPagedCallGoesOnFromACursorAndKeepsTheRestOfItsQuery() {
        PagedCall<String> call = ApiCall.builder(LIST)
                .query("cursor", "one")
                .query("limit", "10")
                .pages(answer -> new Letters(Arrays.asList(new String(answer, UTF_8).split(""))));

        PagedCall<String> next = call.from("t=w&o");

        assertThat(next.target()).isEqualTo("/v2/things?cursor=t%3Dw%26o&limit=10");
        assertThat(call.target()).isEqualTo("/v2/things?cursor=one&limit=10");
        assertThat(next.decode("ab".getBytes(UTF_8)).items()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource({"GET,READS", "HEAD,READS", "OPTIONS,READS", "get,READS", "POST,CREATES", "PATCH,CHANGES", "PUT,CHANGES"
    })
    void theMethodSaysWhatACallDoesUnlessTheDocumentSaysOtherwise(String method, Effect effect) {
        assertThat(Effect.of(method)).isEqualTo(effect);
    }

    @Test
    void whatIsNotKnownIsTakenForTheMostDelicate() {
        assertThat(Effect.of("DELETE")).isEqualTo(Effect.DELETES);
        assertThat(Effect.of("COPY")).isEqualTo(Effect.CREATES);
    }

    private record Letters(List<String> items) implements Page<String> {
        @Override
        public Optional<String> nextCursor() {
            return Optional.empty();
        }

        @Override
        public boolean hasNextPage() {
            return false;
        }
    }
}
