package io.runpod.sdk;

import static io.runpod.sdk.Account.CREATE;
import static io.runpod.sdk.Account.FIRST;
import static io.runpod.sdk.Account.LIST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.error.ForbiddenException;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.ServerException;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.error.UnprocessableException;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.InvalidRequestException;
import io.runpod.sdk.retry.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** At most one endpoint with a key, and the answer to a lost answer. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CreateOnceTest {
    private final Wire wire = new Wire();
    private final Account account = new Account();
    private Runnable whileAsleep = () -> {};
    private final JumpingTime time = new JumpingTime(() -> whileAsleep.run());
    private final RunpodClient client =
            wire.client().revision(ApiRevision.V2026_09).time(time).build();

    @BeforeEach
    void serve() {
        wire.server().setDispatcher(account);
    }

    @AfterEach
    void close() {
        client.close();
        wire.close();
    }

    private Created createOnce() {
        return createOnce(RequestOptions.none());
    }

    private Created createOnce(RequestOptions options) {
        return client.endpoints().createOnce("k", Create.REQUEST, options);
    }

    private <T extends RunpodException> T failure(Class<T> type) {
        return catchThrowableOfType(type, this::createOnce);
    }

    private static List<String> ids(Created created) {
        return Stream.concat(Stream.of(created.endpoint()), created.duplicates().stream())
                .map(Endpoint::id)
                .toList();
    }

    @Test
    void createsWhereNoEndpointCarriesTheKey() {
        account.has("ep_other", "another", "2026-01-01T00:00:00Z");
        account.has(
                "ep_none",
                Account.endpoint("ep_none", "k", "2026-01-01T00:00:00Z").replace(NewEndpoint.CREATE_KEY, "B"));
        account.has(
                "ep_bare",
                Account.endpoint("ep_bare", "k", "2026-01-01T00:00:00Z").replaceAll("\"env\":[{][^}]*[}],", ""));

        Created created = createOnce();

        assertThat(created.endpoint().id()).isEqualTo(FIRST);
        assertThat(created.created()).isTrue();
        assertThat(created.duplicates()).isEmpty();
        assertThat(created.duplicatesKnown()).isTrue();
        assertThat(account.lines()).containsExactly(LIST, CREATE, LIST);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void findsTheOneThatIsThereOnWhateverPage() {
        account.pageSize(1);
        account.has("ep_1", "another", "2026-01-01T00:00:00Z");
        account.has("ep_2", "another", "2026-01-02T00:00:00Z");
        account.has("ep_3", "k", "2026-01-03T00:00:00Z");

        Created created = createOnce();

        assertThat(ids(created)).containsExactly("ep_3");
        assertThat(created.created()).isFalse();
        assertThat(created.duplicatesKnown()).isTrue();
        assertThat(account.lines()).containsExactly(LIST, LIST + "?cursor=1", LIST + "?cursor=2");
    }

    @Test
    void ofSeveralTheOldestCountsAndTheOthersAreNamed() {
        account.has("ep_1", "k", "2026-01-03T00:00:00Z");
        account.has("ep_2", "k", "2026-01-02T00:00:00Z");
        account.has("ep_3", "k", "2026-01-02T00:00:00Z");
        account.has("ep_4", "k", "2026-01-02T00:30:00+01:00");

        Created created = createOnce();

        assertThat(ids(created)).containsExactly("ep_4", "ep_2", "ep_3", "ep_1");
        assertThat(created.created()).isFalse();
        assertThat(account.lines()).containsExactly(LIST);
        assertThat(created.toString())
                .contains("created=false, duplicates=[ep_2, ep_3, ep_1], duplicatesKnown=true")
                .doesNotContain("=k");
    }

    @Test
    void anEndpointThatIsListedTwiceIsNoDuplicateOfItself() {
        account.next(LIST, () -> {
            String body = Account.endpoint("ep_1", "k", "2026-01-01T00:00:00Z");
            return Wire.answer(
                    200,
                    "application/json",
                    "{\"endpoints\":[" + body + "," + body
                            + "],\"pagination\":{\"nextCursor\":null,\"hasNextPage\":false}}");
        });

        assertThat(ids(createOnce())).containsExactly("ep_1");
    }

    @Test
    void keepsTheOldestThousandHoweverManyThereAre() {
        for (int i = 1_001; i > 0; i--) {
            account.has("ep_" + i, "k", "2026-01-01T00:00:00.%06dZ".formatted(i));
        }

        List<String> ids = ids(createOnce());

        assertThat(ids).hasSize(1_000).startsWith("ep_1", "ep_2").endsWith("ep_1000");
    }

    @Test
    void theKeyGoesIntoTheEnvironmentBesideTheDescriptionsOwn() {
        Created created = client.endpoints().createOnce("k", Create.request("1").env("A", "1"));

        assertThat(created.created()).isTrue();
        assertThat(String.valueOf(account.requests().get(1).getBody()))
                .contains("\"env\":{\"A\":\"1\",\"" + NewEndpoint.CREATE_KEY + "\":\"k\"}");
    }

    @Test
    void inTheGivenContractsRevisionTheBodyIsThatOfTheContract() {
        try (RunpodClient given =
                wire.client().revision(ApiRevision.V2026_06).time(time).build()) {
            assertThat(given.endpoints().createOnce("k", Create.REQUEST).created())
                    .isTrue();
        }

        assertThat(String.valueOf(account.requests().get(1).getBody()))
                .contains("\"env\":{\"" + NewEndpoint.CREATE_KEY + "\":\"k\"}")
                .doesNotContain("type");
    }

    @Test
    void whatIsWrongWithKeyAndDescriptionIsToldAtOnce() {
        assertThatThrownBy(() -> client.endpoints()
                        .createOnce("a b", NewEndpoint.named("").image("i").gpu(GpuPools.of())))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining(
                        "$.env.RUNPOD_SDK_CREATE_KEY: the key of createOnce must consist of visible ASCII")
                .hasMessageContaining("$.name")
                .hasMessageContaining("$.gpu.pools")
                .hasMessageNotContaining("a b");
        assertThatThrownBy(() -> client.endpoints().createOnce("", Create.REQUEST))
                .isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() ->
                        client.endpoints().createOnce("k", Create.request("1").env(NewEndpoint.CREATE_KEY, "other")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("the description sets another value");
        assertThat(account.lines()).isEmpty();
    }

    @Test
    void aListThatFailsFirstEndsItAndNothingIsCreated() {
        account.next(LIST, 403);

        assertThat(failure(ForbiddenException.class).outcome()).isEqualTo(Outcome.NOT_APPLIED);

        assertThat(account.lines()).containsExactly(LIST);
    }

    @Test
    void aCreateThatIsRefusedEndsItWithoutALook() {
        account.next(CREATE, 422);

        assertThat(failure(UnprocessableException.class).outcome()).isEqualTo(Outcome.NOT_APPLIED);

        assertThat(account.lines()).containsExactly(LIST, CREATE);
        assertThat(time.sleeps()).isEmpty();
    }

    static Stream<MockResponse> lostAnswers() {
        return Stream.of(
                Wire.problem(500, Create.problem(500)),
                Wire.problem(408, Create.problem(408)),
                Account.hangUp(),
                Wire.answer(200, "text/html", "<html>"),
                Wire.answer(201, "application/json", "{\"name\":\"n\""));
    }

    @ParameterizedTest
    @MethodSource("lostAnswers")
    void whatWasCreatedIsFoundThoughTheAnswerWasLost(MockResponse answer) {
        account.nextCreateActsBut(() -> answer);

        Created created = createOnce();

        assertThat(ids(created)).containsExactly(FIRST);
        assertThat(created.created()).isTrue();
        assertThat(created.duplicatesKnown()).isTrue();
        assertThat(account.lines()).containsExactly(LIST, CREATE, LIST);
        assertThat(time.sleeps()).isEmpty();
    }

    @Test
    void looksAgainWhereTheListLags() {
        account.nextCreateActsBut(Account::hangUp);
        account.next(LIST, Account::nothingYet);
        account.next(LIST, Account::nothingYet);
        account.next(LIST, 503);
        account.next(LIST, Account::nothingYet);

        Created created = createOnce();

        assertThat(ids(created)).containsExactly(FIRST);
        assertThat(created.created()).isTrue();
        assertThat(time.sleeps()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void whatIsNotFoundEndsAsTheCreateDidAndSaysHowItWasLookedFor() {
        account.next(CREATE, 500);

        ServerException failure = failure(ServerException.class);

        assertThat(failure)
                .hasMessage("POST /v2/serverless: 500 Scripted: the script says so: $: missing property 'type'; it may"
                        + " have taken effect, so look before you repeat it (attempt 1 of 1); looked for it 5 times in"
                        + " 15 s, and did not find it, which proves nothing, since lists may lag");
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure.status()).isEqualTo(500);
        assertThat(time.sleeps())
                .containsExactly(
                        Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8));
        assertThat(account.lines()).containsExactly(LIST, CREATE, LIST, LIST, LIST, LIST, LIST);
    }

    @Test
    void looksThatFailHideNothing() {
        account.next(CREATE, Account::hangUp);
        account.next(LIST, Account::nothingYet);
        account.next(LIST, 401);
        account.next(LIST, Account::hangUp);

        NoResponseException failure = failure(NoResponseException.class);

        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure)
                .hasMessageContaining("looked for it 5 times in 15 s, 2 of them failed, and did not find it");
        assertThat(failure.getSuppressed()).hasSize(2).allMatch(RunpodException.class::isInstance);
    }

    @Test
    void ofSeveralThatAreFoundAfterALostAnswerNoneIsCalledThisCallsOwn() {
        account.nextCreateActsBut(() -> {
            account.has("ep_late", "k", "2026-12-01T00:00:00Z");
            return Account.hangUp();
        });

        Created created = createOnce();

        assertThat(ids(created)).containsExactly(FIRST, "ep_late");
        assertThat(created.created()).isFalse();
    }

    private static MockResponse broken() {
        return Wire.answer(201, "application/json", "{\"id\":\"" + FIRST + "\",\"name\":");
    }

    @Test
    void anAnswerThatBrokeOffBehindTheIdLeadsToTheEndpoint() {
        account.nextCreateActsBut(CreateOnceTest::broken);
        account.next(LIST, Account::nothingYet);
        account.next(LIST, Account::nothingYet);

        Created created = createOnce();

        assertThat(ids(created)).containsExactly(FIRST);
        assertThat(created.created()).isTrue();
        assertThat(created.duplicatesKnown()).isTrue();
        assertThat(account.lines()).containsExactly(LIST, CREATE, LIST + "/" + FIRST, LIST);
    }

    @Test
    void whereTheIdLeadsNowhereYetTheListDoes() {
        account.nextCreateActsBut(CreateOnceTest::broken);
        account.next(LIST + "/" + FIRST, 404);

        assertThat(ids(createOnce())).containsExactly(FIRST);

        assertThat(account.lines()).containsExactly(LIST, CREATE, LIST + "/" + FIRST, LIST);
    }

    @Test
    void anIdThatLeadsNowhereIsStillTold() {
        account.next(CREATE, CreateOnceTest::broken);

        UnexpectedResponseException failure = failure(UnexpectedResponseException.class);

        assertThat(failure.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(failure.createdId()).contains(FIRST);
        assertThat(failure).hasMessageContaining("created id " + FIRST).hasMessageContaining("looked for it 5 times");
    }

    @Test
    void anIdThatNoRequestCanSayIsNoHindrance() {
        account.nextCreateActsBut(() -> Wire.answer(201, "application/json", "{\"id\":\"..\","));

        assertThat(ids(createOnce())).containsExactly(FIRST);
    }

    @Test
    void whatWasCreatedIsNotLostWithTheListBehindIt() {
        account.next(LIST, Account::nothingYet);
        account.next(LIST, 500);

        Created created = createOnce();

        assertThat(ids(created)).containsExactly(FIRST);
        assertThat(created.created()).isTrue();
        assertThat(created.duplicatesKnown()).isFalse();
        assertThat(created.toString()).endsWith("duplicates=[], duplicatesKnown=false]");
    }

    @Test
    void whatWasCreatedIsNotLostWithAListThatLags() {
        account.next(LIST, Account::nothingYet);
        account.next(LIST, Account::nothingYet);

        Created created = createOnce();

        assertThat(ids(created)).containsExactly(FIRST);
        assertThat(created.created()).isTrue();
    }

    @Test
    void anOlderOneOfAnotherCallersWins() {
        account.next(CREATE, () -> {
            account.has("ep_theirs", "k", "2026-09-01T09:59:59Z");
            return account.act(CREATE);
        });

        Created created = createOnce();

        assertThat(ids(created)).containsExactly("ep_theirs", FIRST);
        assertThat(created.created()).isFalse();
    }

    @Test
    void aYoungerOneOfAnotherCallersIsNamed() {
        account.next(CREATE, () -> {
            account.has("ep_theirs", "k", "2026-09-01T12:00:00Z");
            return account.act(CREATE);
        });

        Created created = createOnce();

        assertThat(ids(created)).containsExactly(FIRST, "ep_theirs");
        assertThat(created.created()).isTrue();
    }

    @Test
    void aListThatTellsTheTimeLessExactlyMakesNoDuplicate() {
        account.next(LIST, Account::nothingYet);
        account.next(CREATE, () -> {
            account.act(CREATE);
            return Wire.answer(201, "application/json", Account.endpoint(FIRST, "k", "2026-09-01T10:00:01.250Z"));
        });

        assertThat(ids(createOnce())).containsExactly(FIRST);
    }

    @Test
    void allCallsAndWaitsShareOneDeadline() {
        account.next(CREATE, () -> {
            time.advance(Duration.ofSeconds(19));
            return Account.hangUp();
        });

        NoResponseException failure = failure(NoResponseException.class);

        assertThat(time.sleeps())
                .containsExactly(
                        Duration.ofMillis(500),
                        Duration.ofMillis(250),
                        Duration.ofMillis(125),
                        Duration.ofNanos(62_500_000));
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure).hasMessageContaining("looked for it 5 times in 937 ms");
    }

    @Test
    void aDeadlineThatIsOverWithTheFirstListLeavesNothingCreated() {
        account.next(LIST, () -> {
            time.advance(Duration.ofSeconds(30));
            return Account.nothingYet();
        });

        RequestNotSentException failure = failure(RequestNotSentException.class);

        assertThat(failure)
                .hasMessage("POST /v2/serverless: not sent, the server did not act: the deadline of 20 s is over"
                        + " (no attempt made)");
        assertThat(account.lines()).containsExactly(LIST);
    }

    @Test
    void theDeadlineOfTheOptionsCountsForAllPages() {
        account.pageSize(1);
        account.has("ep_1", "another", "2026-01-01T00:00:00Z");
        account.has("ep_2", "k", "2026-01-01T00:00:00Z");
        account.next(LIST, () -> {
            time.advance(Duration.ofSeconds(5));
            return account.act(LIST);
        });
        RequestOptions options =
                RequestOptions.builder().deadline(Duration.ofSeconds(5)).build();

        assertThatThrownBy(() -> createOnce(options))
                .isInstanceOf(RequestNotSentException.class)
                .hasMessageContaining("the deadline of 5 s is over");
        assertThat(account.lines()).containsExactly(LIST);
    }

    @Test
    void noTimeLeftIsNoLook() {
        account.next(CREATE, () -> {
            time.advance(Duration.ofSeconds(30));
            return Account.hangUp();
        });

        NoResponseException failure = failure(NoResponseException.class);

        assertThat(failure).hasMessageEndingWith("; it was not looked for: the deadline of 20 s is over");
        assertThat(account.lines()).containsExactly(LIST, CREATE);
    }

    @Test
    void anInterruptWhileItCreatesEndsItWithWhatIsKnown() {
        Thread caller = Thread.currentThread();
        account.next(CREATE, () -> {
            caller.interrupt();
            return new MockResponse.Builder()
                    .onResponseStart(SocketEffect.Stall.INSTANCE)
                    .build();
        });

        NoResponseException failure = failure(NoResponseException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure).hasMessageEndingWith("; it was not looked for: the thread was interrupted");
        assertThat(account.lines()).containsExactly(LIST, CREATE);
    }

    @Test
    void anInterruptWhileItWaitsForTheNextLookEndsItToo() {
        account.next(CREATE, 500);
        whileAsleep = Thread.currentThread()::interrupt;

        ServerException failure = failure(ServerException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure)
                .hasMessageEndingWith("; looked for it 1 time in 1 s, and did not find it, which proves nothing, since"
                        + " lists may lag: the thread was interrupted");
    }

    @Test
    void aClientThatIsClosedMeanwhileHidesNothing() {
        account.next(CREATE, 500);
        whileAsleep = client::close;

        ServerException failure = failure(ServerException.class);

        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure).hasMessageEndingWith("since lists may lag: This RunpodClient is closed");
        assertThat(time.sleeps()).hasSize(1);
    }

    @Test
    void everyCallHasTheOptions() {
        RequestOptions options = RequestOptions.builder()
                .header("X-Trace", "t")
                .retryPolicy(RetryPolicy.defaults())
                .build();
        account.next(LIST, 503);
        account.nextCreateActsBut(CreateOnceTest::broken);

        createOnce(options);

        assertThat(account.lines()).containsExactly(LIST, LIST, CREATE, LIST + "/" + FIRST, LIST);
        assertThat(account.requests())
                .allSatisfy(request ->
                        assertThat(request.getHeaders().get("X-Trace")).isEqualTo("t"));
    }
}
