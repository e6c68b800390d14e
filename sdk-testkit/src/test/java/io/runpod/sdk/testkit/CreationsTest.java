package io.runpod.sdk.testkit;

import static io.runpod.sdk.testkit.PlainHttp.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.model.Endpoint;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a right request gets. */
class CreationsTest {
    private final FakeRunpod runpod = FakeRunpod.start();
    private final PlainHttp http = new PlainHttp(runpod);

    @AfterEach
    void close() {
        runpod.close();
    }

    @Test
    void theApisDefaultsAreFilledIn() throws Exception {
        HttpResponse<String> answer = http.create(PlainHttp.MINIMAL);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(PlainHttp.json(answer)).isEqualTo(json("""
                {"id":"ep_000001","name":"a","image":"i","gpu":{"pools":["ADA_24"],"count":1},
                 "workers":{"min":0,"max":3},"scaling":{"type":"QUEUE_DELAY","value":4,"idleTimeout":5},
                 "dataCenterIds":[],"networkVolumes":[],"timeout":300000,"flashboot":"OFF",
                 "createdAt":"2026-01-01T00:00:00Z"}"""));
    }

    @Test
    void theIdComesFirstSoThatACutAnswerStillHasIt() throws Exception {
        assertThat(http.create(PlainHttp.MINIMAL).body()).startsWith("{\"id\":\"ep_000001\",");
    }

    @Test
    void whatTheClientSaysStaysAsItIs() throws Exception {
        String full = """
                {"name":"n","image":"i","args":"--x","disk":50,"ports":["8888/http","22/tcp"],"env":{"B":"1","A":""},
                 "registry":null,"gpu":{"pools":["X","Y"],"count":2},"workers":{"min":1,"max":2},
                 "scaling":{"type":"REQUEST_COUNT","value":7,"idleTimeout":0},"dataCenterIds":["US-TX-3"],
                 "networkVolumes":["v"],"timeout":-1,"flashboot":"PRIORITY_FLASHBOOT",
                 "more":{"deep":[1.50,null,true]}}""";

        JsonNode created = http.created(full);

        json(full)
                .properties()
                .forEach(member -> assertThat(created.get(member.getKey()))
                        .as(member.getKey())
                        .isEqualTo(member.getValue()));
        assertThat(Contract.of(ApiRevision.V2026_06).violations("Endpoint", created))
                .isEmpty();
    }

    @Test
    void halfSetObjectsAreCompleted() throws Exception {
        JsonNode created = http.created("""
                {"name":"n","image":"i","gpu":{"pools":["X"]},"workers":{"max":9},"scaling":{"type":"REQUEST_COUNT"}}""");

        assertThat(created.get("workers")).isEqualTo(json("{\"max\":9,\"min\":0}"));
        assertThat(created.get("scaling"))
                .isEqualTo(json("{\"type\":\"REQUEST_COUNT\",\"value\":4,\"idleTimeout\":5}"));
    }

    @Test
    void theServersOwnMembersAreNotTheClientsToSay() throws Exception {
        JsonNode created = http.created("""
                {"name":"n","image":"i","gpu":{"pools":["X"]},"id":"mine","requestUrls":3,"createdAt":"never"}""");

        assertThat(created.get("id").asText()).isEqualTo("ep_000001");
        assertThat(created.has("requestUrls")).isFalse();
        assertThat(Contract.of(ApiRevision.V2026_06).violations("Endpoint", created))
                .isEmpty();
    }

    @Test
    void idsAndTimesFollowFromTheOrderAlone() throws Exception {
        http.create(PlainHttp.MINIMAL);
        http.create("{}");
        http.create(PlainHttp.MINIMAL);

        assertThat(runpod.endpoints()).extracting(Endpoint::id).containsExactly("ep_000001", "ep_000002");
        assertThat(runpod.endpoints())
                .extracting(Endpoint::createdAt)
                .containsExactly(
                        OffsetDateTime.parse("2026-01-01T00:00:00Z"), OffsetDateTime.parse("2026-01-01T00:00:01Z"));
    }

    @Test
    void endpointsAreWhatTheClientGot() throws Exception {
        HttpResponse<String> first = http.create(PlainHttp.MINIMAL);
        HttpResponse<String> second = http.create(PlainHttp.MINIMAL.replace("\"a\"", "\"b\""));

        assertThat(runpod.endpoints())
                .extracting(Endpoint::id)
                .containsExactly(
                        PlainHttp.json(first).get("id").asText(),
                        PlainHttp.json(second).get("id").asText());
        assertThat(runpod.created()).isEqualTo(2);
    }

    @Test
    void otherIdsClocksAndKeysAreThereForTheAsking() throws Exception {
        Clock clock = Clock.fixed(Instant.parse("2030-05-05T05:05:05.5Z"), ZoneOffset.UTC);
        try (FakeRunpod other = FakeRunpod.builder()
                .apiKey("k")
                .host("localhost")
                .port(0)
                .randomIds()
                .clock(clock)
                .start()) {
            JsonNode created = new PlainHttp(other).created(PlainHttp.MINIMAL);

            assertThat(created.get("id").asText()).matches("ep_[0-9a-f]{14}");
            assertThat(created.get("createdAt").asText()).isEqualTo("2030-05-05T05:05:05.5Z");
            assertThat(Contract.of(ApiRevision.V2026_06).violations("Endpoint", created))
                    .isEmpty();
            assertThat(other.apiKey()).isEqualTo("k");
        }
    }

    @Test
    void randomIdsDifferBetweenServers() throws Exception {
        try (FakeRunpod one = FakeRunpod.builder().randomIds().start();
                FakeRunpod other = FakeRunpod.builder().randomIds().start()) {
            assertThat(new PlainHttp(one).created(PlainHttp.MINIMAL).get("id"))
                    .isNotEqualTo(
                            new PlainHttp(other).created(PlainHttp.MINIMAL).get("id"));
        }
    }

    @Test
    void resetForgetsAllButNoIdIsGivenTwice() throws Exception {
        http.create(PlainHttp.MINIMAL);
        runpod.always(Fault.status(500));

        runpod.reset();

        assertThat(runpod.created()).isZero();
        assertThat(runpod.requests()).isEmpty();
        assertThat(http.created(PlainHttp.MINIMAL).get("id").asText()).isEqualTo("ep_000002");
    }

    @Test
    void answersCarryARequestIdAndTheQuotas() throws Exception {
        HttpResponse<String> first = http.create(PlainHttp.MINIMAL);
        HttpResponse<String> second = http.create("{}");

        assertThat(first.headers().firstValue("x-request-id")).hasValue("req_000001");
        assertThat(second.headers().firstValue("x-request-id")).hasValue("req_000002");
        assertThat(first.headers().firstValue("RateLimit-Policy"))
                .hasValue("\"minute\";q=60;w=60, \"hour\";q=3000;w=3600, \"day\";q=50000;w=86400");
        assertThat(first.headers().firstValue("RateLimit"))
                .hasValue("\"minute\";r=59;t=60, \"hour\";r=2999;t=3600, \"day\";r=49999;t=86400");
        assertThat(second.headers().firstValue("RateLimit").orElse("")).startsWith("\"minute\";r=58;");
    }

    @Test
    void aQuotaThatIsUsedUpStartsAnew() throws Exception {
        for (int i = 0; i < 60; i++) {
            http.create("{}");
        }

        assertThat(http.create("{}").headers().firstValue("RateLimit").orElse(""))
                .startsWith("\"minute\";r=59;");
    }

    @Test
    void aBodyOfJustAMebibyteIsTaken() throws Exception {
        assertThat(http.create(PlainHttp.MINIMAL + " ".repeat((1 << 20) - PlainHttp.MINIMAL.length()))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void spellingsOfTheSameRequestAreAccepted() throws Exception {
        HttpResponse<String> answer = PlainHttp.send(http.to(PATH + "?trace=1")
                .setHeader("authorization", "bearer fake-key")
                .setHeader("content-type", "Application/JSON; charset=utf-8")
                .POST(BodyPublishers.ofString(PlainHttp.MINIMAL)));

        assertThat(answer.statusCode()).isEqualTo(201);
    }

    private static JsonNode json(String text) throws Exception {
        return Json.read(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
