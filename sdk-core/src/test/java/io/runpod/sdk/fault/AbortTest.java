package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.Create;
import io.runpod.sdk.JumpingTime;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.RunpodClientBuilder;
import io.runpod.sdk.error.BadRequestException;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.model.Endpoint;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Interrupt and cancel: both abort the socket long before any timeout, which is 30 s here. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AbortTest {
    private static final Duration FAR = Duration.ofSeconds(30);

    @RegisterExtension
    final Lab lab = new Lab();

    enum Wiring {
        PLAIN,
        TLS,
        HTTP_2
    }

    private FaultServer silent(Wiring wiring) throws Exception {
        return switch (wiring) {
            case PLAIN -> lab.plain(Act.silence());
            case TLS -> lab.tls(Act.silence());
            case HTTP_2 -> lab.http2(StreamAct.silence());
        };
    }

    @ParameterizedTest
    @EnumSource
    void anInterruptEndsTheWaitForAnAnswerAndTheSocketOfHttp1(Wiring wiring) throws Exception {
        FaultServer server = silent(wiring);
        Caller caller = create(server);
        server.journal().awaitRequest();

        caller.interrupt();

        ended(caller, NoResponseException.class, Outcome.UNKNOWN);
        if (wiring != Wiring.HTTP_2) {
            assertThat(server.awaitAllClosed()).isTrue();
        }
        assertThat(server.journal().creations()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "TLS"})
    void anInterruptEndsTheReadingOfABodyAndItsStatusDecides(Wiring wiring) throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        Act half = Act.inOrder(
                Act.readRequest(),
                Answer.status(201).json(Create.endpoint("half")).cutAfter(40),
                Act.tell(sent));
        FaultServer server = wiring == Wiring.TLS ? lab.tls(half) : lab.plain(half);
        Progress progress = new Progress();
        Caller caller = create(lab.realTime(server), progress);
        sent.await();
        progress.awaitHead();

        caller.interrupt();

        ended(caller, UnexpectedResponseException.class, Outcome.APPLIED);
    }

    @Test
    void anInterruptInTheBodyOfA400IsABadRequest() throws Exception {
        FaultServer server =
                lab.plain(Act.inOrder(Act.readRequest(), Answer.problem(400).cutAfter(10)));
        Progress progress = new Progress();
        Caller caller = create(lab.realTime(server), progress);
        progress.awaitHead();

        caller.interrupt();

        ended(caller, BadRequestException.class, Outcome.NOT_APPLIED);
    }

    @Test
    void anInterruptEndsAHandshakeAndItsSocketAndNothingWasSent() throws Exception {
        CountDownLatch connected = new CountDownLatch(1);
        FaultServer server = lab.tls(Act.inOrder(Act.readRaw(50), Act.tell(connected), Act.readRaw(100_000)));
        Caller caller = create(server);
        connected.await();

        caller.interrupt();

        ended(caller, RequestNotSentException.class, Outcome.NOT_APPLIED);
        assertThat(server.awaitAllClosed()).isTrue();
    }

    @Test
    void anInterruptBeforeTheCallSendsNothing() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        RunpodClient client = open(lab.builder(server));
        Caller caller = Caller.of(() -> {
            Thread.currentThread().interrupt();
            return lab.create(client);
        });

        ended(caller, RequestNotSentException.class, Outcome.NOT_APPLIED);
        assertThat(server.connections()).isZero();
    }

    @Test
    void anInterruptEndsTheWaitBetweenTwoAttempts() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.problem(429).header("Retry-After: 9"), Answer.created()));
        JumpingTime time = new JumpingTime(() -> Thread.currentThread().interrupt());
        RunpodClient client = open(lab.realTime(server).time(time));
        Caller caller = Caller.of(() -> lab.create(client));

        ended(caller, RequestNotSentException.class, Outcome.NOT_APPLIED);
        assertThat(server.journal().requests()).hasSize(1);
    }

    @Test
    void anInterruptEndsARealWaitBetweenTwoAttempts() throws Exception {
        FaultServer server =
                lab.plain(Act.eachRequest(Answer.problem(429).header("Retry-After: 20"), Answer.created()));
        Progress progress = new Progress();
        Caller caller = create(lab.realTime(server), progress);
        progress.awaitRetry();

        caller.interrupt();

        ended(caller, RequestNotSentException.class, Outcome.NOT_APPLIED);
        assertThat(server.journal().requests()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void aCancelEndsTheWaitForAnAnswer(Wiring wiring) throws Exception {
        FaultServer server = silent(wiring);
        RunpodClient client = open(lab.realTime(server));
        CompletableFuture<Endpoint> future = lab.createAsync(client);
        server.journal().awaitRequest();

        assertThat(future.cancel(true)).isTrue();

        assertThat(future).isCancelled();
        if (wiring != Wiring.HTTP_2) {
            assertThat(server.awaitAllClosed()).isTrue();
        }
        assertThat(server.journal().creations()).hasSize(1);
    }

    @Test
    void aCancelEndsAHandshake() throws Exception {
        CountDownLatch connected = new CountDownLatch(1);
        FaultServer server = lab.tls(Act.inOrder(Act.readRaw(50), Act.tell(connected), Act.readRaw(100_000)));
        CompletableFuture<Endpoint> future = lab.createAsync(open(lab.realTime(server)));
        connected.await();

        future.cancel(true);

        assertThat(server.awaitAllClosed()).isTrue();
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aCancelEndsTheReadingOfABody() throws Exception {
        CountDownLatch sent = new CountDownLatch(1);
        FaultServer server =
                lab.plain(Act.inOrder(Act.readRequest(), Answer.created().cutAfter(40), Act.tell(sent)));
        CompletableFuture<Endpoint> future = lab.createAsync(open(lab.realTime(server)));
        sent.await();

        future.cancel(true);

        assertThat(server.awaitAllClosed()).isTrue();
    }

    @Test
    void aCancelEndsTheWaitBetweenTwoAttempts() throws Exception {
        FaultServer server =
                lab.plain(Act.eachRequest(Answer.problem(429).header("Retry-After: 20"), Answer.created()));
        Progress progress = new Progress();
        RunpodClient client = open(lab.realTime(server).deadline(FAR).listener(progress));
        CompletableFuture<Endpoint> future = lab.createAsync(client);
        progress.awaitRetry();

        future.cancel(true);

        progress.awaitEnd();
        assertThat(server.journal().requests()).hasSize(1);
    }

    private Caller create(FaultServer server) {
        RunpodClient client = open(lab.realTime(server));
        return Caller.of(() -> lab.create(client));
    }

    private Caller create(RunpodClientBuilder builder, Progress progress) {
        RunpodClient client = open(progress.watch(builder));
        return Caller.of(() -> lab.create(client));
    }

    private RunpodClient open(RunpodClientBuilder builder) {
        return lab.open(builder.connectTimeout(FAR).attemptTimeout(FAR).deadline(FAR));
    }

    private static void ended(Caller caller, Class<? extends RunpodException> type, Outcome outcome)
            throws InterruptedException {
        Throwable thrown = caller.failure();
        Lab.failure(type, outcome, () -> {
            throw thrown;
        });
        assertThat(caller.flagIsSet()).as("the interrupt flag is set again").isTrue();
    }
}
