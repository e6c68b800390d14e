package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.Problem;
import io.runpod.sdk.error.RateLimitedException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.retry.RetryPolicy;
import io.runpod.sdk.v2026_06.model.CreateEndpointRequest;
import java.io.IOException;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each fault is what it says, and the SDK says of it what its javadoc says. */
class FaultsTest {
    private static final NewEndpoint REQUEST = PlainHttp.minimal();
    private static final Duration LONG = Duration.ofSeconds(20);

    private final FakeRunpod runpod = FakeRunpod.start();
    private final PlainHttp http = new PlainHttp(runpod);

    @AfterEach
    void close() {
        runpod.close();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(Fault.status(400), Outcome.NOT_APPLIED, ApiException.class, 0),
                Arguments.of(Fault.status(307), Outcome.NOT_APPLIED, ApiException.class, 0),
                Arguments.of(Fault.status(303), Outcome.UNKNOWN, ApiException.class, 0),
                Arguments.of(Fault.status(408), Outcome.UNKNOWN, ApiException.class, 0),
                Arguments.of(Fault.status(500), Outcome.UNKNOWN, ApiException.class, 0),
                Arguments.of(Fault.status(503).afterCreating(), Outcome.UNKNOWN, ApiException.class, 1),
                Arguments.of(Fault.status(304), Outcome.UNKNOWN, ApiException.class, 0),
                Arguments.of(Fault.status(204), Outcome.UNKNOWN, UnexpectedResponseException.class, 0),
                Arguments.of(Fault.status(201), Outcome.APPLIED, UnexpectedResponseException.class, 0),
                Arguments.of(Fault.closedBeforeReading(), Outcome.UNKNOWN, NoResponseException.class, 0),
                Arguments.of(Fault.closedAfterReading(), Outcome.UNKNOWN, NoResponseException.class, 0),
                Arguments.of(Fault.closedAfterReading().afterCreating(), Outcome.UNKNOWN, NoResponseException.class, 1),
                Arguments.of(Fault.reset(), Outcome.UNKNOWN, NoResponseException.class, 0),
                Arguments.of(Fault.reset().afterCreating(), Outcome.UNKNOWN, NoResponseException.class, 1),
                Arguments.of(Fault.slowHead(LONG), Outcome.UNKNOWN, NoResponseException.class, 1),
                Arguments.of(Fault.slowBody(LONG), Outcome.APPLIED, UnexpectedResponseException.class, 1),
                Arguments.of(Fault.truncatedBody(), Outcome.APPLIED, UnexpectedResponseException.class, 1),
                Arguments.of(Fault.brokenJson(), Outcome.APPLIED, UnexpectedResponseException.class, 1),
                Arguments.of(Fault.htmlPage(403), Outcome.NOT_APPLIED, ApiException.class, 0),
                Arguments.of(Fault.htmlPage(200), Outcome.UNKNOWN, UnexpectedResponseException.class, 0),
                Arguments.of(Fault.htmlPage(502).afterCreating(), Outcome.UNKNOWN, ApiException.class, 1));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void theSdkReportsTheOutcomeThatTheFaultNames(
            Fault fault, Outcome outcome, Class<? extends RunpodException> type, int created) {
        runpod.next(fault);

        try (RunpodClient impatient = impatient()) {
            RunpodException failure = catchThrowableOfType(
                    RunpodException.class, () -> impatient.endpoints().create(REQUEST));

            assertThat(failure).isInstanceOf(type);
            assertThat(failure.outcome()).isEqualTo(outcome);
        }
        assertThat(runpod.created()).isEqualTo(created);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsOverWhenItIsOver(Fault fault) {
        runpod.next(fault);
        try (RunpodClient impatient = impatient()) {
            assertThatThrownBy(() -> impatient.endpoints().create(REQUEST)).isInstanceOf(RunpodException.class);
        }
        Endpoint endpoint = runpod.client().endpoints().create(REQUEST);

        assertThat(runpod.endpoints()).endsWith(endpoint);
    }

    @Test
    void aCutAnswerStillTellsTheId() {
        runpod.next(Fault.truncatedBody(), Fault.brokenJson());

        assertThat(createdId()).hasValue("ep_000001");
        assertThat(createdId()).hasValue("ep_000002");
    }

    @Test
    void rateLimitingIsWaitedForWithoutWaiting() {
        runpod.next(Fault.rateLimited(Duration.ofMillis(29_001)), Fault.rateLimited(Duration.ofSeconds(2)));

        Endpoint endpoint = runpod.client().endpoints().create(REQUEST);

        assertThat(runpod.endpoints()).containsExactly(endpoint);
        assertThat(runpod.requests()).hasSize(3);
        assertThat(runpod.time().waits()).containsExactly(Duration.ofSeconds(30), Duration.ofSeconds(2));
    }

    @Test
    void rateLimitingThatNeverEndsCreatesNothing() {
        runpod.always(Fault.rateLimited(Duration.ofHours(5)));

        RateLimitedException limited = catchThrowableOfType(
                RateLimitedException.class, () -> runpod.client().endpoints().create(REQUEST));

        assertThat(limited.retryAfter()).hasValue(Duration.ofHours(5));
        assertThat(limited.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(runpod.created()).isZero();
    }

    @Test
    void aProblemOfOnesOwnArrivesWhole() {
        Problem problem = Problem.builder(409)
                .type("https://example.test/quota")
                .title("Quota")
                .detail("5 workers at most")
                .instance("/x")
                .error("a")
                .error("b")
                .extension("quota", 5)
                .build();
        runpod.next(Fault.problem(problem));

        ApiException refused = catchThrowableOfType(
                ApiException.class, () -> runpod.client().endpoints().create(REQUEST));

        assertThat(refused.problem()).isEqualTo(problem);
    }

    @Test
    void anEmptyProblemIsPossibleToo() throws Exception {
        runpod.next(Fault.problem(Problem.builder(418).build()));

        assertThat(http.create(PlainHttp.MINIMAL).body()).isEqualTo("{\"status\":418}");
    }

    @Test
    void headAndConnectionCloseHoldUnderFaultsToo() throws Exception {
        runpod.next(Fault.slowBody(Duration.ofMillis(20)));
        try (RawSocket client = new RawSocket(runpod)) {
            client.say("HEAD / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");

            assertThat(client.hearAll()).endsWith("\r\n\r\n");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {204, 304})
    void aStatusWithoutABodyHasNone(int status) throws Exception {
        runpod.next(Fault.status(status));
        try (RawSocket client = new RawSocket(runpod)) {
            client.say("GET / HTTP/1.1\r\nHost: x\r\n\r\n".repeat(2));

            assertThat(client.hearAnswer()).startsWith("HTTP/1.1 " + status);
            assertThat(client.hearAnswer()).startsWith("HTTP/1.1 404 ");
        }
    }

    @Test
    void nextFaultsComeInOrderAndAreUsedUp() throws Exception {
        runpod.next(Fault.status(500), Fault.status(502));
        runpod.next(Fault.status(503));

        assertThat(statuses(4)).containsExactly(500, 502, 503, 201);
    }

    @Test
    void nextFaultsComeBeforeAnyThatCloseBeforeReading() throws Exception {
        runpod.always(Fault.closedBeforeReading());
        runpod.next(Fault.status(500));

        assertThat(statuses(1)).containsExactly(500);
        assertThatThrownBy(() -> http.create(PlainHttp.MINIMAL)).isInstanceOf(IOException.class);
    }

    @Test
    void aPageFromAProxyIsOne() {
        runpod.next(Fault.htmlPage(403));

        ApiException refused = catchThrowableOfType(
                ApiException.class, () -> runpod.client().endpoints().create(REQUEST));

        assertThat(refused.headers().get("Content-Type")).containsExactly("text/html");
        assertThat(refused.bodyText()).startsWith("<html>").contains("403 Forbidden");
    }

    @Test
    void alwaysGoesInOrderAndItsLastFaultStays() throws Exception {
        runpod.always(Fault.status(500), Fault.status(502));
        runpod.next(Fault.status(418));

        assertThat(statuses(4)).containsExactly(418, 500, 502, 502);
        runpod.always(Fault.status(503), Fault.none());
        assertThat(statuses(3)).containsExactly(503, 201, 201);
    }

    @Test
    void rulesMeetTheRequestsThatFitAndTheLatestOneWins() throws Exception {
        runpod.when(
                request -> request.body(CreateEndpointRequest::fromJson)
                        .orElseThrow()
                        .name()
                        .equals("a"),
                Fault.status(500));
        runpod.always(Fault.status(502));

        assertThat(http.create(PlainHttp.MINIMAL).statusCode()).isEqualTo(500);
        assertThat(http.create(PlainHttp.MINIMAL.replace("\"a\"", "\"b\"")).statusCode())
                .isEqualTo(502);
        runpod.when(request -> true, Fault.status(503), Fault.none());
        assertThat(statuses(2)).containsExactly(503, 201);
    }

    @Test
    void rulesMayCloseBeforeReadingButSeeNoBody() throws Exception {
        List<String> seen = new ArrayList<>();
        runpod.when(
                request -> seen.add(request.text()) && request.header("X-Doom").isPresent(),
                Fault.closedBeforeReading());

        assertThat(statuses(1)).containsExactly(201);
        assertThatThrownBy(() -> PlainHttp.send(http.request()
                        .header("X-Doom", "1")
                        .POST(java.net.http.HttpRequest.BodyPublishers.ofString(PlainHttp.MINIMAL))))
                .isInstanceOf(java.io.IOException.class);
        assertThat(seen.get(0)).isEmpty();
        assertThat(runpod.created()).isEqualTo(1);
    }

    @Test
    void aRuleThatThrowsIsA500InsteadOfASilence() throws Exception {
        runpod.when(
                request -> {
                    throw new IllegalStateException("oops");
                },
                Fault.none());

        HttpResponse<String> answer = http.create(PlainHttp.MINIMAL);

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).contains("the fake failed: java.lang.IllegalStateException: oops");
        runpod.when(
                request -> {
                    throw new IllegalStateException("early");
                },
                Fault.closedBeforeReading());
        assertThat(http.create(PlainHttp.MINIMAL).body()).contains("early");
    }

    @Test
    void latencyFollowsFromTheSeedAndDelaysNoLongerThanSaid() throws Exception {
        Duration max = Duration.ofMillis(20);

        assertThat(delays(7, max))
                .isEqualTo(delays(7, max))
                .isNotEqualTo(delays(8, max))
                .hasSize(5)
                .doesNotHaveDuplicates()
                .allMatch(nanos -> nanos >= 0 && nanos <= max.toNanos());
    }

    private static List<Long> delays(long seed, Duration max) throws Exception {
        List<Long> delays = Collections.synchronizedList(new ArrayList<>());
        try (FakeRunpod late = FakeRunpod.builder()
                .log((request, fault, turn, reply) -> delays.add(reply.delay().toNanos()))
                .start()) {
            late.always(Fault.latency(seed, max));
            for (int i = 0; i < 5; i++) {
                new PlainHttp(late).create(PlainHttp.MINIMAL);
            }
        }
        return delays;
    }

    @Test
    void aResetIsMoreThanAClose() throws Exception {
        runpod.next(Fault.closedAfterReading(), Fault.reset());
        try (RawSocket closed = new RawSocket(runpod).say("GET / HTTP/1.1\r\nHost: x\r\n\r\n")) {
            assertThat(closed.hearAll()).isEmpty();
        }
        try (RawSocket reset = new RawSocket(runpod).say("GET / HTTP/1.1\r\nHost: x\r\n\r\n")) {
            assertThatThrownBy(reset::hearAll).isInstanceOf(SocketException.class);
        }
    }

    @Test
    void chaosLeavesAboutEverySecondRequestAlone() {
        runpod.always(Fault.chaos(7));
        int sound = 0;
        try (RunpodClient once = RunpodClient.builder()
                .apiKey(runpod.apiKey())
                .baseUrl(runpod.baseUrl())
                .retryPolicy(RetryPolicy.none())
                .build()) {
            for (int i = 0; i < 100; i++) {
                sound += isSound(once) ? 1 : 0;
            }
        }
        assertThat(sound).isBetween(35, 65);
    }

    private static boolean isSound(RunpodClient client) {
        try {
            client.endpoints().create(REQUEST);
            return true;
        } catch (RunpodException fault) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 303, 408, 500, 599})
    void aServerThatMayHaveActedCanHaveActed(int status) throws Exception {
        runpod.next(Fault.status(status).afterCreating(), Fault.htmlPage(status).afterCreating());

        assertThat(statuses(2)).containsExactly(status, status);
        assertThat(runpod.created()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308, 400, 404, 429})
    void aServerThatRefusedHasNotActed(int status) {
        assertThatThrownBy(() -> Fault.status(status).afterCreating()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Fault.htmlPage(status).afterCreating()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void chaosIsTheSameForTheSameSeed() throws Exception {
        assertThat(chaos(7)).isEqualTo(chaos(7)).isNotEqualTo(chaos(8));
    }

    @Test
    void underChaosNoRequestMakesTwoEndpointsAndNoOutcomeLies() {
        runpod.always(Fault.chaos(42));
        for (int i = 0; i < 300; i++) {
            int before = runpod.created();
            Optional<Outcome> failed = outcome();
            int made = runpod.created() - before;

            assertThat(made).isLessThanOrEqualTo(1);
            assertThat(failed.filter(Outcome.NOT_APPLIED::equals).isEmpty() || made == 0)
                    .isTrue();
            assertThat(failed.filter(Outcome.APPLIED::equals).isEmpty() || made == 1)
                    .isTrue();
            assertThat(failed.isPresent() || made == 1).isTrue();
        }
    }

    @Test
    void faultsThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> Fault.status(199)).hasMessage("status must be from 200 to 599, is 199");
        assertThatThrownBy(() -> Fault.htmlPage(600)).hasMessage("status must be from 200 to 599, is 600");
        assertThatThrownBy(() -> Fault.rateLimited(Duration.ofSeconds(-1)))
                .hasMessage("retryAfter must not be negative, is PT-1S");
        assertThatThrownBy(() -> Fault.slowHead(Duration.ofSeconds(-1)))
                .hasMessage("delay must not be negative, is PT-1S");
        assertThatThrownBy(() -> Fault.slowBody(Duration.ofSeconds(-1)))
                .hasMessage("duration must not be negative, is PT-1S");
        assertThatThrownBy(() -> Fault.latency(1, Duration.ZERO)).hasMessage("max must be positive, is PT0S");
        assertThatThrownBy(() -> Fault.latency(1, Duration.ofSeconds(-1))).hasMessage("max must be positive, is PT-1S");
        assertThatThrownBy(() -> Fault.status(404).afterCreating())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("\"status 404\" leaves no doubt whether the server has acted");
        assertThatThrownBy(runpod::always).hasMessage("no fault given");
        assertThatThrownBy(() -> runpod.when(request -> true)).hasMessage("no fault given");
    }

    private List<Integer> statuses(int requests) throws Exception {
        List<Integer> statuses = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            statuses.add(http.create(PlainHttp.MINIMAL).statusCode());
        }
        return statuses;
    }

    private List<String> chaos(long seed) {
        List<String> outcomes = new ArrayList<>();
        runpod.always(Fault.chaos(seed));
        for (int i = 0; i < 30; i++) {
            outcomes.add(outcome().map(Outcome::name).orElse("created"));
        }
        return outcomes;
    }

    private Optional<Outcome> outcome() {
        try (RunpodClient client = runpod.client()) {
            client.endpoints().create(REQUEST);
            return Optional.empty();
        } catch (RunpodException failure) {
            return Optional.of(failure.outcome());
        }
    }

    private Optional<String> createdId() {
        return catchThrowableOfType(
                        UnexpectedResponseException.class,
                        () -> runpod.client().endpoints().create(REQUEST))
                .createdId();
    }

    private RunpodClient impatient() {
        return RunpodClient.builder()
                .apiKey(runpod.apiKey())
                .baseUrl(runpod.baseUrl())
                .time(runpod.time())
                .attemptTimeout(Duration.ofMillis(500))
                .build();
    }
}
