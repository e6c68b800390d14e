package io.runpod.sdk.fault;

import static io.runpod.sdk.fault.Http2Peer.INTERNAL_ERROR;
import static io.runpod.sdk.fault.Http2Peer.REFUSED_STREAM;
import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.model.Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Many creates at a time that share one HTTP/2 connection, and what becomes of the others where one of them, or all, break. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SharedConnectionTest {
    private static final int MANY = 40;

    @RegisterExtension
    final Lab lab = new Lab();

    @Test
    void aCloseIsUnknownForEveryOneOfThem() throws Exception {
        unknownForAll(lab.http2(Gathering.of(MANY, (peer, streams) -> peer.close())));
    }

    @Test
    void aResetIsUnknownForEveryOneOfThem() throws Exception {
        unknownForAll(lab.http2(Gathering.of(MANY, (peer, streams) -> peer.resetConnection())));
    }

    private void unknownForAll(FaultServer server) throws Exception {
        List<Object> ends = ends(shareOneConnection(lab.client(server), server));

        assertThat(ends).hasSize(MANY).allSatisfy(end -> {
            assertThat(end).isExactlyInstanceOf(NoResponseException.class);
            assertThat(((RunpodException) end).outcome()).isEqualTo(Outcome.UNKNOWN);
        });
        assertThat(server.connections()).isEqualTo(1);
        assertThat(server.journal().creations()).hasSize(MANY);
    }

    @Test
    void aGoAwayAnswersThoseBelowItAndLetsTheOthersTryAgain() throws Exception {
        FaultServer server = lab.http2(Gathering.of(MANY, (peer, streams) -> {
            int below = MANY - 10;
            peer.goAway(streams.get(below - 1), 0);
            Gathering.answerAll(peer, streams.subList(0, below));
        }));

        assertThat(ends(shareOneConnection(lab.client(server), server)))
                .hasSize(MANY)
                .allMatch(Endpoint.class::isInstance);
        assertThat(server.journal().requests()).hasSize(MANY + 10);
        assertThat(server.journal().creations()).hasSize(MANY);
    }

    @Test
    void aGoAwayAndACloseAreUnknownOnlyForThoseBelow() throws Exception {
        FaultServer server = lab.http2(Gathering.of(MANY, (peer, streams) -> {
            peer.goAway(streams.get(MANY - 11), INTERNAL_ERROR);
            peer.close();
        }));

        List<Object> ends = ends(shareOneConnection(lab.client(server), server));

        assertThat(ends).filteredOn(Endpoint.class::isInstance).hasSize(10);
        assertThat(ends).filteredOn(NoResponseException.class::isInstance).hasSize(MANY - 10);
        assertThat(server.journal().creations()).hasSize(MANY);
    }

    @Test
    void thoseThatAreRefusedTryAgain() throws Exception {
        FaultServer server = lab.http2(everyFourth(REFUSED_STREAM));

        assertThat(ends(shareOneConnection(lab.client(server), server)))
                .hasSize(MANY)
                .allMatch(Endpoint.class::isInstance);
        assertThat(server.journal().requests()).hasSize(MANY + MANY / 4);
        assertThat(server.journal().creations()).hasSize(MANY);
    }

    @Test
    void thoseThatAreResetHarmNoOther() throws Exception {
        FaultServer server = lab.http2(everyFourth(INTERNAL_ERROR));

        List<Object> ends = ends(shareOneConnection(lab.client(server), server));

        assertThat(ends).filteredOn(Endpoint.class::isInstance).hasSize(MANY - MANY / 4);
        assertThat(ends).filteredOn(NoResponseException.class::isInstance).hasSize(MANY / 4);
        assertThat(server.journal().creations()).hasSize(MANY);
    }

    private static Gathering everyFourth(int code) {
        return Gathering.of(MANY, (peer, streams) -> {
            for (int i = 0; i < MANY; i++) {
                StreamAct act = i % 4 == 1 ? StreamAct.reset(code) : StreamAct.created();
                act.read(peer, streams.get(i));
            }
        });
    }

    @Test
    void aCancelOfOneLeavesTheOthersAlone() throws Exception {
        FaultServer server = lab.http2(Gathering.untilOneIsCancelled());
        List<CompletableFuture<Endpoint>> calls = shareOneConnection(lab.client(server), server);
        for (int i = 1; i < MANY; i++) {
            server.journal().awaitRequest();
        }

        assertThat(calls.get(7).cancel(true)).isTrue();

        assertThat(calls.get(7)).isCancelled();
        assertThat(ends(calls.subList(8, MANY))).allMatch(Endpoint.class::isInstance);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void anInterruptOfOneThatWaitsLeavesTheOthersAlone() throws Exception {
        FaultServer server = lab.http2(Gathering.untilOneIsCancelled());
        Progress progress = new Progress();
        RunpodClient client = lab.open(progress.watch(lab.builder(server)));
        List<CompletableFuture<Endpoint>> calls = shareOneConnection(client, server);
        Caller caller = Caller.of(() -> lab.create(client));
        progress.awaitWritten(MANY + 1);
        for (int i = 1; i < MANY + 1; i++) {
            server.journal().awaitRequest();
        }

        caller.interrupt();

        assertThat(caller.failure()).isExactlyInstanceOf(NoResponseException.class);
        assertThat(ends(calls)).allMatch(Endpoint.class::isInstance);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void anInterruptOfOneThatReadsItsAnswerLeavesTheOthersAlone() throws Exception {
        FaultServer server = lab.http2(Gathering.halfAnswersTheLastOf(MANY + 1));
        Progress progress = new Progress();
        RunpodClient client = lab.open(progress.watch(lab.builder(server)));
        List<CompletableFuture<Endpoint>> calls = shareOneConnection(client, server);
        for (int i = 1; i < MANY; i++) {
            server.journal().awaitRequest();
        }
        Caller caller = Caller.of(() -> lab.create(client));
        progress.awaitHead();

        caller.interrupt();

        assertThat(caller.failure()).isExactlyInstanceOf(UnexpectedResponseException.class);
        assertThat(ends(calls)).allMatch(Endpoint.class::isInstance);
        assertThat(server.connections()).isEqualTo(1);
    }

    /** An interrupt that hits the writing itself closes the connection: that is UNKNOWN for all, and a duplicate for none. */
    @Test
    void anInterruptOfOneThatPerhapsStillWritesMakesNoDuplicate() throws Exception {
        FaultServer server = lab.http2(Gathering.untilOneIsCancelled());
        RunpodClient client = lab.client(server);
        List<CompletableFuture<Endpoint>> calls = shareOneConnection(client, server);
        for (int i = 1; i < MANY; i++) {
            server.journal().awaitRequest();
        }
        Caller caller = Caller.of(() -> lab.create(client));
        server.journal().awaitRequest();

        caller.interrupt();

        assertThat(caller.failure()).isExactlyInstanceOf(NoResponseException.class);
        assertThat(ends(calls)).allMatch(end -> end instanceof Endpoint || end instanceof NoResponseException);
        assertThat(server.journal().creations()).hasSize(MANY + 1);
    }

    /** The first one is held and keeps the connection busy, which is what makes the others use it. */
    private List<CompletableFuture<Endpoint>> shareOneConnection(RunpodClient client, FaultServer server)
            throws InterruptedException {
        List<CompletableFuture<Endpoint>> calls = new ArrayList<>();
        calls.add(lab.createAsync(client));
        server.journal().awaitRequest();
        while (calls.size() < MANY) {
            calls.add(lab.createAsync(client));
        }
        return calls;
    }

    /** What each call ended with, an endpoint or an exception. */
    private static List<Object> ends(List<CompletableFuture<Endpoint>> calls) throws Exception {
        List<Object> ends = new ArrayList<>();
        for (CompletableFuture<Endpoint> call : calls) {
            try {
                ends.add(call.get(20, TimeUnit.SECONDS));
            } catch (ExecutionException e) {
                ends.add(e.getCause() == null ? e : e.getCause());
            }
        }
        return ends;
    }
}
