package io.runpod.sdk;

import static io.runpod.sdk.Create.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.BadRequestException;
import io.runpod.sdk.error.ConflictException;
import io.runpod.sdk.error.ForbiddenException;
import io.runpod.sdk.error.NotFoundException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RateLimitedException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.ServerException;
import io.runpod.sdk.error.UnauthorizedException;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.error.UnprocessableException;
import io.runpod.sdk.retry.RetryPolicy;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersOverTheWireTest {
    private final Wire wire = new Wire();

    @AfterEach
    void close() {
        wire.close();
    }

    static Stream<Arguments> statuses() {
        return Stream.of(
                Arguments.of(400, BadRequestException.class, Outcome.NOT_APPLIED),
                Arguments.of(401, UnauthorizedException.class, Outcome.NOT_APPLIED),
                Arguments.of(403, ForbiddenException.class, Outcome.NOT_APPLIED),
                Arguments.of(404, NotFoundException.class, Outcome.NOT_APPLIED),
                Arguments.of(405, ApiException.class, Outcome.NOT_APPLIED),
                Arguments.of(408, ApiException.class, Outcome.UNKNOWN),
                Arguments.of(409, ConflictException.class, Outcome.NOT_APPLIED),
                Arguments.of(421, ApiException.class, Outcome.NOT_APPLIED),
                Arguments.of(422, UnprocessableException.class, Outcome.NOT_APPLIED),
                Arguments.of(429, RateLimitedException.class, Outcome.NOT_APPLIED),
                Arguments.of(500, ServerException.class, Outcome.UNKNOWN),
                Arguments.of(502, ServerException.class, Outcome.UNKNOWN),
                Arguments.of(503, ServerException.class, Outcome.UNKNOWN),
                Arguments.of(504, ServerException.class, Outcome.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void everyRefusalHasItsClassItsOutcomeAndItsProblem(int status, Class<?> type, Outcome outcome) {
        wire.answers(Wire.problem(status, "{\"title\":\"t\",\"detail\":\"d\",\"errors\":[\"e\"]}")
                .newBuilder()
                .setHeader("X-Request-Id", "req_1")
                .setHeader("Retry-After", "0")
                .build());
        ApiException refusal = (ApiException) failure();

        assertThat(refusal.getClass()).isEqualTo(type);
        assertThat(refusal.outcome()).isEqualTo(outcome);
        assertThat(refusal.status()).isEqualTo(status);
        assertThat(refusal.problem().title()).contains("t");
        assertThat(refusal.problem().detail()).contains("d");
        assertThat(refusal.problem().errors()).containsExactly("e");
        assertThat(refusal.requestId()).contains("req_1");
        assertThat(refusal.retryAfter()).contains(Duration.ZERO);
        assertThat(refusal.attempts()).isEqualTo(1);
        assertThat(refusal)
                .hasMessageStartingWith(Create.OPERATION + ": " + status + " t: d: e")
                .hasMessageEndingWith("(request id req_1, attempt 1 of 1)");
        assertThat(wire.requests()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 302, 303, 307, 308})
    void noRedirectIsFollowed(int status) throws Exception {
        try (MockWebServer elsewhere = new MockWebServer()) {
            elsewhere.start();
            for (String location :
                    List.of(wire.url() + "v2/other", elsewhere.url(Create.PATH).toString())) {
                wire.answers(new MockResponse.Builder()
                        .code(status)
                        .setHeader("Location", location)
                        .build());
                ApiException redirect = (ApiException) failure();
                assertThat(redirect.getClass()).isEqualTo(ApiException.class);
                assertThat(redirect.status()).isEqualTo(status);
                assertThat(redirect.outcome())
                        .isEqualTo(status == 307 || status == 308 ? Outcome.NOT_APPLIED : Outcome.UNKNOWN);
            }
            assertThat(wire.requests()).isEqualTo(2);
            assertThat(elsewhere.getRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202})
    void any2xxThatReadsAsTheModelIsASuccess(int status) {
        wire.answers(Wire.answer(status, "text/plain", Create.ENDPOINT));
        try (RunpodClient client = wire.client().build()) {
            assertThat(client.endpoints().createWithResponse(REQUEST).status()).isEqualTo(status);
        }
    }

    @Test
    void aCutBodyStillNamesWhatWasCreated() {
        wire.answers(Wire.answer(201, "application/json", Create.ENDPOINT)
                .newBuilder()
                .body("{\"id\":\"ep_9\",\"name\":\"" + "x".repeat(50_000))
                .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        UnexpectedResponseException odd = (UnexpectedResponseException) failure();

        assertThat(odd.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(odd.createdId()).contains("ep_9");
        assertThat(odd.bodyText()).startsWith("{\"id\":\"ep_9\"");
        assertThat(odd)
                .hasMessageContaining("201, it took effect, so do not repeat it, but the answer can't be read: the body"
                        + " broke off")
                .hasMessageContaining("created id ep_9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"id\":\"ep_1\"}", "{\"id\":\"ep_1\",", "null", "{\"id\":5}"})
    void a201ThatCanNotBeReadIsApplied(String body) {
        wire.answers(Wire.answer(201, "application/json", body), Wire.answer(200, "application/json", body));

        UnexpectedResponseException created = (UnexpectedResponseException) failure();
        assertThat(created.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.bodyText()).isEqualTo(body);
        assertThat(created.createdId().isPresent()).isEqualTo(body.contains("ep_1"));
        assertThat(failure().outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aSuccessOfMoreThan8MiBIsNone() {
        wire.answers(Wire.answer(201, "application/json", "{\"id\":\"ep_1\",\"name\":\"" + "x".repeat(9 << 20)));
        UnexpectedResponseException huge = (UnexpectedResponseException) failure();

        assertThat(huge).hasMessageContaining("larger than 8 MiB");
        assertThat(huge.createdId()).contains("ep_1");
        assertThat(huge.bodyText()).hasSize(64 * 1024);
    }

    @Test
    void aSuccessOfJust8MiBIsOne() {
        wire.answers(Wire.answer(
                201, "application/json", Create.ENDPOINT + " ".repeat((8 << 20) - Create.ENDPOINT.length())));
        try (RunpodClient client = wire.client().build()) {
            assertThat(client.endpoints().create(REQUEST).id()).isEqualTo("ep_1");
        }
    }

    @Test
    void ofAnErrorsBodyOnlyTheFirst64KiBAreRead() {
        wire.answers(Wire.problem(400, "{\"title\":\"t\",\"detail\":\"" + "x".repeat(10 << 20) + "\"}"));
        ApiException refusal = (ApiException) failure();

        assertThat(refusal).isInstanceOf(BadRequestException.class);
        assertThat(refusal.problem().title()).contains("t");
        assertThat(refusal.bodyText()).hasSize(64 * 1024);
    }

    @Test
    void aCutErrorIsStillTheError() {
        wire.answers(Wire.problem(400, "{\"title\":\"t\",\"detail\":\"" + "x".repeat(50_000))
                .newBuilder()
                .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                .build());
        assertThat(((ApiException) failure()).problem().title()).contains("t");
    }

    @Test
    void anEchoOfTheKeyIsTakenOut() {
        wire.answers(Wire.problem(401, "{\"detail\":\"bad key " + Create.KEY + "\"}")
                .newBuilder()
                .setHeader("X-Echo", "Bearer " + Create.KEY)
                .build());
        ApiException refusal = (ApiException) failure();

        assertThat(refusal).hasMessageContaining("bad key ***");
        assertThat(refusal.bodyText()).doesNotContain(Create.KEY);
        assertThat(refusal.headers().toString()).doesNotContain(Create.KEY);
        assertThat(refusal.problem().toString()).doesNotContain(Create.KEY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"KEY\",\"name\":\"KEY",
                "{\"id\":\"KEY\",\"createdAt\":\"KEY\"}",
                "{\"id\":\"KEY\",\"name\":KEY}",
                "{\"id\":\"KEY\",\"env\":{\"KEY\":1}}",
            })
    void anEchoOfTheKeyInASuccessThatCanNotBeReadIsTakenOut(String body) {
        wire.answers(Wire.answer(201, "application/json", body.replace("KEY", Create.KEY))
                .newBuilder()
                .setHeader("X-Request-Id", Create.KEY)
                .build());
        UnexpectedResponseException odd = (UnexpectedResponseException) failure();

        assertThat(odd.createdId()).contains("***");
        assertThat(odd.bodyText()).isEqualTo(body.replace("KEY", "***"));
        assertThat(odd.headers().toString()).doesNotContain(Create.KEY);
        StringWriter trace = new StringWriter();
        odd.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain(Create.KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NVIDIA A40", "nvidia-a40", "AMD MI300X", "Tesla T4", "RTX 4090"})
    void aGpuTypeInPlaceOfAPoolGetsAHintOnceTheServerRefused(String pool) {
        NewEndpoint request = NewEndpoint.named("1").image("runpod/base").gpu(GpuPools.of(pool));
        wire.answers(Wire.problem(400, "{}"), Wire.problem(422, "{}"), Wire.problem(403, "{}"), Wire.created());
        try (RunpodClient client = wire.client().build()) {
            assertThatThrownBy(() -> client.endpoints().create(request))
                    .hasMessageContaining("hint: '" + pool + "' looks like a GPU type, but gpu.pools takes pool ids");
            assertThatThrownBy(() -> client.endpoints().create(request)).hasMessageContaining("hint: ");
            assertThatThrownBy(() -> client.endpoints().create(request)).hasMessageNotContaining("hint: ");
            client.endpoints().create(request);
        }
    }

    @Test
    void aRealPoolGetsNoHint() {
        wire.answers(Wire.problem(400, "{}"));
        assertThat(failure()).hasMessageNotContaining("hint");
    }

    @Test
    void tooManyRequestsWaitAsLongAsTheServerAsks() {
        JumpingTime time = new JumpingTime();
        wire.answers(limited("30"), limited("Mon, 23 Nov 2026 10:01:00 GMT"), Wire.created());
        try (RunpodClient client = wire.client()
                .deadline(Duration.ofMinutes(2))
                .retryPolicy(RetryPolicy.defaults())
                .time(time)
                .build()) {
            assertThat(client.endpoints().createWithResponse(REQUEST).attempts())
                    .isEqualTo(3);
        }
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(30));
        assertThat(wire.requests()).isEqualTo(3);
    }

    @Test
    void nobodyWaitsForTomorrow() {
        JumpingTime time = new JumpingTime();
        wire.answers(limited("86400"));
        try (RunpodClient client =
                wire.client().retryPolicy(RetryPolicy.defaults()).time(time).build()) {
            RateLimitedException limited = catchThrowableOfType(
                    RateLimitedException.class, () -> client.endpoints().create(REQUEST));
            assertThat(limited.retryAfter()).contains(Duration.ofDays(1));
            assertThat(limited)
                    .hasMessage(
                            Create.OPERATION + ": 429 Too Many Requests; the server asks to wait 86400 s, which does"
                                    + " not fit the deadline of 20 s (attempt 1 of 3)");
        }
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void aWaitThatFitsIsNamedWhenTheAttemptsAreUsedUp() {
        wire.answers(limited("7"), limited("7"), limited("5"));
        try (RunpodClient client = wire.client()
                .retryPolicy(RetryPolicy.defaults())
                .time(new JumpingTime())
                .build()) {
            assertThatThrownBy(() -> client.endpoints().create(REQUEST))
                    .hasMessage(
                            Create.OPERATION + ": 429 Too Many Requests; the server asks to wait 5 s (attempt 3 of 3)");
        }
    }

    @Test
    void a404ThatIsNoProblemPointsToTheBaseUrl() {
        wire.answers(Wire.answer(404, "text/plain", "404 page not found"), Wire.problem(404, "{\"title\":\"Gone\"}"));

        assertThat(failure())
                .hasMessage(Create.OPERATION + ": 404 Not Found; the body is no problem+json, so this may be another"
                        + " server: check the base URL (attempt 1 of 1)");
        assertThat(failure()).hasMessage(Create.OPERATION + ": 404 Gone (attempt 1 of 1)");
    }

    private static MockResponse limited(String retryAfter) {
        return Wire.problem(429, "{}")
                .newBuilder()
                .setHeader("Retry-After", retryAfter)
                .build();
    }

    private RunpodException failure() {
        try (RunpodClient client = wire.client().build()) {
            return catchThrowableOfType(
                    RunpodException.class, () -> client.endpoints().create(REQUEST));
        }
    }
}
