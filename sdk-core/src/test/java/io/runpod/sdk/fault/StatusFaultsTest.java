package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.JumpingTime;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.BadRequestException;
import io.runpod.sdk.error.ConflictException;
import io.runpod.sdk.error.ForbiddenException;
import io.runpod.sdk.error.NotFoundException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.ServerException;
import io.runpod.sdk.error.UnauthorizedException;
import io.runpod.sdk.error.UnprocessableException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that are no success, and what they mean. None of these is tried again. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class StatusFaultsTest {
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

    private RunpodClient open(FaultServer server) {
        return lab.open(lab.realTime(server).time(time));
    }
}
