package io.runpod.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runpod.sdk.endpoint.EndpointChange;
import io.runpod.sdk.endpoint.Scaling;
import io.runpod.sdk.endpoint.Workers;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.NotFoundException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.InvalidRequestException;
import io.runpod.sdk.retry.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code endpoints()} asks for, from the second call on. */
@SuppressWarnings("NullAway") // Callers without a null checker pass null all the same.
class EndpointsOverTheWireTest {
    private static final String READ = """
            {"id":"ep_1","name":"n","type":"QUEUE","env":{"TOKEN":"hunter2"},"workers":{"min":1,"max":3,"idleTimeout":7},\
            "scaling":{"type":"QUEUE_DELAY","queueDelay":4},"dataCenterIds":[],"networkVolumes":[],"timeout":0,\
            "flashboot":"OFF","createdAt":"2026-09-01T10:00:00Z"}""";
    private static final String PATH = Create.PATH + "/ep_1";

    private final Wire wire = new Wire();
    private RunpodClient client;
    private Endpoints endpoints;

    @BeforeEach
    void open() {
        client = wire.client().build();
        endpoints = client.endpoints();
    }

    @AfterEach
    void close() {
        client.close();
        wire.close();
    }

    @Test
    void aChangeThatSaysAllThatItNeedsIsOneCall() {
        wire.answers(read());

        Endpoint changed = endpoints.update("ep_1", EndpointChange.scaling(Scaling.onRequestCount(4)));

        assertThat(changed).isEqualTo(Endpoint.fromJson(READ));
        assertThat(wire.requests()).isEqualTo(1);
        assertTaken("PATCH", PATH, "{\"scaling\":{\"type\":\"REQUEST_COUNT\",\"requestCount\":4}}");
    }

    @Test
    void workersAndVariablesAreReadFirstAndSentComplete() {
        wire.answers(read(), read());

        endpoints.update(
                "ep_1",
                EndpointChange.scaling(Scaling.onRequestCount(4))
                        .workers(Workers.upTo(10))
                        .env("A", "1"),
                RequestOptions.builder().header("X-Trace", "t").build());

        RecordedRequest reading = wire.taken();
        assertThat(reading.getMethod()).isEqualTo("GET");
        assertThat(reading.getTarget()).isEqualTo(PATH);
        assertThat(reading.getHeaders().get("X-Trace")).isEqualTo("t");
        assertTaken("PATCH", PATH, """
                {"scaling":{"type":"REQUEST_COUNT","requestCount":4},"workers":{"min":1,"max":10},
                 "env":{"TOKEN":"hunter2","A":"1"}}""");
    }

    @Test
    void aWrongChangeIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() ->
                        endpoints.update("ep_1", EndpointChange.env("A", null).disk(0)))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("$.env.A: must not be null")
                .hasMessageContaining("$.disk: must be at least 1, is 0");

        assertThat(wire.requests()).isZero();
    }

    @Test
    void aChangeThatTheEndpointCannotHaveIsRefusedBeforeItIsSent() {
        wire.answers(read());

        assertThatThrownBy(() -> endpoints.update(
                        "ep_1", EndpointChange.scaling(Scaling.onRequestCount(4).idleAfter(Duration.ofSeconds(5)))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("$.workers.idleTimeout");
        assertThat(wire.requests()).isEqualTo(1);
    }

    @Test
    void aChangeOfWhatIsNotThereChangesNothing() {
        wire.answers(Wire.problem(404, "{\"title\":\"Not Found\"}"));

        assertThatThrownBy(() -> endpoints.update("ep_1", EndpointChange.env("A", "1")))
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        failure -> assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED));
        assertThat(wire.requests()).isEqualTo(1);
    }

    @Test
    void aChangeIsNeverSentTwiceAndItsFailureSaysWhatIsOpen() {
        wire.answers(
                read(),
                new MockResponse.Builder()
                        .onResponseStart(SocketEffect.ShutdownConnection.INSTANCE)
                        .build());

        try (RunpodClient patient =
                wire.client().retryPolicy(RetryPolicy.defaults()).build()) {
            assertThatThrownBy(() -> patient.endpoints().update("ep_1", EndpointChange.env("A", "1")))
                    .isInstanceOfSatisfying(
                            NoResponseException.class,
                            failure -> assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN))
                    .hasMessageContaining("PATCH " + PATH)
                    .hasMessageNotContaining("hunter2");
        }
        assertThat(wire.requests()).isEqualTo(2);
    }

    @Test
    void oneDeadlineCoversBothCallsOfAChange() {
        wire.answers(
                Wire.problem(429, "{}")
                        .newBuilder()
                        .setHeader("Retry-After", "9")
                        .build(),
                read(),
                Wire.problem(429, "{}")
                        .newBuilder()
                        .setHeader("Retry-After", "9")
                        .build());
        JumpingTime time = new JumpingTime();

        try (RunpodClient patient =
                wire.client().time(time).retryPolicy(RetryPolicy.defaults()).build()) {
            assertThatThrownBy(() -> patient.endpoints()
                            .update(
                                    "ep_1",
                                    EndpointChange.env("A", "1"),
                                    RequestOptions.builder()
                                            .deadline(Duration.ofSeconds(15))
                                            .build()))
                    .isInstanceOf(RunpodException.class)
                    .hasMessageContaining("does not fit the deadline of 15 s");
        }
        assertThat(wire.requests()).isEqualTo(3);
    }

    @Test
    void aDeleteIsAnsweredByItsStatus() {
        wire.answers(new MockResponse.Builder().code(204).build());

        endpoints.delete("ep_1");

        assertTaken("DELETE", PATH, "");
    }

    @Test
    void theListComesPageByPage() {
        wire.answers(page("a", true), page("b", false), page("a", false));

        try (Stream<Endpoint> all = endpoints.list()) {
            assertThat(all.map(Endpoint::id)).containsExactly("a", "b");
        }
        try (Stream<Endpoint> all = endpoints.list(RequestOptions.none())) {
            assertThat(all.map(Endpoint::id)).containsExactly("a");
        }
        assertTaken("GET", Create.PATH, "");
        assertTaken("GET", Create.PATH + "?cursor=next", "");
    }

    @Test
    void theWorkersAreCounted() {
        String answer = """
                {"workers":[],"summary":{"running":0,"idle":2,"initializing":0,"throttled":0,"unhealthy":0,"total":2}}""";
        wire.answers(Wire.answer(200, "application/json", answer), Wire.answer(200, "application/json", answer));

        assertThat(endpoints.workers("ep_1").summary().idle()).isEqualTo(2);
        assertThat(endpoints.workers("ep_1", RequestOptions.none()).summary().idle())
                .isEqualTo(2);
        assertTaken("GET", PATH + "/workers", "");
    }

    static Stream<Arguments> callsOfAnId() {
        return Stream.<BiConsumer<Endpoints, String>>of(
                        Endpoints::get,
                        Endpoints::delete,
                        Endpoints::workers,
                        (facade, id) -> facade.update(id, EndpointChange.disk(5)),
                        (facade, id) -> facade.update(id, EndpointChange.env("A", "1")),
                        (facade, id) -> facade.awaitReady(id, Duration.ofSeconds(1)))
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("callsOfAnId")
    void anIdThatWouldAddressSomethingElseIsRefused(BiConsumer<Endpoints, String> call) {
        for (String id : List.of("", " ", ".", "..")) {
            assertThatThrownBy(() -> call.accept(endpoints, id)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(wire.requests()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"a/b, a%2Fb", "a?b, a%3Fb", "a%2Fb, a%252Fb", "é, %C3%A9"})
    void anIdIsData(String id, String segment) {
        wire.answers(read());

        endpoints.get(id);

        assertThat(wire.taken().getTarget()).isEqualTo(Create.PATH + "/" + segment);
    }

    private static MockResponse read() {
        return Wire.answer(200, "application/json", READ);
    }

    private static MockResponse page(String id, boolean more) {
        return Wire.answer(
                200,
                "application/json",
                "{\"endpoints\":[" + READ.replace("ep_1", id) + "],\"pagination\":{\"nextCursor\":"
                        + (more ? "\"next\"" : "null") + ",\"hasNextPage\":" + more + "}}");
    }

    private void assertTaken(String method, String target, String body) {
        RecordedRequest request = wire.taken();
        assertThat(request.getMethod()).isEqualTo(method);
        assertThat(request.getTarget()).isEqualTo(target);
        if (body.isEmpty()) {
            assertThat(request.getBody() == null ? 0 : request.getBody().size()).isZero();
        } else {
            assertThat(json(request.getBody().utf8())).isEqualTo(json(body));
        }
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (IOException e) {
            throw new AssertionError(text, e);
        }
    }
}
