package io.runpod.sdk;

import static io.runpod.sdk.Create.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.retry.RetryPolicy;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the platform's logging gets to see of calls. */
class AttemptLogTest {
    private final Wire wire = new Wire();
    private final RecordedLog log = new RecordedLog(Level.FINE);

    @AfterEach
    void close() {
        log.close();
        wire.close();
    }

    private List<String> lines() {
        return log.records().stream()
                .map(LogRecord::getMessage)
                .map(line -> line.replaceAll("\\d+ ms", "… ms"))
                .toList();
    }

    @Test
    void anAttemptIsALine() {
        MockResponse limited = Wire.problem(429, Create.problem(429))
                .newBuilder()
                .setHeader("Retry-After", "0")
                .setHeader("X-Request-Id", "req_1")
                .build();
        wire.answers(limited, Wire.created());
        try (RunpodClient client =
                wire.client().retryPolicy(RetryPolicy.defaults()).build()) {
            client.endpoints().create(REQUEST);
        }

        assertThat(lines())
                .containsExactly(
                        "POST /v2/serverless, attempt 1: 429 after … ms, RateLimitedException, NOT_APPLIED,"
                                + " request id req_1",
                        "POST /v2/serverless, attempt 2: 201 after … ms");
        assertThat(log.records()).extracting(LogRecord::getLevel).containsOnly(Level.FINE);
    }

    @Test
    void anAttemptWithoutAnAnswerIsALineToo() {
        wire.answers(new MockResponse.Builder()
                .onRequestBody(new SocketEffect.CloseSocket())
                .build());
        try (RunpodClient client = wire.client().build()) {
            assertThatThrownBy(() -> client.endpoints().create(REQUEST)).isInstanceOf(RunpodException.class);
        }

        assertThat(lines())
                .containsExactly("POST /v2/serverless, attempt 1: no answer after … ms, NoResponseException, UNKNOWN");
    }

    @Test
    void aLineShowsNoSecretAndNoQuery() {
        wire.answers(Wire.answer(200, "application/json", "{}")
                .newBuilder()
                .setHeader("X-Request-Id", "id-" + Create.KEY)
                .build());
        try (RunpodClient client = wire.client().build()) {
            client.send(ApiCall.get("/v2/x/" + Create.KEY, Map.of("token", "of-mine")));
        }

        assertThat(lines()).containsExactly("GET /v2/x/***, attempt 1: 200 after … ms, request id id-***");
    }

    @Test
    void nothingIsWrittenAtInfo() {
        wire.answers(Wire.created());
        try (RecordedLog atInfo = new RecordedLog(Level.INFO);
                RunpodClient client = wire.client().build()) {
            client.endpoints().create(REQUEST);
            assertThat(atInfo.records()).isEmpty();
        }
    }

    @Test
    void aLogThatThrowsChangesNoCall() {
        log.filter(line -> {
            throw new AssertionError("a log of a user's");
        });
        wire.answers(Wire.created());
        try (RunpodClient client = wire.client().build()) {
            assertThat(client.endpoints().create(REQUEST).id()).isEqualTo("ep_1");
        }
    }
}
