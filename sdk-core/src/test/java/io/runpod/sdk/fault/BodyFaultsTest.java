package io.runpod.sdk.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.Create;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.model.Endpoint;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Successes whose body is not what was promised. The endpoint exists: a 201 says so, and its id is saved where it came. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BodyFaultsTest {
    @RegisterExtension
    final Lab lab = new Lab();

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202})
    void htmlIsNoSuccess(int status) throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.status(status).html(Answer.HTML), Answer.created()));

        UnexpectedResponseException failure = unexpected(server, outcome(status));

        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.createdId()).isEmpty();
        assertThat(failure.bodyText()).isEqualTo(Answer.HTML);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 204, 205, 206, 299})
    void anEmptyBodyIsNoSuccess(int status) throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.status(status), Answer.created()));

        assertThat(unexpected(server, outcome(status)).bodyText()).isEmpty();
    }

    @Test
    void aTruncated201IsAppliedAndTheIdThatCameIsSaved() throws Exception {
        Act cut = Act.inOrder(
                Act.readRequest(),
                Answer.status(201).json(Create.endpoint("cut")).cutAfter(40),
                Act.close());
        FaultServer server = lab.plain(cut);

        UnexpectedResponseException failure = unexpected(server, Outcome.APPLIED);

        assertThat(failure.createdId()).contains("ep_cut");
        assertThat(failure.bodyText()).startsWith("{\"id\":\"ep_cut\"");
    }

    @Test
    void aTruncated201OverTlsIsAppliedAndTheIdThatCameIsSaved() throws Exception {
        Act cut = Act.inOrder(
                Act.readRequest(),
                Answer.status(201).json(Create.endpoint("cut")).cutAfter(40),
                Act.close());
        FaultServer server = lab.tls(cut);

        assertThat(unexpected(server, Outcome.APPLIED).createdId()).contains("ep_cut");
    }

    @Test
    void a201ThatIsResetInItsBodyIsApplied() throws Exception {
        FaultServer server = lab.plain(Act.inOrder(
                Act.readRequest(),
                Answer.status(201).json(Create.endpoint("cut")).cutAfter(40),
                Act.reset()));

        // A reset may overtake the bytes before it, so that the id need not have come.
        assertThat(unexpected(server, Outcome.APPLIED).createdId().orElse("ep_cut"))
                .isEqualTo("ep_cut");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 7, 9})
    void aTruncated201WhoseIdDidNotComeWholeSavesNone(int bytes) throws Exception {
        FaultServer server = lab.plain(Act.inOrder(
                Act.readRequest(),
                Answer.status(201).json(Create.endpoint("cut")).cutAfter(bytes),
                Act.close()));

        assertThat(unexpected(server, Outcome.APPLIED).createdId()).isEmpty();
    }

    @Test
    void aTruncated201OfChunksIsAppliedAndTheIdThatCameIsSaved() throws Exception {
        String chunked = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        FaultServer server = lab.plain(
                Act.inOrder(Act.readRequest(), Act.send(chunked + "e\r\n{\"id\":\"ep_cut\"\r\nff\r\n,"), Act.close()));

        assertThat(unexpected(server, Outcome.APPLIED).createdId()).contains("ep_cut");
    }

    @Test
    void brokenChunksAreApplied() throws Exception {
        String chunked = "HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
        FaultServer server = lab.plain(Act.inOrder(
                Act.readRequest(), Act.send(chunked + "e\r\n{\"id\":\"ep_cut\"\r\nzz\r\n,\"name\":"), Act.close()));

        assertThat(unexpected(server, Outcome.APPLIED).createdId()).contains("ep_cut");
    }

    @Test
    void a201ThatEndsWithItsConnectionIsRead() throws Exception {
        FaultServer server = lab.plain(Act.inOrder(
                Act.readRequest(),
                connection -> Act.send("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\n\r\n"
                                + Create.endpoint(connection.last().name()))
                        .play(connection),
                Act.close()));

        assertThat(lab.create(lab.client(server)).value().id()).isEqualTo("ep_n1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"ep_x\"",
                "{\"id\":\"ep_x\",\"name\":7}",
                "{\"id\":\"ep_x\"}",
                "{\"name\":\"n\",\"id\":\"ep_x\",\"workers\":[}",
                "{\"id\":\"ep_x\",\"workers\":\"many\"}"
            })
    void brokenJsonIsAppliedAndItsIdIsSaved(String body) throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.status(201).json(body)));

        UnexpectedResponseException failure = unexpected(server, Outcome.APPLIED);

        assertThat(failure.createdId()).contains("ep_x");
        assertThat(failure.bodyText()).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "7", "\"ep_x\"", "{", "{\"gpu\":{\"id\":\"other\"}}", "{\"id\":7}", "\u0000"})
    void jsonWithoutAnIdIsAppliedAndSavesNone(String body) throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.status(201).json(body)));

        assertThat(unexpected(server, Outcome.APPLIED).createdId()).isEmpty();
    }

    @Test
    void aHundredThousandBracketsAreApplied() throws Exception {
        String nested = "{\"id\":\"ep_x\",\"gpu\":" + "[".repeat(100_000);
        FaultServer server = lab.plain(Act.eachRequest(Answer.status(201).json(nested)));

        assertThat(unexpected(server, Outcome.APPLIED).createdId()).contains("ep_x");
    }

    @Test
    void aMemberThatNobodyKnowsIsNoFault() throws Exception {
        FaultServer server = lab.plain(Act.inOrder(Act.readRequest(), connection -> {
            String known = Create.endpoint(connection.last().name());
            String more = known.replace("\"flashboot\":\"OFF\"", "\"flashboot\":\"NEW\",\"extra\":{\"a\":[1,null]}");
            Answer.status(201).json(more).play(connection);
        }));

        Endpoint endpoint = lab.create(lab.client(server)).value();

        assertThat(endpoint.flashboot().value()).isEqualTo("NEW");
        assertThat(endpoint.extras()).containsKey("extra");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 202})
    void aSuccessThatIsNot201IsOneIfItsBodyIs(int status) throws Exception {
        FaultServer server = lab.plain(Act.inOrder(
                Act.readRequest(),
                connection -> Answer.status(status)
                        .body(
                                "text/plain",
                                Create.endpoint(connection.last().name()).getBytes(UTF_8))
                        .play(connection)));

        assertThat(lab.create(lab.client(server)).value().id()).isEqualTo("ep_n1");
    }

    private UnexpectedResponseException unexpected(FaultServer server, Outcome outcome) throws IOException {
        UnexpectedResponseException failure =
                lab.failure(UnexpectedResponseException.class, outcome, lab.client(server));
        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(server.journal().creations()).hasSize(1);
        return failure;
    }

    private static Outcome outcome(int status) {
        return status == 201 ? Outcome.APPLIED : Outcome.UNKNOWN;
    }
}
