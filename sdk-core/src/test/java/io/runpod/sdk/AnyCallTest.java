package io.runpod.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.call.Effect;
import io.runpod.sdk.call.Operation;
import io.runpod.sdk.error.NotFoundException;
import io.runpod.sdk.error.UnprocessableException;
import java.util.Map;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calls that no document has, and what is the same for calls of every kind. */
class AnyCallTest {
    private static final String TEXT = "{\"a\": 1}";
    private static final Operation DELETE =
            new Operation("deleteThing", "DELETE", "/v2/things/{id}", Effect.DELETES, null, "application/problem+json");

    private final Wire wire = new Wire();
    private final RunpodClient client = wire.client().build();

    @AfterEach
    void close() {
        client.close();
        wire.close();
    }

    private static MockResponse text(int status) {
        return Wire.answer(status, "application/json", TEXT);
    }

    private static MockResponse nothing() {
        return new MockResponse.Builder().code(204).build();
    }

    @Test
    void aGetOfAnyPathGivesTheAnswersText() {
        wire.answers(text(200));

        assertThat(client.send(ApiCall.get("/v2/pods", Map.of("limit", "10")))).isEqualTo(TEXT);

        RecordedRequest request = wire.taken();
        assertThat(request.getRequestLine()).isEqualTo("GET /v2/pods?limit=10 HTTP/1.1");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + Create.KEY);
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json, application/problem+json");
        assertThat(request.getHeaders().get("Content-Type")).isNull();
        assertThat(request.getHeaders().get("Content-Length")).isNull();
    }

    @ParameterizedTest
    @CsvSource({"POST,201", "PATCH,200"})
    void aPostAndAPatchSendTheTextAsItIs(String method, int status) {
        wire.answers(text(status));
        ApiCall<String> call = method.equals("POST")
                ? ApiCall.post("/v2/pods", "{ \"b\":2}")
                : ApiCall.patch("/v2/pods", "{ \"b\":2}");

        assertThat(client.send(call)).isEqualTo(TEXT);

        RecordedRequest request = wire.taken();
        assertThat(request.getRequestLine()).isEqualTo(method + " /v2/pods HTTP/1.1");
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(request.getBody().utf8()).isEqualTo("{ \"b\":2}");
    }

    @Test
    void aDeleteGivesTheTextThatMayBeThere() {
        wire.answers(nothing(), text(200));

        assertThat(client.send(ApiCall.delete("/v2/pods/p1"))).isEmpty();
        assertThat(client.send(ApiCall.delete("/v2/pods/p2"))).isEqualTo(TEXT);
        RecordedRequest request = wire.taken();
        assertThat(request.getRequestLine()).isEqualTo("DELETE /v2/pods/p1 HTTP/1.1");
        assertThat(request.getBody()).isNull();
    }

    @Test
    void aCallWithoutAValueSucceedsWithAndWithoutABodyInEveryMode() {
        wire.answers(nothing(), text(200), nothing(), Wire.answer(202, "text/html", "<html>"));
        ApiCall<@Nullable Void> call = ApiCall.builder(DELETE).path("id", "t1").noAnswer();

        assertThat(client.send(call)).isNull();
        assertThat(client.send(call, RequestOptions.none())).isNull();
        assertThat(client.sendAsync(call).join()).isNull();
        ApiResponse<@Nullable Void> response = client.exchange(call);
        assertThat(response.value()).isNull();
        assertThat(response.status()).isEqualTo(202);
        assertThat(response).hasToString("ApiResponse[status=202, attempts=1, requestId=none, value=null]");
    }

    @Test
    void anIdIsDataWhateverItHolds() {
        wire.answers(nothing());

        client.send(ApiCall.builder(DELETE).path("id", "a/../b?c").noAnswer());

        assertThat(wire.taken().getTarget()).isEqualTo("/v2/things/a%2F..%2Fb%3Fc");
    }

    @Test
    void aBaseUrlWithAPathStaysInFrontOfATarget() {
        wire.answers(nothing());
        try (RunpodClient behind = wire.client().baseUrl(wire.url() + "proxy").build()) {
            behind.send(ApiCall.builder(DELETE).path("id", "é ").noAnswer());
        }
        assertThat(wire.taken().getTarget()).isEqualTo("/proxy/v2/things/%C3%A9%20");
    }

    @Test
    void theMessageNamesTheResource() {
        wire.answers(Wire.problem(404, Create.problem(404)), Wire.problem(422, Create.problem(422)));

        assertThatThrownBy(() -> client.send(ApiCall.delete("/v2/pods/p1")))
                .isInstanceOf(NotFoundException.class)
                .hasMessageStartingWith("DELETE /v2/pods/p1: 404 ");
        assertThatThrownBy(() -> client.send(ApiCall.get("/v2/pods", Map.of("token", "hidden"))))
                .isInstanceOf(UnprocessableException.class)
                .hasMessageStartingWith("GET /v2/pods: 422 ")
                .hasMessageNotContaining("hidden");
    }

    /** Who mixes up two arguments finds the key in no log. */
    @Test
    void aKeyThatWasTakenForAnIdIsShownNowhere() {
        wire.answers(Wire.problem(404, Create.problem(404)), Wire.problem(404, Create.problem(404)));
        RecordedEvents events = new RecordedEvents();
        try (RunpodClient heard = wire.client().listener(events).build()) {
            assertThatThrownBy(() -> heard.send(ApiCall.get("/v2/pods/" + Create.KEY)))
                    .hasMessageStartingWith("GET /v2/pods/***: 404 ");
            assertThatThrownBy(() -> heard.send(
                            ApiCall.builder(DELETE).path("id", Create.KEY).noAnswer()))
                    .hasMessageStartingWith("DELETE /v2/things/***: 404 ");
        }
        assertThat(events.events().toString()).doesNotContain(Create.KEY).contains("GET /v2/pods/***");
    }

    /** An operation of a document may take no body where its method usually has one. */
    @Test
    void aPostWithoutABodyHasALengthOfZero() {
        wire.answers(text(201));
        Operation stop =
                new Operation("stop", "POST", "/v2/things/{id}/stop", Effect.CHANGES, null, "application/json");

        client.send(ApiCall.builder(stop).path("id", "t1").answer(bytes -> "done"));

        RecordedRequest request = wire.taken();
        assertThat(request.getHeaders().get("Content-Length")).isEqualTo("0");
        assertThat(request.getHeaders().get("Content-Type")).isNull();
    }

    @Test
    void oneCallMayBeSentAnyNumberOfTimes() {
        wire.answers(text(201), text(201));
        ApiCall<String> call = ApiCall.post("/v2/pods", "{}");

        assertThat(client.send(call)).isEqualTo(client.send(call));

        assertThat(wire.requests()).isEqualTo(2);
    }
}
