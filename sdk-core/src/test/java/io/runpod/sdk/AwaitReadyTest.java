package io.runpod.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.NotFoundException;
import io.runpod.sdk.error.NotReadyException;
import io.runpod.sdk.error.NotReadyException.Counts;
import io.runpod.sdk.error.NotReadyException.SeenWorker;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RateLimitedException;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.ServerException;
import io.runpod.sdk.model.ListEndpointWorkersResponse;
import io.runpod.sdk.text.PrintableText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Logger;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Waiting for a worker, look by look. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AwaitReadyTest {
    private static final String ENDPOINT = "GET /v2/serverless/ep_1";
    private static final String WORKERS = ENDPOINT + "/workers";
    private static final String NONE = workers();
    private static final String STARTING = workers("wk_1 INITIALIZING");
    private static final String READY = workers("wk_1 IDLE");

    private final Wire wire = new Wire();
    private final Account account = new Account();
    private final List<ListEndpointWorkersResponse> heard = new ArrayList<>();
    private Runnable whileAsleep = () -> {};
    private final JumpingTime time = new JumpingTime(() -> whileAsleep.run());
    private final RunpodClient client =
            wire.client().deadline(Duration.ofMinutes(2)).time(time).build();

    @BeforeEach
    void serve() {
        wire.server().setDispatcher(account);
        endpoint("QUEUE", 1);
        account.has("ep_1/workers", READY);
    }

    @AfterEach
    void close() {
        client.close();
        wire.close();
    }

    private ListEndpointWorkersResponse awaitReady(
            Duration atMost, RequestOptions options, Consumer<ListEndpointWorkersResponse> listener) {
        return client.endpoints().awaitReady("ep_1", atMost, options, listener);
    }

    private ListEndpointWorkersResponse awaitReady(Duration atMost) {
        return client.endpoints().awaitReady("ep_1", atMost, heard::add);
    }

    private ListEndpointWorkersResponse awaitReady() {
        return awaitReady(Duration.ofMinutes(10));
    }

    private <T extends RunpodException> T failure(Class<T> type, Duration atMost) {
        return catchThrowableOfType(type, () -> awaitReady(atMost));
    }

    private void endpoint(String type, int min) {
        account.has(
                "ep_1",
                Account.endpoint("ep_1", "k", "2026-09-01T10:00:00Z")
                        .replace("\"QUEUE\"", "\"" + type + "\"")
                        .replace("\"min\":0", "\"min\":" + min));
    }

    /** Workers as {@code id STATUS}, with a third word where they are stale. */
    private static String workers(String... workers) {
        int[] counts = new int[5];
        List<String> states = List.of("RUNNING", "IDLE", "INITIALIZING", "THROTTLED", "UNHEALTHY");
        List<String> each = new ArrayList<>();
        for (String worker : workers) {
            String[] words = worker.split(" ", -1);
            if (states.contains(words[1])) {
                counts[states.indexOf(words[1])]++;
            }
            each.add("{\"id\":\"" + words[0] + "\",\"status\":\"" + words[1] + "\",\"isStale\":" + (words.length > 2)
                    + ",\"gpuCount\":1}");
        }
        return """
                {"workers":[%s],"summary":{"running":%d,"idle":%d,"initializing":%d,"throttled":%d,"unhealthy":%d,\
                "total":%d}}""".formatted(
                        String.join(",", each), counts[0], counts[1], counts[2], counts[3], counts[4], workers.length);
    }

    private void look(String workers) {
        account.next(WORKERS, () -> Wire.answer(200, "application/json", workers));
    }

    private static List<Duration> seconds(double... seconds) {
        return java.util.Arrays.stream(seconds)
                .mapToObj(each -> Duration.ofMillis((long) (each * 1_000)))
                .toList();
    }

    @Test
    void aWorkerThatIsReadyNeedsNoWait() {
        assertThat(awaitReady().workers()).hasSize(1);

        assertThat(time.sleeps()).isEmpty();
        assertThat(heard).hasSize(1);
        assertThat(account.lines()).containsExactly(WORKERS);
    }

    @Test
    void looksAreEveryTwoSecondsAtFirstAndEveryTenInTheEnd() {
        for (int i = 0; i < 7; i++) {
            look(STARTING);
        }

        ListEndpointWorkersResponse last = awaitReady();

        assertThat(last.summary().idle()).isEqualTo(1);
        assertThat(time.sleeps()).isEqualTo(seconds(2, 3, 4.5, 6.75, 10, 10, 10));
        assertThat(heard).hasSize(8).last().isSameAs(last);
        assertThat(heard)
                .first()
                .satisfies(look -> assertThat(look.summary().initializing()).isEqualTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "IDLE,1",
        "RUNNING,1",
        "INITIALIZING,2",
        "THROTTLED,2",
        "UNHEALTHY,2",
        "SOMETHING_NEW,2",
        "IDLE stale,2",
        "RUNNING stale,2"
    })
    void whatIsIdleOrRunningAndNotOfAnOldReleaseIsReady(String worker, int looks) {
        look(workers("wk_0 UNHEALTHY", "wk_1 " + worker));

        awaitReady();

        assertThat(account.lines()).hasSize(looks);
    }

    @Test
    void outOfTimeTellsTheLastCountsAndEachWorker() {
        account.has("ep_1/workers", workers("wk_1 INITIALIZING", "wk_2 THROTTLED", "wk_3 IDLE stale"));

        NotReadyException failure = failure(NotReadyException.class, Duration.ofSeconds(20));

        assertThat(failure)
                .hasMessage("GET /v2/serverless/ep_1/workers: no worker was ready within 20 s; when it was last seen it"
                        + " had 3 workers (0 running, 1 idle, 1 initializing, 1 throttled, 0 unhealthy): wk_1 INITIALIZING,"
                        + " wk_2 THROTTLED, wk_3 IDLE stale (8 looks)")
                .hasNoCause();
        assertThat(failure.counts()).contains(new Counts(0, 1, 1, 1, 0, 3));
        assertThat(failure.workers())
                .containsExactly(
                        new SeenWorker("wk_1", "INITIALIZING", false),
                        new SeenWorker("wk_2", "THROTTLED", false),
                        new SeenWorker("wk_3", "IDLE", true));
        assertThat(failure.outcome()).isEqualTo(Outcome.NOT_APPLIED);
        assertThat(failure.attempts()).isEqualTo(8);
        assertThat(heard).hasSize(8);
    }

    @Test
    void towardsTheEndItLooksMoreOften() {
        account.has("ep_1/workers", STARTING);

        failure(NotReadyException.class, Duration.ofSeconds(30));

        Duration slept = time.sleeps().stream().reduce(Duration.ZERO, Duration::plus);
        assertThat(slept).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30));
        assertThat(time.sleeps()).startsWith(Duration.ofSeconds(2), Duration.ofSeconds(3));
        assertThat(time.sleeps()).allSatisfy(sleep -> assertThat(sleep).isGreaterThanOrEqualTo(Duration.ofSeconds(1)));
    }

    @Test
    void aShortTimeHasOneLook() {
        account.has("ep_1/workers", STARTING);

        assertThat(failure(NotReadyException.class, Duration.ofSeconds(1)))
                .hasMessageContaining("within 1 s; when it was last seen it had 1 worker (0 running")
                .hasMessageEndingWith("(1 look)");

        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void aTimeThatJumpsOverTheEndHasNoFurtherLook() {
        account.has("ep_1/workers", STARTING);
        whileAsleep = () -> time.advance(Duration.ofHours(1));

        assertThat(failure(NotReadyException.class, Duration.ofSeconds(20))).hasMessageEndingWith("(1 look)");
    }

    @Test
    void aFirst404MayBeAnEndpointThatIsNotKnownEverywhereYet() {
        account.next(WORKERS, 404);
        look(STARTING);
        account.next(WORKERS, 404);
        account.next(WORKERS, 503);
        account.next(WORKERS, 404);

        awaitReady();

        assertThat(account.lines()).hasSize(6);
        assertThat(heard).hasSize(2);
    }

    @Test
    void twoOfThemInARowEndIt() {
        account.next(WORKERS, 404);
        account.next(WORKERS, 404);

        assertThat(failure(NotFoundException.class, Duration.ofMinutes(10)))
                .hasMessageStartingWith("GET /v2/serverless/ep_1/workers: 404");

        assertThat(time.sleeps()).isEqualTo(seconds(2));
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 400, 401, 403, 409, 422})
    void whatIsRefusedEndsItAtOnce(int status) {
        account.next(WORKERS, status);

        assertThat(failure(ApiException.class, Duration.ofMinutes(10)).status()).isEqualTo(status);

        assertThat(account.lines()).hasSize(1);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void whatMayPassIsMadeUpForByTheNextLook() {
        account.next(WORKERS, 503);
        account.next(WORKERS, 500);
        account.next(WORKERS, 408);
        account.next(WORKERS, 429);
        account.next(WORKERS, Account::hangUp);
        account.next(WORKERS, () -> Wire.answer(200, "text/html", "<html>"));

        awaitReady();

        assertThat(time.sleeps()).isEqualTo(seconds(2, 3, 4.5, 6.75, 10, 10));
        assertThat(heard).hasSize(1);
    }

    @Test
    void outOfTimeTellsWhatTheLastLookFailedWith() {
        look(STARTING);
        for (int i = 0; i < 9; i++) {
            account.next(WORKERS, 503);
        }

        assertThat(failure(NotReadyException.class, Duration.ofSeconds(20)))
                .hasMessageContaining("no worker was ready within 20 s, and the last look failed; when it was"
                        + " last seen it had 1 worker (")
                .hasCauseInstanceOf(ServerException.class);
    }

    @Test
    void outOfTimeWithoutAnyAnswerSaysSo() {
        for (int i = 0; i < 9; i++) {
            account.next(WORKERS, Account::hangUp);
        }

        NotReadyException failure = failure(NotReadyException.class, Duration.ofSeconds(10));

        assertThat(failure)
                .hasMessage(
                        "GET /v2/serverless/{id}/workers: no worker was ready within 10 s, and the last look failed;"
                                + " no look was answered (6 looks)")
                .hasCauseInstanceOf(NoResponseException.class);
        assertThat(failure.counts()).isEmpty();
        assertThat(failure.workers()).isEmpty();
    }

    @Test
    void aWaitThatTheServerAsksForIsNotUndercut() {
        account.next(WORKERS, () -> retryAfter(60));

        awaitReady();

        assertThat(time.sleeps()).isEqualTo(seconds(60));
    }

    @Test
    void oneThatDoesNotFitEndsIt() {
        account.next(WORKERS, () -> retryAfter(600));

        assertThat(failure(NotReadyException.class, Duration.ofMinutes(10)))
                .hasMessageContaining("no worker was ready within 600 s, and the last look failed")
                .hasCauseInstanceOf(RateLimitedException.class)
                .cause()
                .hasMessageContaining("asks to wait 600 s");

        assertThat(time.sleeps()).isEmpty();
    }

    private static MockResponse retryAfter(int seconds) {
        return Wire.problem(429, Create.problem(429))
                .newBuilder()
                .setHeader("Retry-After", String.valueOf(seconds))
                .build();
    }

    @Test
    void aQueueThatStartsNoWorkerByItselfIsNotWaitedFor() {
        endpoint("QUEUE", 0);
        look(NONE);

        NotReadyException failure = failure(NotReadyException.class, Duration.ofMinutes(10));

        assertThat(failure)
                .hasMessage("GET /v2/serverless/ep_1/workers: no worker will start by itself, since this queue endpoint"
                        + " has workers.min 0 and no worker: send it a job, or set workers.min to at least 1; when it"
                        + " was last seen it had 0 workers (0 running, 0 idle, 0 initializing, 0 throttled, 0 unhealthy)"
                        + " (1 look)")
                .hasNoCause();
        assertThat(account.lines()).containsExactly(WORKERS, ENDPOINT);
        assertThat(time.sleeps()).isEmpty();
        assertThat(heard).hasSize(1);
    }

    @Test
    void anEndpointFromBeforeThereWereTypesIsAQueue() {
        account.has(
                "ep_1",
                Account.endpoint("ep_1", "k", "2026-09-01T10:00:00Z")
                        .replace("\"type\":\"QUEUE\",\"image\"", "\"image\""));
        look(NONE);

        failure(NotReadyException.class, Duration.ofMinutes(10));

        assertThat(account.lines()).containsExactly(WORKERS, ENDPOINT);
    }

    @ParameterizedTest
    @CsvSource({"QUEUE,1", "LOAD_BALANCER,0", "SOMETHING_NEW,0"})
    void whereAWorkerMayComeItIsWaitedForAndTheEndpointIsReadOnce(String type, int min) {
        endpoint(type, min);
        look(NONE);
        look(NONE);
        look(STARTING);

        awaitReady();

        assertThat(account.lines()).containsExactly(WORKERS, ENDPOINT, WORKERS, WORKERS, WORKERS);
    }

    @Test
    void whileThereAreWorkersTheirNumberDoesNotMatter() {
        endpoint("QUEUE", 0);
        look(STARTING);

        awaitReady();

        assertThat(account.lines()).containsExactly(WORKERS, WORKERS);
    }

    @Test
    void anEndpointThatCanNotBeReadIsReadAgain() {
        endpoint("QUEUE", 0);
        look(NONE);
        look(NONE);
        account.next(ENDPOINT, 503);

        assertThat(failure(NotReadyException.class, Duration.ofMinutes(10)))
                .hasMessageContaining("no worker will start by itself")
                .hasNoCause();

        assertThat(account.lines()).containsExactly(WORKERS, ENDPOINT, WORKERS, ENDPOINT);
    }

    @Test
    void anEndpointThatIsGoneEndsIt() {
        look(NONE);
        look(NONE);
        account.next(ENDPOINT, 404);
        account.next(ENDPOINT, 404);

        failure(NotFoundException.class, Duration.ofMinutes(10));

        assertThat(account.lines()).containsExactly(WORKERS, ENDPOINT, WORKERS, ENDPOINT);
    }

    static Stream<Throwable> throwables() {
        return ThrowingCodeTest.throwables();
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("throwables")
    void aListenerThatThrowsChangesNothing(Throwable thrown) {
        Logger logger = Logger.getLogger("io.runpod.sdk");
        List<Throwable> logged = new ArrayList<>();
        logger.setUseParentHandlers(false);
        logger.setFilter(log -> logged.add(log.getThrown()));
        look(STARTING);
        try {
            awaitReady(Duration.ofMinutes(1), RequestOptions.none(), look -> {
                throw Sneaky.unchecked(thrown);
            });
        } finally {
            logger.setUseParentHandlers(true);
            logger.setFilter(null);
        }

        assertThat(account.lines()).hasSize(2);
        assertThat(logged).containsExactly(thrown, thrown);
    }

    @Test
    void anInterruptWhileItWaitsEndsItAtOnce() {
        account.has("ep_1/workers", STARTING);
        whileAsleep = Thread.currentThread()::interrupt;

        RequestNotSentException failure = failure(RequestNotSentException.class, Duration.ofMinutes(10));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure)
                .hasMessage("GET /v2/serverless/ep_1/workers: not sent, the server did not act: the thread was"
                        + " interrupted while it waited for a worker (no attempt made)")
                .hasNoCause();
        assertThat(time.sleeps()).isEqualTo(seconds(2));
    }

    @Test
    void anInterruptWhileItLooksEndsItAtOnceToo() {
        Thread caller = Thread.currentThread();
        account.next(WORKERS, () -> {
            caller.interrupt();
            return stalled();
        });

        RequestNotSentException failure = failure(RequestNotSentException.class, Duration.ofMinutes(10));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure).hasCauseInstanceOf(NoResponseException.class);
        assertThat(time.sleeps()).isEmpty();
        assertThat(account.lines()).hasSize(1);
    }

    private static MockResponse stalled() {
        return new MockResponse.Builder()
                .onResponseStart(SocketEffect.Stall.INSTANCE)
                .build();
    }

    @Test
    void aLookTakesNoLongerThanWhatIsLeft() {
        account.next(WORKERS, AwaitReadyTest::stalled);

        NotReadyException failure = failure(NotReadyException.class, Duration.ofMillis(200));

        assertThat(failure)
                .hasMessageContaining("no worker was ready within 200 ms")
                .cause()
                .hasMessageContaining("the deadline of 200 ms is over");
    }

    @Test
    void theDeadlineOfTheOptionsBoundsEachLook() {
        RequestOptions options = RequestOptions.builder()
                .deadline(Duration.ofMillis(200))
                .header("X-Trace", "t")
                .build();
        account.next(WORKERS, AwaitReadyTest::stalled);
        look(NONE);

        awaitReady(Duration.ofMinutes(10), options, heard::add);

        assertThat(time.sleeps()).isEqualTo(seconds(2, 3));
        assertThat(account.requests())
                .hasSize(4)
                .allSatisfy(request ->
                        assertThat(request.getHeaders().get("X-Trace")).isEqualTo("t"));
    }

    @Test
    void aClosedClientEndsIt() {
        account.has("ep_1/workers", STARTING);
        whileAsleep = client::close;

        assertThatThrownBy(this::awaitReady).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void aTimeThatIsNotPositiveIsRefused(Duration atMost) {
        assertThatThrownBy(() -> awaitReady(atMost))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("atMost: must be positive, is " + atMost);
        assertThat(account.lines()).isEmpty();
    }

    @Test
    void anIdThatCanNotBePartOfAPathIsRefused() {
        assertThatThrownBy(() -> client.endpoints().awaitReady(" ", Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatAServerMakesUpNeitherFloodsNorBreaksTheMessageNorShowsTheKey() {
        List<String> many = new ArrayList<>();
        many.add("a\\u001b[31m\\u202e" + Create.KEY + " " + "S".repeat(10_000));
        for (int i = 0; i < 5_000; i++) {
            many.add("wk_" + i + " INITIALIZING");
        }
        account.has("ep_1/workers", workers(many.toArray(String[]::new)));

        NotReadyException failure = failure(NotReadyException.class, Duration.ofSeconds(1));

        assertThat(String.valueOf(failure.getMessage()))
                .hasSizeLessThan(1_500)
                .contains("5001 workers", "a [31m ***", "wk_0 INITIALIZING", " …", "(1 look)")
                .matches(text -> text.codePoints().noneMatch(PrintableText::isHarmful));
        assertThat(failure.workers()).hasSize(100);
        assertThat(failure.workers().toString()).hasSizeLessThan(30_000).doesNotContain(Create.KEY);
    }

    @Test
    void aKeyThatWasMistakenForAnIdIsNotShown() {
        account.has(Create.KEY + "/workers", STARTING);

        assertThatThrownBy(
                        () -> client.endpoints().awaitReady(Create.KEY, Duration.ofSeconds(1), RequestOptions.none()))
                .isInstanceOf(NotReadyException.class)
                .hasMessageStartingWith("GET /v2/serverless/***/workers: ")
                .hasMessageNotContaining(Create.KEY);
    }
}
