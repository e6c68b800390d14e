package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.ApiResponse;
import io.runpod.sdk.JumpingTime;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RateLimitedException;
import io.runpod.sdk.model.Endpoint;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 429, the one answer that is tried again, and what its headers may say. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RateLimitFaultsTest {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
            .withZone(ZoneOffset.UTC);

    @RegisterExtension
    final Lab lab = new Lab();

    private final JumpingTime time = new JumpingTime();

    @Test
    void a429IsTriedAgainAfterAsManySecondsAsItAsksFor() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(limited("7"), Answer.created()));

        ApiResponse<Endpoint> response = lab.create(open(server));

        assertThat(response.attempts()).isEqualTo(2);
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(7));
        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void a429IsTriedAgainAtTheDateThatItNames() throws Exception {
        String date = HTTP_DATE.format(JumpingTime.START.plusSeconds(9));
        FaultServer server = lab.plain(Act.eachRequest(limited(date), Answer.created()));

        lab.create(open(server));

        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(9));
        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void a429IsTriedAgainAtOnceWhenItsDateHasPassed() throws Exception {
        String date = HTTP_DATE.format(JumpingTime.START.minusSeconds(3600));
        FaultServer server = lab.plain(Act.eachRequest(limited(date), Answer.created()));

        lab.create(open(server));

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

        lab.create(open(server));

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
    void waitsThatTheServerLeavesOpenDoNotMarchInStep() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.problem(429)));
        RunpodClient client = open(server);

        for (int call = 0; call < 5; call++) {
            lab.failure(RateLimitedException.class, Outcome.NOT_APPLIED, client);
        }

        assertThat(time.sleeps())
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(delay -> delay.compareTo(Duration.ofSeconds(1)) <= 0);
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

        assertThat(lab.create(open(server)).rateLimit()).isEmpty();
    }

    private RunpodClient open(FaultServer server) {
        return lab.open(lab.realTime(server).deadline(Duration.ofSeconds(30)).time(time));
    }

    private static Answer limited(String retryAfter) {
        return Answer.problem(429).header("Retry-After: " + retryAfter);
    }
}
