package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.ApiResponse;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.BadRequestException;
import io.runpod.sdk.error.ConflictException;
import io.runpod.sdk.error.ForbiddenException;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.NotFoundException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RateLimitedException;
import io.runpod.sdk.error.ServerException;
import io.runpod.sdk.error.UnauthorizedException;
import io.runpod.sdk.error.UnprocessableException;
import io.runpod.sdk.model.Endpoint;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are no success: what they mean, and which are tried again. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StatusFaultsTest {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    @RegisterExtension
    final Lab lab = new Lab();

    private final JumpingTime time = new JumpingTime();

    @ParameterizedTest
    @ValueSource(ints = {500, 501, 502, 503, 504, 507, 520, 599})
    void aServersErrorAfterActingIsUnknownAndNotSentAgain(int status) throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.problem(status), Answer.created()));

        ServerException failure = lab.failure(ServerException.class, Outcome.UNKNOWN, lab.client(server));

        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(server.journal().creations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"X: y", "Connection: close", "Retry-After: 0"})
    void a408AfterActingIsUnknownAndNotSentAgain(String header) throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.problem(408).header(header), Answer.created()));

        ApiException failure = lab.failure(ApiException.class, Outcome.UNKNOWN, lab.client(server));

        assertThat(failure.status()).isEqualTo(408);
        assertThat(server.journal().creations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "-1"})
    void a503WithRetryAfterIsNotSentAgain(String after) throws Exception {
        Answer busy = Answer.problem(503).header("Retry-After: " + after);
        FaultServer server = lab.plain(Act.eachRequest(busy, Answer.created()));

        lab.failure(ServerException.class, Outcome.UNKNOWN, open(server));

        assertThat(server.journal().creations()).hasSize(1);
        assertThat(time.sleeps()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void aRefusalHasItsOwnClassAndIsNotSentAgain(int status, Class<? extends ApiException> type) throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.problem(status), Answer.created()));

        ApiException failure = lab.failure(type, Outcome.NOT_APPLIED, lab.client(server));

        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.problem().errors()).containsExactly("$: missing property 'type'");
        assertThat(server.journal().creations()).isEmpty();
        assertThat(server.journal().requests()).hasSize(1);
    }

    static Stream<Arguments> aRefusalHasItsOwnClassAndIsNotSentAgain() {
        return Stream.of(
                Arguments.of(400, BadRequestException.class),
                Arguments.of(401, UnauthorizedException.class),
                Arguments.of(402, ApiException.class),
                Arguments.of(403, ForbiddenException.class),
                Arguments.of(404, NotFoundException.class),
                Arguments.of(405, ApiException.class),
                Arguments.of(409, ConflictException.class),
                Arguments.of(413, ApiException.class),
                Arguments.of(421, ApiException.class),
                Arguments.of(422, UnprocessableException.class),
                Arguments.of(425, ApiException.class),
                Arguments.of(499, ApiException.class));
    }

    @Test
    void a401WithAChallengeIsNotAnsweredWithASecondRequest() throws Exception {
        Answer challenge = Answer.problem(401).header("WWW-Authenticate: Basic realm=\"x\"");
        FaultServer server = lab.plain(Act.eachRequest(challenge, Answer.created()));

        lab.failure(UnauthorizedException.class, Outcome.NOT_APPLIED, lab.client(server));

        assertThat(server.journal().requests()).hasSize(1);
    }

    /** OkHttp expects a 407 from proxies alone and drops its body; the status still decides. */
    @Test
    void a407WithoutAProxyIsARefusalLikeAnyOther() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.problem(407), Answer.created()));

        ApiException failure = lab.failure(ApiException.class, Outcome.NOT_APPLIED, lab.client(server));

        assertThat(failure.status()).isEqualTo(407);
        assertThat(server.journal().requests()).hasSize(1);
    }

    @Test
    void a101IsNoSuccessAndLeavesNoConnectionOpen() throws Exception {
        Answer upgrade = Answer.status(101).header("Connection: upgrade").header("Upgrade: websocket");
        FaultServer server = lab.plain(Act.eachRequest(upgrade));

        ApiException failure = lab.failure(ApiException.class, Outcome.UNKNOWN, lab.client(server));

        assertThat(failure.status()).isEqualTo(101);
        assertThat(server.awaitAllClosed()).isTrue();
    }

    @Test
    void a429IsTriedAgainAfterAsManySecondsAsItAsksFor() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(limited("7"), Answer.created()));

        ApiResponse<Endpoint> response = open(server).endpoints().createWithResponse(lab.request());

        assertThat(response.attempts()).isEqualTo(2);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(7));
        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void a429IsTriedAgainAtTheDateThatItNames() throws Exception {
        String date = HTTP_DATE.format(JumpingTime.START.plusSeconds(9));
        FaultServer server = lab.plain(Act.eachRequest(limited(date), Answer.created()));

        open(server).endpoints().create(lab.request());

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(9));
        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void a429IsTriedAgainAtOnceWhenItsDateHasPassed() throws Exception {
        String date = HTTP_DATE.format(JumpingTime.START.minusSeconds(3600));
        FaultServer server = lab.plain(Act.eachRequest(limited(date), Answer.created()));

        open(server).endpoints().create(lab.request());

        assertThat(time.sleeps()).allMatch(delay -> delay.compareTo(Duration.ofMillis(500)) <= 0);
        assertThat(server.journal().requests()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"86400", "2147483648", "Fri, 31 Dec 9999 23:59:59 GMT"})
    void a429WithAHugeRetryAfterEndsTheCallAtOnce(String after) throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(limited(after), Answer.created()));

        RateLimitedException failure = lab.failure(RateLimitedException.class, Outcome.NOT_APPLIED, open(server));

        assertThat(failure.retryAfter().orElseThrow()).isGreaterThanOrEqualTo(Duration.ofDays(1));
        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(time.sleeps()).isEmpty();
        assertThat(server.journal().requests()).hasSize(1);
    }

    @Test
    void a429WithANumberThatNoLongHoldsNeverSleepsForIt() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(limited("99999999999999999999999999")));

        lab.failure(RateLimitedException.class, Outcome.NOT_APPLIED, open(server));

        assertThat(time.sleeps()).allMatch(delay -> delay.compareTo(Duration.ofSeconds(8)) <= 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "", "-5", "7 seconds", "1e3", "0x10", "Thu, 99 Foo 2026 99:99:99 GMT", "\u00b2"})
    void a429WithGarbageIsTriedAgainAfterTheUsualDelay(String after) throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(limited(after), Answer.created()));

        open(server).endpoints().create(lab.request());

        assertThat(time.sleeps()).singleElement().matches(delay -> delay.compareTo(Duration.ofMillis(500)) <= 0);
        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void a429ThatStaysEndsAfterAllAttempts() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(limited("1")));

        RateLimitedException failure = lab.failure(RateLimitedException.class, Outcome.NOT_APPLIED, open(server));

        assertThat(failure.attempts()).isEqualTo(3);
        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(1));
        assertThat(time.sleeps()).isEqualTo(List.of(Duration.ofSeconds(1), Duration.ofSeconds(1)));
        assertThat(server.journal().requests()).hasSize(3);
    }

    @Test
    void a429WhoseSecondAttemptBreaksIsUnknown() throws Exception {
        Act closing = Act.inOrder(Act.readRequest(), limited("1").header("Connection: close"), Act.close());
        FaultServer server = lab.plain(closing, Act.inOrder(Act.readRequest(), Act.close()));

        assertThat(lab.failure(NoResponseException.class, Outcome.UNKNOWN, open(server))
                        .attempts())
                .isEqualTo(2);
        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void malformedRateLimitHeadersAreNoHarm() throws Exception {
        Answer odd = Answer.created()
                .header("RateLimit: \"minute\";r=;t=\"x\", ((, \"day\"")
                .header("RateLimit-Policy: " + "\"a\";q=1,".repeat(2000));
        FaultServer server = lab.plain(Act.eachRequest(odd));

        assertThat(open(server).endpoints().createWithResponse(lab.request()).rateLimit())
                .isEmpty();
    }

    private RunpodClient open(FaultServer server) {
        return lab.open(lab.realTime(server).deadline(Duration.ofSeconds(30)).time(time));
    }

    private static Answer limited(String retryAfter) {
        return Answer.problem(429).header("Retry-After: " + retryAfter);
    }
}
