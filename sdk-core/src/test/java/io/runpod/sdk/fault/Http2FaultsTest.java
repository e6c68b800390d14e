package io.runpod.sdk.fault;

import static io.runpod.sdk.fault.Http2Peer.CANCEL;
import static io.runpod.sdk.fault.Http2Peer.ENHANCE_YOUR_CALM;
import static io.runpod.sdk.fault.Http2Peer.HTTP_1_1_REQUIRED;
import static io.runpod.sdk.fault.Http2Peer.INTERNAL_ERROR;
import static io.runpod.sdk.fault.Http2Peer.PROTOCOL_ERROR;
import static io.runpod.sdk.fault.Http2Peer.REFUSED_STREAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.BadRequestException;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.error.UnexpectedResponseException;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP/2 streams that are refused or reset, one at a time. Only a refusal is proof that nothing happened. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class Http2FaultsTest {
    @RegisterExtension
    final Lab lab = new Lab();

    @Test
    void aRefusedStreamIsTriedAgain() throws Exception {
        FaultServer server = lab.http2(StreamAct.reset(REFUSED_STREAM), StreamAct.created());

        assertThat(lab.create(lab.client(server)).attempts()).isEqualTo(1);
        assertThat(server.journal().requests()).hasSize(2);
        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void withoutTlsARefusedStreamIsTriedAgainToo() throws Exception {
        FaultServer server = lab.plain(Http2Peer.http2(StreamAct.reset(REFUSED_STREAM), StreamAct.created()));

        assertThat(lab.create(priorKnowledge(server)).attempts()).isEqualTo(1);
        assertThat(server.journal().requests()).hasSize(2);
    }

    @Test
    void aStreamThatIsRefusedAtItsHeadersIsTriedAgain() throws Exception {
        FaultServer server = lab.http2(StreamAct.refuseUnread(), StreamAct.refuseUnread(), StreamAct.created());

        assertThat(lab.create(lab.client(server)).attempts()).isEqualTo(1);
        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void aStreamThatIsAlwaysRefusedIsNotSent() throws Exception {
        FaultServer server = lab.http2(StreamAct.reset(REFUSED_STREAM));

        RequestNotSentException failure =
                lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, lab.client(server));

        assertThat(failure.attempts()).isEqualTo(3);
        assertThat(failure).hasMessageContaining("stream was reset: REFUSED_STREAM");
        // Three attempts with six each: four through the pool, two on connections of their own.
        assertThat(server.journal().requests()).hasSize(18);
        assertThat(server.journal().creations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, PROTOCOL_ERROR, INTERNAL_ERROR, CANCEL, ENHANCE_YOUR_CALM, HTTP_1_1_REQUIRED, 99})
    void aStreamThatIsResetAfterReadingIsUnknownAndNotSentAgain(int code) throws Exception {
        FaultServer server = lab.http2(StreamAct.reset(code), StreamAct.created());

        NoResponseException failure = lab.failure(NoResponseException.class, Outcome.UNKNOWN, lab.client(server));

        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(failure).hasMessageContaining("attempt 1 of 3");
        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void withoutTlsAStreamThatIsResetIsUnknownToo() throws Exception {
        FaultServer server = lab.plain(Http2Peer.http2(StreamAct.reset(INTERNAL_ERROR), StreamAct.created()));

        lab.failure(NoResponseException.class, Outcome.UNKNOWN, priorKnowledge(server));

        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void aConnectionThatIsClosedAfterReadingIsUnknownAndNotSentAgain() throws Exception {
        FaultServer server = lab.http2((peer, stream) -> peer.close(), StreamAct.created());

        lab.failure(NoResponseException.class, Outcome.UNKNOWN, lab.client(server));

        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void aConnectionThatIsResetAfterReadingIsUnknownAndNotSentAgain() throws Exception {
        FaultServer server = lab.http2((peer, stream) -> peer.resetConnection(), StreamAct.created());

        lab.failure(NoResponseException.class, Outcome.UNKNOWN, lab.client(server));

        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void aReusedConnectionThatIsClosedAfterReadingIsUnknownAndNotSentAgain() throws Exception {
        FaultServer server = lab.http2(StreamAct.created(), (peer, stream) -> peer.close());
        RunpodClient client = lab.client(server);
        lab.create(client);

        lab.failure(NoResponseException.class, Outcome.UNKNOWN, client);

        assertThat(server.journal().creations()).hasSize(2);
    }

    /** The reset may come before the request starts, which is recovered, or behind that, which can't be. */
    @Test
    void aConnectionThatIsResetAtItsPrefaceIsRecoveredOrUnknown() throws Exception {
        FaultServer server =
                lab.http2On(Act.inOrder(Act.readBytes(5), Act.reset()), Http2Peer.http2(StreamAct.created()));

        int created = lab.createOrUnknown(lab.client(server));

        assertThat(server.journal().creations()).hasSize(created);
    }

    @Test
    void aGoAwayBelowTheStreamIsTriedAgainElsewhere() throws Exception {
        FaultServer server = lab.http2(goAwayAndClose(0, 0), StreamAct.created());

        assertThat(lab.create(lab.client(server)).attempts()).isEqualTo(1);
        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.journal().creations()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, INTERNAL_ERROR, ENHANCE_YOUR_CALM})
    void aGoAwayThatCoversTheStreamAndNoAnswerIsUnknown(int code) throws Exception {
        FaultServer server = lab.http2(goAwayAndClose(Integer.MAX_VALUE, code), StreamAct.created());

        lab.failure(NoResponseException.class, Outcome.UNKNOWN, lab.client(server));

        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void aGoAwayThatCoversTheStreamLetsTheAnswerThrough() throws Exception {
        FaultServer server = lab.http2((peer, stream) -> {
            peer.goAway(stream, 0);
            StreamAct.created().read(peer, stream);
        });
        RunpodClient client = lab.client(server);

        lab.create(client);
        lab.create(client);

        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.journal().creations()).hasSize(2);
    }

    @Test
    void aResetInTheMiddleOfA201IsAppliedAndItsIdIsSaved() throws Exception {
        FaultServer server = lab.http2((peer, stream) -> {
            peer.headers(stream, 201, false);
            peer.data(stream, "{\"id\":\"ep_saved\",\"name\":", false);
            peer.resetStream(stream, INTERNAL_ERROR);
        });

        UnexpectedResponseException failure =
                lab.failure(UnexpectedResponseException.class, Outcome.APPLIED, lab.client(server));

        assertThat(server.journal().creations()).hasSize(1);
        // OkHttp may drop what it has read with the reset that follows; what is there must be found.
        assertThat(failure.createdId().orElse("ep_saved")).isEqualTo("ep_saved");
    }

    @Test
    void aConnectionThatBreaksInTheMiddleOfA400IsABadRequest() throws Exception {
        FaultServer server = lab.http2((peer, stream) -> {
            peer.headers(stream, 400, false);
            peer.data(stream, "{\"title\":", false);
            peer.close();
        });

        lab.failure(BadRequestException.class, Outcome.NOT_APPLIED, lab.client(server));

        assertThat(server.journal().requests()).hasSize(1);
    }

    @Test
    void aStreamThatIsRefusedAfterItsHeadIsDecidedByItsStatus() throws Exception {
        FaultServer server = lab.http2((peer, stream) -> {
            peer.headers(stream, 201, false);
            peer.resetStream(stream, REFUSED_STREAM);
        });

        lab.failure(UnexpectedResponseException.class, Outcome.APPLIED, lab.client(server));

        assertThat(server.journal().requests()).hasSize(1);
    }

    /** Client of a server that speaks HTTP/2 from the first byte. */
    private RunpodClient priorKnowledge(FaultServer server) {
        OkHttpClient http = new OkHttpClient.Builder()
                .protocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE))
                .build();
        return lab.open(lab.builder(server).httpClient(http));
    }

    private static StreamAct goAwayAndClose(int lastStream, int code) {
        return (peer, stream) -> {
            peer.goAway(lastStream, code);
            peer.close();
        };
    }
}
