package io.runpod.sdk.testkit;

import static io.runpod.sdk.testkit.PlainHttp.PATH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.model.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LifecycleTest {
    @Test
    void listensOnLoopbackOnly() {
        try (FakeRunpod runpod = FakeRunpod.start()) {
            assertThat(runpod.baseUrl()).matches("http://127\\.0\\.0\\.1:\\d+");
            assertThat(runpod).hasToString("FakeRunpod at " + runpod.baseUrl());
            assertThat(runpod.apiKey()).isEqualTo(FakeRunpod.DEFAULT_API_KEY);
        }
    }

    @Test
    void listensWhereItIsTold() {
        try (FakeRunpod runpod = FakeRunpod.builder().host("127.0.0.2").start()) {
            assertThat(runpod.baseUrl()).startsWith("http://127.0.0.2:");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "localhost", "127.0.0.2"})
    void itsClientReachesItWhereverItListens(String host) {
        try (FakeRunpod runpod = FakeRunpod.builder().host(host).start()) {
            Endpoint endpoint = runpod.client().endpoints().create(PlainHttp.minimal());

            assertThat(runpod.endpoints()).containsExactly(endpoint);
            assertThat(runpod.baseUrl()).matches("http://(127\\.0\\.0\\.[12]|\\[::1\\]):\\d+");
        }
    }

    @Test
    void startsAgainOnItsPortAtOnce() throws Exception {
        FakeRunpod first = FakeRunpod.start();
        int port = URI.create(first.baseUrl()).getPort();
        try (RawSocket idle = new RawSocket(first)) {
            first.client().endpoints().create(PlainHttp.minimal());
            assertThat(new PlainHttp(first).create(PlainHttp.MINIMAL).statusCode())
                    .isEqualTo(201);
            assertThat(idle.say("GET / HTTP/1.1\r\nHost: x\r\n\r\n").hearAnswer())
                    .startsWith("HTTP/1.1 404 ");
            first.close();
            for (int times = 0; times < 3; times++) {
                try (FakeRunpod again = FakeRunpod.builder().port(port).start()) {
                    assertThat(new PlainHttp(again).create(PlainHttp.MINIMAL).statusCode())
                            .isEqualTo(201);
                }
            }
        }
    }

    @Test
    void startsInLessThan100MillisecondsOnceWarm() {
        FakeRunpod.start().close();
        long fastest = IntStream.range(0, 5)
                .mapToLong(round -> {
                    long start = System.nanoTime();
                    FakeRunpod runpod = FakeRunpod.start();
                    long taken = System.nanoTime() - start;
                    runpod.close();
                    return taken;
                })
                .min()
                .orElseThrow();

        assertThat(fastest).isLessThan(100_000_000);
    }

    @Test
    void leavesNoThreadAfterClose() throws Exception {
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        FakeRunpod runpod = FakeRunpod.start();
        List<RawSocket> clients = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            clients.add(new RawSocket(runpod).say("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
            clients.get(i).hearAnswer();
        }
        assertThat(serverThreads(before)).hasSizeGreaterThanOrEqualTo(11);

        runpod.close();

        for (Thread ending : serverThreads(before)) {
            ending.join(5_000);
        }
        assertThat(serverThreads(before)).isEmpty();
        for (RawSocket client : clients) {
            client.close();
        }
    }

    @Test
    void closingBreaksOffWhatIsUnderWay() throws Exception {
        FakeRunpod runpod = FakeRunpod.start();
        runpod.always(Fault.slowHead(java.time.Duration.ofMinutes(5)));
        try (RawSocket client = new RawSocket(runpod).say("GET / HTTP/1.1\r\nHost: x\r\n\r\n")) {
            while (runpod.requests().isEmpty()) {
                Thread.onSpinWait();
            }

            runpod.close();

            assertThat(client.hearAll()).isEmpty();
        }
    }

    @Test
    void closingClosesItsClients() {
        FakeRunpod runpod = FakeRunpod.start();
        RunpodClient client = runpod.client();

        runpod.close();

        assertThatThrownBy(() -> client.endpoints().create(PlainHttp.minimal()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("This RunpodClient is closed");
    }

    @Test
    void closingTwiceIsFine() {
        FakeRunpod runpod = FakeRunpod.start();
        runpod.close();
        runpod.close();
    }

    @Test
    void badSettingsAreRefusedInWords() {
        assertThatThrownBy(() -> FakeRunpod.builder().apiKey(" ").start()).hasMessage("apiKey must not be blank");
        assertThatThrownBy(() -> FakeRunpod.builder().port(65536).start())
                .hasMessage("port must be from 0 to 65535, is 65536");
        assertThatThrownBy(() -> FakeRunpod.builder().port(-1).start())
                .hasMessage("port must be from 0 to 65535, is -1");
        assertThatThrownBy(
                        () -> FakeRunpod.builder().host("no.such.host.invalid").start())
                .hasMessage("unknown host: no.such.host.invalid");
    }

    @Test
    void aTakenPortIsNamed() {
        try (FakeRunpod first = FakeRunpod.start()) {
            int port = URI.create(first.baseUrl()).getPort();

            assertThatThrownBy(() -> FakeRunpod.builder().port(port).start())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessage("can't listen on 127.0.0.1 port " + port + ": Address already in use");
        }
    }

    @Test
    void manyServersKnowNothingOfEachOther() throws Exception {
        inParallel(20, number -> {
            try (FakeRunpod runpod = FakeRunpod.start()) {
                new PlainHttp(runpod).create(PlainHttp.MINIMAL.replace("\"a\"", "\"n" + number + "\""));
                assertThat(runpod.endpoints()).extracting(Endpoint::name).containsExactly("n" + number);
                assertThat(runpod.endpoints().get(0).id()).isEqualTo("ep_000001");
            }
        });
    }

    @Test
    void twoHundredParallelClientsLoseNoEndpoint() throws Exception {
        try (FakeRunpod runpod = FakeRunpod.start()) {
            CountDownLatch all = new CountDownLatch(200);
            inParallel(200, number -> {
                try (RawSocket client = new RawSocket(runpod)) {
                    all.countDown();
                    all.await();
                    String body = PlainHttp.MINIMAL.replace("\"a\"", "\"n" + number + "\"");
                    String head = String.join(
                            "\r\n",
                            "POST " + PATH + " HTTP/1.1",
                            "Host: x",
                            "Authorization: Bearer fake-key",
                            "Content-Type: application/json",
                            "Content-Length: " + body.length());
                    client.say(head + "\r\n\r\n" + body);
                    assertThat(client.hearAnswer()).startsWith("HTTP/1.1 201 ");
                }
            });

            assertThat(runpod.endpoints())
                    .extracting(Endpoint::id)
                    .doesNotHaveDuplicates()
                    .hasSize(200);
            assertThat(runpod.endpoints())
                    .extracting(Endpoint::name)
                    .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 200)
                            .mapToObj(number -> "n" + number)
                            .toList());
        }
    }

    private static Set<Thread> serverThreads(Set<Thread> before) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread))
                .filter(thread -> thread.getName().startsWith("FakeRunpod"))
                .collect(Collectors.toSet());
    }

    private static void inParallel(int times, Step step) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(times);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                int number = i;
                running.add(threads.submit(() -> {
                    step.run(number);
                    return null;
                }));
            }
            for (Future<?> step1 : running) {
                step1.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @FunctionalInterface
    private interface Step {
        void run(int number) throws IOException, InterruptedException;
    }
}
