package io.runpod.sdk;

import static io.runpod.sdk.Create.REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runpod.sdk.call.ApiCall;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.RateLimit;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.InvalidRequestException;
import io.runpod.sdk.retry.RetryPolicy;
import io.runpod.sdk.v2026_06.api.EndpointsApi;
import io.runpod.sdk.v2026_06.model.CreateEndpointRequest;
import io.runpod.sdk.v2026_06.model.EndpointGpuConfig;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreateOverTheWireTest {
    private final Wire wire = new Wire();

    @AfterEach
    void close() {
        wire.close();
    }

    @Test
    void aCreateIsOnePostThatNamesItselfAndTheKey() {
        try (RunpodClient client = wire.answers(Wire.created()).client().build()) {
            assertThat(client.endpoints().create(REQUEST).id()).isEqualTo("ep_1");
        }
        RecordedRequest request = wire.taken();
        assertThat(request.getRequestLine()).isEqualTo(Create.OPERATION + " HTTP/1.1");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer " + Create.KEY);
        assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/json");
        assertThat(request.getHeaders().get("Accept")).isEqualTo("application/json, application/problem+json");
        assertThat(request.getHeaders().get("User-Agent"))
                .matches("runpod-java/\\d+\\.\\d+\\.\\d+(-SNAPSHOT)? \\(Java [^;]+; [^;]+; [^;)]+\\)");
        assertThat(request.getHeaders().get("Content-Length"))
                .isEqualTo(String.valueOf(REQUEST.buildV2026_06().toJsonBytes().length));
        assertThat(request.getBody().utf8()).isEqualTo(REQUEST.buildV2026_06().toJson());
    }

    @Test
    void everyFormOfCreateSendsTheSame() {
        ApiCall<Endpoint> call = EndpointsApi.createEndpoint(REQUEST.buildV2026_06())
                .reading(EndpointAnswer.expecting(ApiRevision.V2026_06));
        for (int i = 0; i < 12; i++) {
            wire.answers(Wire.created());
        }
        RequestOptions options = RequestOptions.none();
        try (RunpodClient client = wire.client().build()) {
            Endpoints endpoints = client.endpoints();
            List<Endpoint> created = List.of(
                    endpoints.create(REQUEST),
                    endpoints.create(REQUEST, options),
                    endpoints.createWithResponse(REQUEST).value(),
                    endpoints.createWithResponse(REQUEST, options).value(),
                    endpoints.createAsync(REQUEST).join(),
                    endpoints.createAsync(REQUEST, options).join(),
                    client.send(call),
                    client.send(call, options),
                    client.exchange(call).value(),
                    client.exchange(call, options).value(),
                    client.sendAsync(call).join(),
                    client.sendAsync(call, options).join());
            assertThat(created).hasSize(12).containsOnly(Create.read());
        }
        for (int i = 0; i < 12; i++) {
            assertThat(wire.taken().getBody().utf8())
                    .isEqualTo(REQUEST.buildV2026_06().toJson());
        }
    }

    @Test
    void theUsersNameStandsInFrontOfTheSdks() {
        try (RunpodClient client = wire.answers(Wire.created())
                .client()
                .userAgent("my-app/1.2 (x)")
                .build()) {
            client.endpoints().create(REQUEST);
        }
        assertThat(wire.taken().getHeaders().get("User-Agent")).startsWith("my-app/1.2 (x) runpod-java/");
    }

    @Test
    void aPrefixOfTheBaseUrlIsKept() {
        try (RunpodClient client = wire.answers(Wire.created())
                .client()
                .baseUrl(wire.url() + "gate/way/v2/")
                .build()) {
            client.endpoints().create(REQUEST);
        }
        assertThat(wire.taken().getTarget()).isEqualTo("/gate/way" + Create.PATH);
    }

    @Test
    void theAnswerAroundTheValueCanBeHad() {
        MockResponse answer = Wire.created()
                .newBuilder()
                .setHeader("X-Request-Id", "req_1")
                .setHeader("RateLimit", "\"minute\";r=59;t=12")
                .setHeader("RateLimit-Policy", "\"minute\";q=60;w=60")
                .build();
        try (RunpodClient client = wire.answers(answer).client().build()) {
            ApiResponse<Endpoint> response = client.endpoints().createWithResponse(REQUEST);

            assertThat(response.value().id()).isEqualTo("ep_1");
            assertThat(response.status()).isEqualTo(201);
            assertThat(response.requestId()).contains("req_1");
            assertThat(response.attempts()).isEqualTo(1);
            assertThat(response.headers().get("x-REQUEST-id")).containsExactly("req_1");
            assertThat(response.rateLimit().orElseThrow().windows())
                    .extracting(RateLimit.Window::remaining)
                    .containsExactly(59L);
            assertThat(response.toString())
                    .startsWith("ApiResponse[status=201, attempts=1, requestId=req_1, value=Endpoint")
                    .doesNotContain(Create.KEY);
        }
    }

    @Test
    void aWrongRequestNeverLeavesTheMachine() {
        CreateEndpointRequest wrong =
                CreateEndpointRequest.fromJson("{\"name\":\"n\",\"image\":\"i\",\"gpu\":{\"pools\":[]}}");
        try (RunpodClient client = wire.client().build()) {
            assertThatThrownBy(() -> client.send(EndpointsApi.createEndpoint(wrong)))
                    .isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> client.sendAsync(EndpointsApi.createEndpoint(wrong)))
                    .isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> client.endpoints().createAsync(NewEndpoint.named("")))
                    .isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(
                            () -> EndpointGpuConfig.builder().pools(List.of()).build())
                    .isInstanceOf(InvalidRequestException.class);
        }
        assertThat(wire.requests()).isZero();
    }

    @Test
    @SuppressWarnings("NullAway") // What callers without a null checker may do.
    void whatIsNullIsNamedAndNothingIsSent() {
        NewEndpoint none = null;
        NewEndpoint some = NewEndpoint.named("n").image("i").gpu(GpuPools.of("ADA_24"));
        try (RunpodClient client = wire.client().build()) {
            Endpoints endpoints = client.endpoints();
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> endpoints.create(none),
                    () -> endpoints.create(none, null),
                    () -> endpoints.createWithResponse(none),
                    () -> endpoints.createAsync(none))) {
                assertThatThrownBy(call)
                        .isInstanceOf(NullPointerException.class)
                        .hasMessage("endpoint must not be null");
            }
            ApiCall<Endpoint> missing = null;
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> client.send(missing), () -> client.exchange(missing), () -> client.sendAsync(missing))) {
                assertThatThrownBy(call)
                        .isInstanceOf(NullPointerException.class)
                        .hasMessage("call must not be null");
            }
            for (ThrowingCallable call : List.<ThrowingCallable>of(
                    () -> endpoints.create(some, null),
                    () -> endpoints.create(REQUEST, null),
                    () -> endpoints.createWithResponse(some, null),
                    () -> endpoints.createWithResponse(REQUEST, null),
                    () -> endpoints.createAsync(some, null),
                    () -> endpoints.createAsync(REQUEST, null))) {
                assertThatThrownBy(call)
                        .isInstanceOf(NullPointerException.class)
                        .hasMessage("options must not be null");
            }
        }
        assertThat(wire.requests()).isZero();
    }

    @Test
    void theKeyIsReadAnewForEachCall() {
        Deque<String> keys = new ArrayDeque<>(List.of("first", "second"));
        try (RunpodClient client = wire.answers(Wire.created(), Wire.created())
                .client()
                .apiKey(keys::pop)
                .build()) {
            client.endpoints().create(REQUEST);
            client.endpoints().createAsync(REQUEST).join();
        }
        assertThat(wire.taken().getHeaders().get("Authorization")).isEqualTo("Bearer first");
        assertThat(wire.taken().getHeaders().get("Authorization")).isEqualTo("Bearer second");
    }

    @Test
    void withoutUsableKeyNothingIsSent() {
        Deque<String> keys = new ArrayDeque<>(List.of("two words", ""));
        try (RunpodClient client = wire.client().apiKey(keys::pop).build()) {
            assertThatThrownBy(() -> client.endpoints().create(REQUEST))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Nothing was sent: the API key has white space (its value is not shown)");
            assertThatThrownBy(() -> client.endpoints().create(REQUEST))
                    .hasMessage("Nothing was sent: the API key is blank");
            assertThatThrownBy(() -> client.endpoints().create(REQUEST))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("Nothing was sent: the supplier of the API key failed")
                    .hasCauseInstanceOf(java.util.NoSuchElementException.class);
            assertThatThrownBy(() -> client.endpoints().createAsync(REQUEST).join())
                    .hasCauseInstanceOf(IllegalStateException.class);
        }
        assertThat(wire.requests()).isZero();
    }

    @Test
    void optionsOfACallAddHeadersAndBoundItsTime() {
        MockResponse silent = new MockResponse.Builder()
                .onResponseStart(mockwebserver3.SocketEffect.Stall.INSTANCE)
                .build();
        try (RunpodClient client =
                wire.answers(Wire.created(), silent, silent).client().build()) {
            client.endpoints()
                    .create(
                            REQUEST,
                            RequestOptions.builder().header("X-Trace", "1").build());
            assertThatThrownBy(() -> client.endpoints()
                            .create(
                                    REQUEST,
                                    RequestOptions.builder()
                                            .attemptTimeout(Duration.ofMillis(100))
                                            .build()))
                    .isInstanceOf(NoResponseException.class)
                    .hasMessage(Create.OPERATION + ": no answer: the attempt timed out after 100 ms; it may have taken"
                            + " effect, so look before you repeat it (attempt 1 of 1)");
            assertThatThrownBy(() -> client.endpoints()
                            .create(
                                    REQUEST,
                                    RequestOptions.builder()
                                            .deadline(Duration.ofMillis(100))
                                            .build()))
                    .isInstanceOf(NoResponseException.class)
                    .hasMessageContaining("no answer: the deadline of 100 ms is over;");
        }
        assertThat(wire.taken().getHeaders().get("X-Trace")).isEqualTo("1");
    }

    @Test
    void optionsOfACallSayHowOftenToTry() {
        RequestOptions twice = RequestOptions.builder()
                .retryPolicy(RetryPolicy.defaults().withMaxAttempts(2))
                .build();
        wire.answers(Wire.problem(429, "{}"), Wire.created());
        try (RunpodClient client = wire.client().time(new JumpingTime()).build()) {
            assertThat(client.endpoints().createWithResponse(REQUEST, twice).attempts())
                    .isEqualTo(2);
        }
    }

    @Test
    void aHeaderOfACallReplacesTheSameOneInWhateverCase() {
        RequestOptions options = RequestOptions.builder()
                .header("x-trace", "1")
                .header("X-Trace", "2")
                .header("accept", "application/json")
                .build();
        try (RunpodClient client = wire.answers(Wire.created()).client().build()) {
            client.endpoints().create(REQUEST, options);
        }
        RecordedRequest request = wire.taken();
        assertThat(request.getHeaders().values("X-Trace")).containsExactly("2");
        assertThat(request.getHeaders().values("Accept")).containsExactly("application/json");
    }

    @Test
    void aConnectTimeoutBeyondAllOtherLimitsWillDo() {
        try (RunpodClient client = wire.answers(Wire.created())
                .client()
                .connectTimeout(Duration.ofDays(36_500))
                .build()) {
            assertThat(client.endpoints().create(REQUEST).id()).isEqualTo("ep_1");
        }
    }

    @Test
    void aBurstSharesConnections() {
        wire.answers(Wire.created(), Wire.created());
        try (RunpodClient client = wire.client().time(new JumpingTime()).build()) {
            client.endpoints().create(REQUEST);
            client.endpoints().create(REQUEST);
        }
        assertThat(wire.taken().getConnectionIndex()).isZero();
        assertThat(wire.taken().getConnectionIndex()).isZero();
    }

    @Test
    void callsInQuickSuccessionShareAConnection() {
        JumpingTime time = new JumpingTime();
        wire.answers(Wire.created(), Wire.created(), Wire.created());
        try (RunpodClient client = wire.client().time(time).build()) {
            for (int i = 0; i < 3; i++) {
                client.endpoints().create(REQUEST);
                time.advance(Duration.ofMillis(100));
            }
        }
        for (int i = 0; i < 3; i++) {
            assertThat(wire.taken().getConnectionIndex()).isZero();
        }
    }

    @Test
    void aClosedClientTakesNoCalls() {
        RunpodClient client = wire.client().build();
        client.close();
        client.close();
        assertThatThrownBy(() -> client.endpoints().create(REQUEST))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This RunpodClient is closed");
        assertThatThrownBy(() -> client.endpoints().createAsync(REQUEST)).isInstanceOf(IllegalStateException.class);
        assertThat(wire.requests()).isZero();
    }
}
