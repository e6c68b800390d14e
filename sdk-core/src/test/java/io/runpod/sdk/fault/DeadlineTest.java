package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.Create;
import io.runpod.sdk.RequestOptions;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.BadRequestException;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RateLimitedException;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.ServerException;
import io.runpod.sdk.error.UnexpectedResponseException;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One deadline over everything, in real time: servers that drip would otherwise keep a call for hours. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DeadlineTest {
    private static final Duration DEADLINE = Duration.ofMillis(400);
    private static final Duration DROP = Duration.ofMillis(20);

    @RegisterExtension
    final Lab lab = new Lab();

    @Test
    void aDrippingHeadEndsAtTheDeadlineAsUnknown() throws Exception {
        FaultServer server =
                lab.plain(Act.inOrder(Act.readRequest(), Act.drip("HTTP/1.1 201 Created\r\nX-Long: y", DROP)));

        ends(server, NoResponseException.class, Outcome.UNKNOWN);
    }

    @Test
    void aDrippingHeadOverTlsEndsAtTheDeadline() throws Exception {
        FaultServer server =
                lab.tls(Act.inOrder(Act.readRequest(), Act.drip("HTTP/1.1 201 Created\r\nX-Long: y", DROP)));

        ends(server, NoResponseException.class, Outcome.UNKNOWN);
    }

    @Test
    void aDrippingBodyOfA201IsAppliedAndTheIdThatCameIsSaved() throws Exception {
        FaultServer server = lab.plain(dripping(201, "{\"id\":\"ep_drip\",\"name\":\""));

        assertThat(ends(server, UnexpectedResponseException.class, Outcome.APPLIED)
                        .createdId())
                .contains("ep_drip");
    }

    @Test
    void aDrippingBodyOverTlsOfA201IsApplied() throws Exception {
        FaultServer server = lab.tls(dripping(201, "{\"id\":\"ep_drip\",\"name\":\""));

        assertThat(ends(server, UnexpectedResponseException.class, Outcome.APPLIED)
                        .createdId())
                .contains("ep_drip");
    }

    @Test
    void aDrippingBodyOfA400IsABadRequest() throws Exception {
        ends(lab.plain(dripping(400, "{\"title\":\"T")), BadRequestException.class, Outcome.NOT_APPLIED);
    }

    @Test
    void aDrippingBodyOfA429IsNotTriedAgain() throws Exception {
        ends(lab.plain(dripping(429, "{\"title\":\"T")), RateLimitedException.class, Outcome.NOT_APPLIED);
    }

    @Test
    void aDrippingBodyOfA500IsAServerException() throws Exception {
        ends(lab.plain(dripping(500, "{\"title\":\"T")), ServerException.class, Outcome.UNKNOWN);
    }

    @Test
    void aDrippingBodyOfARedirectIsAnApiException() throws Exception {
        ends(lab.plain(dripping(302, "moved")), ApiException.class, Outcome.UNKNOWN);
    }

    @Test
    void aDrippingHttp2BodyIsApplied() throws Exception {
        FaultServer server = lab.http2((peer, stream) -> {
            peer.headers(stream, 201, false);
            peer.data(stream, "{\"id\":\"ep_drip\",\"name\":\"", false);
            for (int i = 0; i < 1000; i++) {
                peer.pause(DROP);
                peer.data(stream, "x", false);
            }
        });

        assertThat(ends(server, UnexpectedResponseException.class, Outcome.APPLIED)
                        .createdId())
                .contains("ep_drip");
    }

    @Test
    void aStallEndsAtTheDeadlineWhereTheAttemptsTimeoutIsLonger() throws Exception {
        ends(lab.plain(Act.silence()), NoResponseException.class, Outcome.UNKNOWN);
    }

    @Test
    void aBodyThatStallsEndsAtTheDeadline() throws Exception {
        FaultServer server = lab.plain(Act.inOrder(
                Act.readRequest(), Answer.status(201).json(Create.endpoint("x")).cutAfter(20)));

        ends(server, UnexpectedResponseException.class, Outcome.APPLIED);
    }

    @Test
    void aBodyThatStallsEndsAtTheAttemptsTimeout() throws Exception {
        FaultServer server = lab.plain(Act.inOrder(
                Act.readRequest(), Answer.status(201).json(Create.endpoint("x")).cutAfter(20)));
        RunpodClient client = lab.open(lab.realTime(server).attemptTimeout(DEADLINE));

        lab.failure(UnexpectedResponseException.class, Outcome.APPLIED, client);
        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void aHandshakeThatStallsEndsAtTheDeadlineAndNothingWasSent() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        FaultServer server = lab.tls(Act.await(end));

        ends(server, RequestNotSentException.class, Outcome.NOT_APPLIED);
        end.countDown();
    }

    @Test
    void handshakesThatBreakAreTriedAgainOnlyWithinTheDeadline() throws Exception {
        FaultServer server = lab.tls(Act.reset());
        RunpodClient client = lab.open(lab.realTime(server).deadline(Duration.ofMillis(1)));

        lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, client);
    }

    @Test
    void thePerCallDeadlineCounts() throws Exception {
        FaultServer server = lab.plain(Act.silence());
        RunpodClient client = lab.open(lab.realTime(server));
        RequestOptions options = RequestOptions.builder().deadline(DEADLINE).build();

        Lab.failure(
                NoResponseException.class,
                Outcome.UNKNOWN,
                () -> client.endpoints().create(lab.request(), options));
    }

    @ParameterizedTest
    @ValueSource(longs = {20, 3600})
    void aRetryAfterThatDoesNotFitTheDeadlineEndsTheCallAtOnce(long seconds) throws Exception {
        FaultServer server =
                lab.plain(Act.eachRequest(Answer.problem(429).header("Retry-After: " + seconds), Answer.created()));

        RateLimitedException failure =
                lab.failure(RateLimitedException.class, Outcome.NOT_APPLIED, lab.open(lab.realTime(server)));

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(seconds));
        assertThat(server.journal().requests()).hasSize(1);
    }

    @Test
    void aSecondAttemptHasOnlyTheTimeThatIsLeft() throws Exception {
        Act busyThenDripping = Act.eachRequest(
                Answer.problem(429).header("Retry-After: 0"), Act.drip("HTTP/1.1 201 Created\r\nX-Long: y", DROP));
        FaultServer server = lab.plain(busyThenDripping);

        NoResponseException failure = ends(server, NoResponseException.class, Outcome.UNKNOWN);

        assertThat(failure.attempts()).isEqualTo(2);
    }

    private <E extends RunpodException> E ends(FaultServer server, Class<E> type, Outcome outcome)
            throws IOException, InterruptedException {
        RunpodClient client = lab.open(lab.realTime(server).deadline(DEADLINE));
        E failure = lab.failure(type, outcome, client);
        assertThat(server.connections()).isEqualTo(1);
        return failure;
    }

    /** The head and a start at once, and then a byte now and then. */
    private static Act dripping(int status, String start) {
        return Act.inOrder(
                Act.readRequest(),
                Answer.status(status).header("Content-Type: application/json").headOnly(),
                Act.send(start),
                Act.drip("x", DROP));
    }
}
