package io.runpod.sdk.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.call.Effect;
import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.retry.RetryPolicy;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What becomes of a call, by what it does to the server's state and by what goes wrong: how many requests the server
 * counts, and how the call ends.
 */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class EffectFaultsTest {
    /** So many requests, then {@code ok}, or the failure's class and outcome. */
    private static final String EXPECTED = """
            fault                       | READS                     | CREATES                | CHANGES                | DELETES
            408                         | 2 ok                      | 1 Api UNKNOWN          | 1 Api UNKNOWN          | 2 ok
            408 with Retry-After 0      | 2 ok                      | 1 Api UNKNOWN          | 1 Api UNKNOWN          | 2 ok
            500                         | 2 ok                      | 1 Server UNKNOWN       | 1 Server UNKNOWN       | 2 ok
            502                         | 2 ok                      | 1 Server UNKNOWN       | 1 Server UNKNOWN       | 2 ok
            503                         | 2 ok                      | 1 Server UNKNOWN       | 1 Server UNKNOWN       | 2 ok
            503 with Retry-After 0      | 2 ok                      | 1 Server UNKNOWN       | 1 Server UNKNOWN       | 2 ok
            504                         | 2 ok                      | 1 Server UNKNOWN       | 1 Server UNKNOWN       | 2 ok
            501                         | 2 ok                      | 1 Server UNKNOWN       | 1 Server UNKNOWN       | 2 ok
            520                         | 2 ok                      | 1 Server UNKNOWN       | 1 Server UNKNOWN       | 2 ok
            429                         | 2 ok                      | 2 ok                   | 2 ok                   | 2 ok
            400                         | 1 BadRequest NOT_APPLIED  | 1 BadRequest NOT_APPLIED | 1 BadRequest NOT_APPLIED | 1 BadRequest NOT_APPLIED
            421                         | 1 Api NOT_APPLIED         | 1 Api NOT_APPLIED      | 1 Api NOT_APPLIED      | 1 Api NOT_APPLIED
            303                         | 1 Api NOT_APPLIED         | 1 Api UNKNOWN          | 1 Api UNKNOWN          | 1 Api UNKNOWN
            307                         | 1 Api NOT_APPLIED         | 1 Api NOT_APPLIED      | 1 Api NOT_APPLIED      | 1 Api NOT_APPLIED
            404                         | 1 NotFound NOT_APPLIED    | 1 NotFound NOT_APPLIED | 1 NotFound NOT_APPLIED | 1 NotFound NOT_APPLIED
            closed                      | 2 ok                      | 1 NoResponse UNKNOWN   | 1 NoResponse UNKNOWN   | 2 ok
            reset                       | 2 ok                      | 1 NoResponse UNKNOWN   | 1 NoResponse UNKNOWN   | 2 ok
            closed in the status line   | 2 ok                      | 1 NoResponse UNKNOWN   | 1 NoResponse UNKNOWN   | 2 ok
            closed when reused          | 2 ok                      | 1 NoResponse UNKNOWN   | 1 NoResponse UNKNOWN   | 2 ok
            timed out                   | 2 ok                      | 1 NoResponse UNKNOWN   | 1 NoResponse UNKNOWN   | 2 ok
            always closed               | 3 NoResponse NOT_APPLIED  | 1 NoResponse UNKNOWN   | 1 NoResponse UNKNOWN   | 3 NoResponse UNKNOWN
            always 503                  | 3 Server NOT_APPLIED      | 1 Server UNKNOWN       | 1 Server UNKNOWN       | 3 Server UNKNOWN
            always 429                  | 3 RateLimited NOT_APPLIED | 3 RateLimited NOT_APPLIED | 3 RateLimited NOT_APPLIED | 3 RateLimited NOT_APPLIED
            closed, 404                 | 2 NotFound NOT_APPLIED    | 1 NoResponse UNKNOWN   | 1 NoResponse UNKNOWN   | 2 ok
            timed out, 404              | 2 NotFound NOT_APPLIED    | 1 NoResponse UNKNOWN   | 1 NoResponse UNKNOWN   | 2 ok
            503, 404                    | 2 NotFound NOT_APPLIED    | 1 Server UNKNOWN       | 1 Server UNKNOWN       | 2 ok
            429, 404                    | 2 NotFound NOT_APPLIED    | 2 NotFound NOT_APPLIED | 2 NotFound NOT_APPLIED | 2 NotFound NOT_APPLIED
            closed, 403                 | 2 Forbidden NOT_APPLIED   | 1 NoResponse UNKNOWN   | 1 NoResponse UNKNOWN   | 2 NoResponse UNKNOWN
            429, closed, 404            | 3 NotFound NOT_APPLIED    | 2 NoResponse UNKNOWN   | 2 NoResponse UNKNOWN   | 3 ok
            html                        | 2 ok                      | 1 UnexpectedResponse APPLIED | 1 UnexpectedResponse APPLIED | 1 ok
            html as 200                 | 2 ok                      | 1 UnexpectedResponse UNKNOWN | 1 UnexpectedResponse APPLIED | 1 ok
            cut body                    | 2 ok                      | 1 UnexpectedResponse APPLIED | 1 UnexpectedResponse APPLIED | 1 ok
            always html                 | 2 UnexpectedResponse NOT_APPLIED | 1 UnexpectedResponse APPLIED | 1 UnexpectedResponse APPLIED | 1 ok
            always html as 204          | 2 UnexpectedResponse NOT_APPLIED | 1 UnexpectedResponse UNKNOWN | 1 UnexpectedResponse APPLIED | 1 ok
            503, html, html             | 3 UnexpectedResponse NOT_APPLIED | 1 Server UNKNOWN | 1 Server UNKNOWN       | 2 ok
            too large                   | 1 UnexpectedResponse NOT_APPLIED | 1 UnexpectedResponse APPLIED | 1 UnexpectedResponse APPLIED | 1 ok
            h2 refused stream           | 2 ok                      | 2 ok                   | 2 ok                   | 2 ok
            h2 reset by INTERNAL_ERROR  | 2 ok                      | 1 NoResponse UNKNOWN   | 1 NoResponse UNKNOWN   | 2 ok
            h2 reset by CANCEL          | 2 ok                      | 1 NoResponse UNKNOWN   | 1 NoResponse UNKNOWN   | 2 ok
            h2 goaway above             | 2 ok                      | 2 ok                   | 2 ok                   | 2 ok
            h2 goaway below and close   | 2 ok                      | 1 NoResponse UNKNOWN   | 1 NoResponse UNKNOWN   | 2 ok
            h2 closed when reused       | 2 ok                      | 1 NoResponse UNKNOWN   | 1 NoResponse UNKNOWN   | 2 ok
            """;

    private static final Map<String, Function<Effect, Act>> FAULTS = Map.ofEntries(
            Map.entry("closed", effect -> Act.close()),
            Map.entry("reset", effect -> Act.reset()),
            Map.entry("closed in the status line", effect -> Act.inOrder(Act.send("HTTP/1.1 2"), Act.close())),
            Map.entry("timed out", effect -> Act.silence()),
            Map.entry("html", effect -> Answer.status(status(effect)).html(Answer.HTML)),
            Map.entry("html as 200", effect -> Answer.status(200).html(Answer.HTML)),
            Map.entry("html as 204", effect -> Answer.status(204)),
            Map.entry(
                    "cut body",
                    effect ->
                            Act.inOrder(done(effect).json(Calls.answer(effect)).cutAfter(40), Act.close())),
            Map.entry(
                    "too large",
                    effect -> Act.inOrder(
                            Answer.status(status(effect)).headOnly(),
                            Act.send("{\"id\":\""),
                            Act.sendForever("x".repeat(100_000).getBytes(US_ASCII)))));

    @RegisterExtension
    final Lab lab = new Lab();

    static Stream<Arguments> faults() {
        List<String> lines = EXPECTED.lines().toList();
        List<String> effects = cells(lines.get(0));
        List<Arguments> faults = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            for (int i = 1; i < cells.size(); i++) {
                faults.add(Arguments.of(cells.get(0), Effect.valueOf(effects.get(i)), cells.get(i)));
            }
        }
        return faults.stream();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("faults")
    void endsAsTheTableSays(String fault, Effect effect, String expected) throws Exception {
        FaultServer server = server(fault, effect);
        RunpodClient client = lab.open(lab.builder(server)
                .attemptTimeout(Duration.ofMillis(fault.contains("timed out") ? 300 : 10_000))
                .retryPolicy(RetryPolicy.defaults().withMaxAttempts(3)));
        int before = 0;
        if (fault.endsWith("when reused")) {
            client.send(Calls.of(Effect.READS));
            before = 1;
        }

        Throwable thrown = catchThrowable(() -> client.send(Calls.of(effect)));

        int requests = server.journal().requests().size() - before;
        assertThat(requests + " " + ending(thrown)).as("%s, %s", server, thrown).isEqualTo(expected);
        if (thrown instanceof RunpodException failure && !fault.startsWith("h2")) {
            assertThat(failure.attempts() + failure.getSuppressed().length)
                    .as("each attempt is one request")
                    .isEqualTo(requests);
            checkMessage(effect, failure);
        }
    }

    private static String ending(@Nullable Throwable thrown) {
        return thrown instanceof RunpodException failure
                ? failure.getClass().getSimpleName().replace("Exception", "") + " " + failure.outcome()
                : thrown == null ? "ok" : thrown.toString();
    }

    private static void checkMessage(Effect effect, RunpodException failure) {
        if (effect == Effect.READS) {
            assertThat(failure).hasMessageNotContaining("effect").hasMessageNotContaining("repeat");
        }
        if (effect != Effect.CREATES) {
            assertThat(failure).hasMessageContaining(" /v2/serverless/ep_1: ");
        }
        if (failure.outcome() == Outcome.UNKNOWN) {
            assertThat(failure).hasMessageContaining("it may have taken effect, so look before you repeat it");
        }
    }

    private FaultServer server(String fault, Effect effect) throws Exception {
        if (fault.startsWith("h2 ")) {
            return http2(fault.substring(3), effect);
        }
        if (fault.equals("closed when reused")) {
            return lab.plain(
                    Act.inOrder(Act.readRequest(), done(Effect.READS), Act.readRequest(), Act.close()),
                    Act.eachRequest(done(effect)));
        }
        boolean always = fault.startsWith("always ");
        List<Act> answers = new ArrayList<>();
        for (String name : fault.replace("always ", "").split(", ", -1)) {
            Function<Effect, Act> known = FAULTS.get(name);
            answers.add(known == null ? refusal(name) : known.apply(effect));
        }
        if (!always) {
            answers.add(done(effect));
        }
        return lab.plain(Act.eachRequest(answers.toArray(Act[]::new)));
    }

    private static Answer refusal(String fault) {
        Answer problem = Answer.problem(Integer.parseInt(fault.substring(0, 3)));
        return retryAfter(fault)
                .map(wait -> problem.header("Retry-After: " + wait))
                .orElse(problem);
    }

    private FaultServer http2(String fault, Effect effect) throws Exception {
        StreamAct done = (peer, stream) -> answer(peer, stream, effect);
        StreamAct warm = (peer, stream) -> answer(peer, stream, Effect.READS);
        return switch (fault) {
            case "refused stream" -> lab.http2(StreamAct.reset(Http2Peer.REFUSED_STREAM), done);
            case "reset by INTERNAL_ERROR" -> lab.http2(StreamAct.reset(Http2Peer.INTERNAL_ERROR), done);
            case "reset by CANCEL" -> lab.http2(StreamAct.reset(Http2Peer.CANCEL), done);
            case "goaway above" ->
                lab.http2(
                        (peer, stream) -> {
                            peer.goAway(stream - 2, 0);
                            peer.close();
                        },
                        done);
            case "goaway below and close" ->
                lab.http2(
                        (peer, stream) -> {
                            peer.goAway(stream, 0);
                            peer.close();
                        },
                        done);
            case "closed when reused" -> lab.http2(warm, (peer, stream) -> peer.close(), done);
            default -> throw new IllegalArgumentException(fault);
        };
    }

    private static void answer(Http2Peer peer, int stream, Effect effect) throws IOException {
        if (effect == Effect.DELETES) {
            peer.headers(stream, 204, true);
        } else {
            peer.answer(stream, status(effect), Calls.answer(effect));
        }
    }

    private static Answer done(Effect effect) {
        return effect == Effect.DELETES
                ? Answer.status(204)
                : Answer.status(status(effect)).json(Calls.answer(effect));
    }

    private static int status(Effect effect) {
        return effect == Effect.CREATES ? 201 : 200;
    }

    static Stream<Arguments> firstAnswers() {
        return Stream.of(
                        "408",
                        "408 with Retry-After 0",
                        "408 with Retry-After 4294967296",
                        "503",
                        "503 with Retry-After 0",
                        "503 with Retry-After 000",
                        "503 with Retry-After 4294967296",
                        "421",
                        "401",
                        "407")
                .flatMap(fault -> Stream.of(Effect.values())
                        .flatMap(effect -> Stream.of(true, false).map(own -> Arguments.of(fault, effect, own))));
    }

    /**
     * Without a body there is no one-shot body to stop the HTTP library from asking again, and losing the first answer; and
     * with one it still trips over some answers.
     */
    @ParameterizedTest(name = "{0}: {1}, a client of the user''s: {2}")
    @MethodSource("firstAnswers")
    void theFirstAnswersProblemReachesTheCaller(String fault, Effect effect, boolean users) throws Exception {
        FaultServer server = server(fault, effect);
        List<Integer> seen = new ArrayList<>();
        var builder = lab.builder(server).retryPolicy(RetryPolicy.none());
        if (users) {
            builder.httpClient(new OkHttpClient.Builder()
                    .addInterceptor(chain -> {
                        Response answer = chain.proceed(chain.request());
                        seen.add(answer.code());
                        return answer;
                    })
                    .build());
        }
        RunpodClient client = lab.open(builder);

        Throwable thrown = catchThrowable(() -> client.send(Calls.of(effect)));

        assertThat(server.journal().requests()).hasSize(1);
        assertThat(thrown).isInstanceOf(ApiException.class);
        ApiException failure = (ApiException) thrown;
        assertThat(failure.status()).isEqualTo(Integer.parseInt(fault.substring(0, 3)));
        assertThat(failure.headers().getOrDefault("Retry-After", List.of()))
                .isEqualTo(retryAfter(fault).map(List::of).orElse(List.of()));
        assertThat(failure.problem().detail()).contains("the script says so");
        if (!isTrippedOver(fault)) {
            assertThat(seen).isEqualTo(users ? List.of(failure.status()) : List.of());
        }
    }

    /** What makes OkHttp throw, whatever the request: users' interceptors hear of that. */
    private static boolean isTrippedOver(String fault) {
        return fault.equals("407") || fault.equals("503 with Retry-After 4294967296");
    }

    private static Optional<String> retryAfter(String fault) {
        String[] parts = fault.split(" with Retry-After ", 2);
        return parts.length == 1 ? Optional.empty() : Optional.of(parts[1]);
    }
}
