package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.runpod.sdk.Create;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.fault.ReverseProxy.Kind;
import io.runpod.sdk.fault.ReverseProxy.Program;
import io.runpod.sdk.fault.ReverseProxy.Speech;
import io.runpod.sdk.retry.RetryPolicy;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Creates behind real proxies that end their connections all the time: what the client says of each create is held against
 * what the origin has counted. Takes minutes, needs nginx and haproxy, and runs only where it is asked for; see
 * CONTRIBUTING.md.
 */
class ProxySoak {
    private static final int CALLERS = 64;
    private static final long SECONDS = Long.getLong("soak.seconds", 5);
    private static final long RELOAD_MILLIS = 200;

    @TempDir
    Path folder;

    private final Queue<Said> said = new ConcurrentLinkedQueue<>();
    private final AtomicInteger names = new AtomicInteger();
    private final CountDownLatch over = new CountDownLatch(1);

    /** What the client said of a create: its outcome, or nothing where it made the endpoint. */
    private record Said(String name, Optional<Outcome> outcome) {}

    /** Pauses around the time after which the proxy closes a connection; or none, while it is reloaded again and again. */
    static Stream<Arguments> proxies() {
        return Arrays.stream(Program.values())
                .flatMap(program -> Arrays.stream(Speech.values())
                        .flatMap(speech -> Stream.of(
                                Arguments.of(new Kind(program, speech, 100), false),
                                Arguments.of(new Kind(program, speech, 1_000), false),
                                Arguments.of(new Kind(program, speech, 60_000), true))));
    }

    @ParameterizedTest
    @MethodSource("proxies")
    void eachCreateMakesAtMostOneAndItsOutcomeIsTrue(Kind kind, boolean reloads) throws Exception {
        assumeTrue(kind.program().isThere(), () -> kind.program() + " is not on the path");
        try (FaultServer origin = FaultServer.plain(Act.eachRequest(Answer.created()));
                ReverseProxy proxy = ReverseProxy.start(kind, origin.port(), Certificates.held(), folder);
                RunpodClient client = client(proxy.url(kind))) {
            run(client, proxy, kind, reloads);
            origin.journal().check();
            report(kind, reloads);
            check(origin.journal().creations().stream().map(SeenRequest::name).toList());
        }
    }

    private static RunpodClient client(String url) {
        return RunpodClient.builder()
                .apiKey(Create.KEY)
                .baseUrl(url)
                .retryPolicy(RetryPolicy.none())
                .httpClient(Certificates.trusting().build())
                .build();
    }

    private void run(RunpodClient client, ReverseProxy proxy, Kind kind, boolean reloads) throws Exception {
        List<Thread> callers = Stream.generate(
                        () -> new Thread(() -> call(client, reloads ? 5 : kind.keepAliveMillis())))
                .limit(CALLERS)
                .toList();
        callers.forEach(Thread::start);
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
        while (System.nanoTime() < until) {
            over.await(RELOAD_MILLIS, TimeUnit.MILLISECONDS);
            if (reloads) {
                proxy.reload();
            }
        }
        over.countDown();
        for (Thread caller : callers) {
            caller.join();
        }
    }

    /** Creates, with pauses of about this length in between, until it is over. */
    private void call(RunpodClient client, int pauseMillis) {
        Random random = ThreadLocalRandom.current();
        try {
            do {
                create(client, "n" + names.incrementAndGet());
            } while (!over.await((long) (pauseMillis * 1e3 * (0.9 + random.nextDouble() / 5)), TimeUnit.MICROSECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void create(RunpodClient client, String name) {
        try {
            Probe.CREATE.send(client, name);
            said.add(new Said(name, Optional.empty()));
        } catch (RunpodException failure) {
            said.add(new Said(name, Optional.of(failure.outcome())));
        }
    }

    private void report(Kind kind, boolean reloads) {
        System.out.printf(
                "| %s%s | %,d | %d | %d |%n",
                kind,
                reloads ? ", reloads" : "",
                said.size(),
                names(Optional.of(Outcome.NOT_APPLIED)).size(),
                names(Optional.of(Outcome.UNKNOWN)).size());
    }

    private void check(List<String> acted) {
        Set<String> once = new HashSet<>(acted);
        assertThat(acted).as("created once").hasSameSizeAs(once);
        assertThat(names(Optional.empty())).as("created").isNotEmpty().allMatch(once::contains);
        assertThat(names(Optional.of(Outcome.NOT_APPLIED))).as("not applied").noneMatch(once::contains);
        assertThat(names(Optional.of(Outcome.APPLIED))).as("unreadable").isEmpty();
    }

    private List<String> names(Optional<Outcome> outcome) {
        return said.stream()
                .filter(each -> each.outcome().equals(outcome))
                .map(Said::name)
                .toList();
    }
}
