package io.runpod.sdk.testkit;

import static io.runpod.sdk.testkit.PlainHttp.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients that hold what a server has little of: threads, connections, memory. */
class BoundsTest {
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration NEVER = Duration.ofMinutes(10);
    private static final Bounds PATIENT = Bounds.DEFAULTS.withIdle(NEVER).withRequest(NEVER);

    private FakeRunpod runpod = FakeRunpod.builder().bounds(PATIENT).start();

    @AfterEach
    void close() {
        runpod.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G",
                "GET / HTTP/1.1\r\nHost: x\r\n",
                "\r\n",
                "POST " + PATH + " HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n{",
                "POST " + PATH + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{",
                "POST " + PATH + " HTTP/1.1\r\nHost: x\r\nContent-Length: 2000000\r\n\r\n{",
            })
    void aRequestThatDoesNotEndIs408(String start) throws IOException {
        restart(PATIENT.withRequest(SHORT));
        try (RawSocket client = new RawSocket(runpod)) {
            assertThat(client.say(start).hearAll())
                    .startsWith("HTTP/1.1 408 Request Timeout\r\n")
                    .contains("did not come whole within PT0.1S");
        }
        assertThat(runpod.requests()).isEmpty();
    }

    /** Each byte is in time; the whole is not. */
    @Test
    void dripsDoNotRenewTheTime() throws IOException {
        restart(PATIENT.withRequest(SHORT));
        try (RawSocket client = new RawSocket(runpod)) {
            client.say("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n");
            while (!client.hasHeard()) {
                client.say("x");
            }
            assertThat(client.hearLine()).isEqualTo("HTTP/1.1 408 Request Timeout");
        }
    }

    /** It has been answered, and has half a second to see that. */
    @ParameterizedTest
    @ValueSource(strings = {"\0", "\u0016\u0003\u0001"})
    void whoIsSentAwayAndStaysHoldsNoThread(String start) throws IOException {
        try (RawSocket client = new RawSocket(runpod)) {
            client.say(start).hearAll();

            awaitConnectionThreads(runpod, 0);
        }
    }

    @Test
    void whoIsSilentIsClosedWithoutAWord() throws IOException {
        restart(PATIENT.withIdle(SHORT));
        try (RawSocket never = new RawSocket(runpod);
                RawSocket afterwards = new RawSocket(runpod)) {
            assertThat(afterwards.say("GET / HTTP/1.1\r\nHost: x\r\n\r\n").hearAnswer())
                    .startsWith("HTTP/1.1 404 ");
            assertThat(afterwards.hearAll()).isEmpty();
            assertThat(never.hearAll()).isEmpty();
        }
    }

    @Test
    void whoDoesNotTakeItsAnswersIsBrokenOff() throws Exception {
        restart(PATIENT.withRequest(SHORT));
        runpod.always(Fault.problem(io.runpod.sdk.error.Problem.builder(400)
                .detail("x".repeat(1 << 20))
                .build()));
        try (RawSocket deaf = new RawSocket(runpod)) {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 100_000; i++) {
                            deaf.say("GET / HTTP/1.1\r\nHost: x\r\n\r\n".repeat(100));
                        }
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void whoHasWaitedLongestMakesRoomForTheNextOne() throws Exception {
        restart(PATIENT.withConnections(3));
        List<RawSocket> clients = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            clients.add(new RawSocket(runpod).say("GET / HT"));
        }
        RawSocket next = new RawSocket(runpod);

        assertThat(next.say("GET / HTTP/1.1\r\nHost: x\r\n\r\n").hearAnswer()).startsWith("HTTP/1.1 404 ");
        for (RawSocket first : clients.subList(0, 8)) {
            assertThat(first.hearNothingMore()).isTrue();
        }
        for (RawSocket last : clients.subList(8, 10)) {
            assertThat(last.say("TP/1.1\r\nHost: x\r\n\r\n").hearAnswer()).startsWith("HTTP/1.1 404 ");
        }
        for (RawSocket client : clients) {
            client.close();
        }
        next.close();
    }

    @Test
    void whoIsBeingServedIsNotSentAwayForAnother() throws Exception {
        restart(PATIENT.withConnections(1));
        runpod.next(Fault.slowHead(Duration.ofMillis(300)));
        try (RawSocket served = new RawSocket(runpod).say("GET / HTTP/1.1\r\nHost: x\r\n\r\n")) {
            while (runpod.requestCount() == 0) {
                Thread.onSpinWait();
            }
            try (RawSocket another = new RawSocket(runpod)) {
                assertThat(another.hearNothingMore()).isTrue();
            }
            assertThat(served.hearAnswer()).startsWith("HTTP/1.1 404 ");
        }
    }

    @Test
    void largeBodiesWaitForEachOtherAndSmallOnesDoNot() throws Exception {
        restart(PATIENT.withBodies(1 << 20));
        String large = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n";
        try (RawSocket next = new RawSocket(runpod)) {
            RawSocket first = new RawSocket(runpod).say(large.replace("Host", "Expect: 100-continue\r\nHost"));
            assertThat(first.hearAnswer()).isEqualTo("HTTP/1.1 100 Continue");
            first.say("x");
            next.say(large + "x".repeat(1_000_000));
            assertThat(new PlainHttp(runpod).create(PlainHttp.MINIMAL).statusCode())
                    .isEqualTo(201);
            assertThat(runpod.requestCount()).isEqualTo(1);

            first.close();

            assertThat(next.hearAnswer()).startsWith("HTTP/1.1 404 ");
        }
    }

    @Test
    void whoWaitsTooLongForMemoryIsToldSo() throws Exception {
        restart(PATIENT.withRequest(SHORT).withBodies(1 << 20));
        runpod.next(Fault.slowHead(NEVER));
        String large = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\n" + "x".repeat(1_000_000);
        try (RawSocket first = new RawSocket(runpod).say(large)) {
            while (runpod.requestCount() == 0) {
                Thread.onSpinWait();
            }
            try (RawSocket next = new RawSocket(runpod).say(large)) {
                assertThat(next.hearAll()).startsWith("HTTP/1.1 503 ").contains("too many large bodies at once");
            }
            assertThat(first.hasHeard()).isFalse();
        }
    }

    /** As many as there are threads for: nobody is kept out for good. */
    @Test
    void twoThousandHalfOpenHeadsKeepNobodyOut() throws Exception {
        restart(Bounds.DEFAULTS.withConnections(100));
        List<RawSocket> clients = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            clients.add(new RawSocket(runpod).say("GET / HTTP/1.1\r\nX: "));
        }

        HttpResponse<String> answer = new PlainHttp(runpod).create(PlainHttp.MINIMAL);

        assertThat(answer.statusCode()).isEqualTo(201);
        awaitConnectionThreads(runpod, 101); // those who were sent away are ending
        for (RawSocket client : clients) {
            client.close();
        }
    }

    /** Looks until there are no more than that, for as long as any of these tests waits. */
    static void awaitConnectionThreads(FakeRunpod runpod, int most) {
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (connectionThreads(runpod) > most && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(connectionThreads(runpod)).isLessThanOrEqualTo(most);
    }

    private static long connectionThreads(FakeRunpod runpod) {
        String prefix = "FakeRunpod " + java.net.URI.create(runpod.baseUrl()).getPort() + " connection";
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith(prefix))
                .count();
    }

    private void restart(Bounds bounds) {
        runpod.close();
        runpod = FakeRunpod.builder().bounds(bounds).start();
    }
}
