package io.runpod.sdk.error;

import static io.runpod.sdk.Create.OPERATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.call.Effect;
import io.runpod.sdk.text.PrintableText;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageTest {
    private static final CallSummary CALL = new CallSummary(OPERATION, Effect.CREATES, 1, 3);
    private static final String MAYBE = "; it may have taken effect, so look before you repeat it";

    @Test
    void aRefusalIsOneLineThatNamesMissingPropertiesFirst() {
        Problem problem = Problem.builder(422)
                .title("Unprocessable")
                .detail("body is wrong")
                .error("$: additional properties 'bogus' not allowed")
                .error("$: missing property 'type'")
                .build();

        ApiException refusal = ApiException.of(CALL, answer(422, "X-Request-Id", "req_1"), problem, Advice.none());

        assertThat(refusal)
                .hasMessage(OPERATION + ": 422 Unprocessable: body is wrong: $: missing property 'type'; "
                        + "$: additional properties 'bogus' not allowed (request id req_1, attempt 1 of 3)");
        assertThat(problem.errors()).startsWith("$: additional properties 'bogus' not allowed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400|400 Bad Request",
                "401|401 Unauthorized; check the API key",
                "403|403 Forbidden",
                "404|404 Not Found; the body is no problem+json, so this may be another server: check the base URL",
                "405|405 Method Not Allowed",
                "409|409 Conflict",
                "413|413 Content Too Large",
                "415|415 Unsupported Media Type",
                "418|418 answer",
                "422|422 Unprocessable",
                "429|429 Too Many Requests",
                "308|308 Redirect; redirects are never followed: check the base URL",
                "307|307 Redirect; redirects are never followed: check the base URL",
            })
    void whatWasRefusedNeedsNoWarning(int status, String text) {
        assertThat(refusal(status)).hasMessage(OPERATION + ": " + text + " (attempt 1 of 3)");
        assertThat(refusal(status).outcome()).isEqualTo(Outcome.NOT_APPLIED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "101|101 answer",
                "303|303 Redirect; redirects are never followed: check the base URL",
                "408|408 Request Timeout",
                "500|500 Internal Server Error",
                "502|502 Bad Gateway",
                "503|503 Service Unavailable",
                "504|504 Gateway Timeout",
                "599|599 answer",
                "600|600 answer",
            })
    void whatMayHaveTakenEffectSaysSo(int status, String text) {
        assertThat(refusal(status)).hasMessage(OPERATION + ": " + text + MAYBE + " (attempt 1 of 3)");
        assertThat(refusal(status).outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void a404OfTheApiItselfNeedsNoHint() {
        RawAnswer answer = answer(404, "content-type", "Application/problem+json; charset=utf-8");
        assertThat(ApiException.of(CALL, answer, Problem.builder(404).build(), Advice.none()))
                .hasMessage(OPERATION + ": 404 Not Found (attempt 1 of 3)");
    }

    @Test
    void tooManyRequestsSayHowLongToWaitAndThatItDoesNotFit() {
        Optional<Duration> wait = Optional.of(Duration.ofDays(1));
        assertThat(limited(new Advice(wait, Optional.empty(), Optional.empty())))
                .hasMessage(OPERATION + ": 429 Too Many Requests; the server asks to wait 86400 s (attempt 1 of 3)");
        assertThat(limited(new Advice(wait, Optional.of(Duration.ofMillis(1_500)), Optional.empty(), Optional.empty())))
                .hasMessage(OPERATION + ": 429 Too Many Requests; the server asks to wait 86400 s, which does not"
                        + " fit the deadline of 1.500 s (attempt 1 of 3)");
        assertThat(limited(new Advice(Optional.of(Duration.ZERO), Optional.empty(), Optional.empty())))
                .hasMessage(OPERATION + ": 429 Too Many Requests (attempt 1 of 3)");
        assertThat(limited(new Advice(Optional.of(Duration.ofMillis(20)), Optional.empty(), Optional.empty())))
                .hasMessageContaining("asks to wait 20 ms");
    }

    private static ApiException limited(Advice advice) {
        return ApiException.of(CALL, answer(429), Problem.builder(429).build(), advice);
    }

    @Test
    void noPartPushesOutTheOthers() {
        String long1 = "y".repeat(100_000);
        Problem problem = Problem.builder(422)
                .title(long1)
                .detail(long1)
                .error(long1)
                .error("missing property: the first of all")
                .build();
        Advice advice = new Advice(Optional.of(Duration.ofSeconds(9)), Optional.empty(), Optional.of("a hint" + long1));

        assertThat(ApiException.of(CALL, answer(422, "X-Request-Id", "req_1" + long1), problem, advice)
                        .getMessage())
                .hasSizeLessThan(3_000)
                .contains("missing property: the first of all", "asks to wait 9 s", "hint: a hint", "request id req_1")
                .endsWith(", attempt 1 of 3)");
        assertThat(UnexpectedResponseException.of(
                                CALL, answer(201, "X-Request-Id", "req_1"), Optional.of("ep_1" + long1), long1, null)
                        .getMessage())
                .hasSizeLessThan(3_000)
                .contains("; created id ep_1", "request id req_1", "do not repeat it")
                .endsWith(", attempt 1 of 3)");
        assertThat(RequestNotSentException.of(CALL, long1, null).getMessage())
                .hasSizeLessThan(3_000)
                .endsWith("(attempt 1 of 3)");
        assertThat(NoResponseException.of(CALL, long1, null).getMessage())
                .hasSizeLessThan(3_000)
                .contains("look before you repeat it");
    }

    @Test
    void whatATerminalObeysIsInNoText() {
        String hostile = "a\u001b[31m\u0085\u009b1m\u202eb\u2066c\u2028\r\n\u0007d\ud800";
        Problem problem = Problem.builder(422)
                .type(hostile)
                .title(hostile)
                .detail(hostile)
                .instance(hostile)
                .error(hostile)
                .extension(hostile, 1)
                .build();
        RateLimit limit = new RateLimit(List.of(
                new RateLimit.Window(hostile, Optional.empty(), Optional.of(Duration.ofSeconds(1)), 1, Duration.ZERO)));
        RunpodException refusal = ApiException.of(
                CALL,
                answer(422, "X-Request-Id", hostile),
                problem,
                new Advice(Optional.empty(), Optional.of(limit), Optional.of(hostile)));
        RunpodException odd = UnexpectedResponseException.of(
                CALL, answer(201, "X-Request-Id", hostile), Optional.of(hostile), hostile, null);

        for (Object shown : List.of(
                refusal,
                odd,
                RequestNotSentException.of(CALL, hostile, null),
                NoResponseException.of(CALL, hostile, null),
                problem,
                limit,
                limit.windows().get(0))) {
            assertThat(shown.toString().codePoints().filter(PrintableText::isHarmful))
                    .as(shown.toString())
                    .isEmpty();
        }
        assertThat(problem.detail()).contains(hostile);
        assertThat(limit.window(hostile)).isPresent();
    }

    @Test
    void aTitleOfNothingIsNone() {
        Problem problem =
                Problem.builder(400).title("\u202e \n").detail("\u0000").build();
        assertThat(ApiException.of(CALL, answer(400), problem, Advice.none()))
                .hasMessage(OPERATION + ": 400 Bad Request (attempt 1 of 3)");
    }

    @Test
    void aHintComesLast() {
        Advice advice = new Advice(Optional.empty(), Optional.empty(), Optional.of("pools are not GPU types"));
        assertThat(ApiException.of(CALL, answer(400), Problem.builder(400).build(), advice))
                .hasMessage(OPERATION + ": 400 Bad Request; hint: pools are not GPU types (attempt 1 of 3)");
    }

    @ParameterizedTest
    @CsvSource({"403,text/html;charset=utf-8,x", "404,text/plain,  <!DOCTYPE html><title>", "502,,<HTML>"})
    void aPageOfHtmlPointsToTheBaseUrl(int status, String type, String body) {
        RawAnswer page = new RawAnswer(status, type == null ? Map.of() : Map.of("content-type", List.of(type)), body);
        ApiException refusal =
                ApiException.of(CALL, page, Problem.builder(status).build(), Advice.none());
        assertThat(refusal)
                .hasMessageContaining("the body is an HTML page, so this came from a proxy or another server: check the"
                        + " base URL");
        assertThat(String.valueOf(refusal.getMessage()).contains(MAYBE)).isEqualTo(status == 502);
    }

    @Test
    void theServersTextCanNeitherBreakALineNorFloodALog() {
        Problem problem = Problem.builder(400)
                .title("a\r\nFAKE log line\u2028x")
                .detail("y".repeat(10_000))
                .build();
        String message =
                ApiException.of(CALL, answer(400), problem, Advice.none()).getMessage();
        assertThat(message)
                .startsWith(OPERATION + ": 400 a FAKE log line x: yyy")
                .hasSizeLessThan(2_100);
    }

    @Test
    void whatWasNotSentSaysThatNothingHappened() {
        IOException cause = new IOException("refused");
        assertThat(RequestNotSentException.of(CALL, "refused", cause))
                .hasMessage(OPERATION + ": not sent, the server did not act: refused (attempt 1 of 3)")
                .hasCause(cause)
                .satisfies(e -> assertThat(e.attempts()).isEqualTo(1))
                .extracting(RunpodException::outcome)
                .isEqualTo(Outcome.NOT_APPLIED);
        assertThat(RequestNotSentException.of(new CallSummary("POST /x", Effect.CREATES, 0, 3), "cancelled", null))
                .hasMessage("POST /x: not sent, the server did not act: cancelled (no attempt made)");
    }

    @Test
    void whatWasNotAnsweredSaysToLookFirst() {
        assertThat(NoResponseException.of(CALL, "reset", null))
                .hasMessage(OPERATION + ": no answer: reset" + MAYBE + " (attempt 1 of 3)")
                .extracting(RunpodException::outcome)
                .isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void aNoteComesBehindTheMessageAndReplacesTheOneBefore() {
        NoResponseException lost = NoResponseException.of(CALL, "reset", null);
        lost.note("first");
        lost.note("looked\n\u202eonce " + "y".repeat(10_000));

        assertThat(lost)
                .hasMessageStartingWith(
                        OPERATION + ": no answer: reset" + MAYBE + " (attempt 1 of 3); looked once yyyyy")
                .hasMessageEndingWith("yyy …");
        assertThat(lost.getMessage()).hasSizeLessThan(1_100);
        assertThat(lost.toString()).contains("; looked once y");
        assertThat(lost.outcome()).isEqualTo(Outcome.UNKNOWN);
    }

    @Test
    void anUnreadable201NamesWhatWasCreated() {
        UnexpectedResponseException odd = UnexpectedResponseException.of(
                CALL, answer(201, "Request-Id", "r"), Optional.of("ep_1"), "it broke off", null);
        assertThat(odd)
                .hasMessage(OPERATION + ": 201, it took effect, so do not repeat it, but the answer can't be"
                        + " read: it broke off; created id ep_1 (request id r, attempt 1 of 3)");
        assertThat(odd.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(odd.requestId()).contains("r");
        assertThat(odd.headers()).containsKey("request-id");
        assertThat(odd.status()).isEqualTo(201);
        assertThat(odd.bodyText()).isEqualTo("body");
    }

    @Test
    void anUnreadable200ProvesNothing() {
        RawAnswer page = new RawAnswer(200, Map.of(), "<html>");
        UnexpectedResponseException odd = UnexpectedResponseException.of(CALL, page, Optional.empty(), "no JSON", null);
        assertThat(odd)
                .hasMessage(OPERATION + ": 200, but the answer can't be read: no JSON" + MAYBE
                        + "; the body is an HTML page: check the base URL (attempt 1 of 3)");
        assertThat(odd.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(odd.createdId()).isEmpty();
    }

    @Test
    void theMostTellingRequestIdWins() {
        assertThat(answer(400, "CF-Ray", "ray", "x-request-id", "req").requestId())
                .contains("req");
        assertThat(answer(400, "CF-Ray", "ray", "x-request-id", " ").requestId())
                .contains("ray");
        assertThat(answer(400).requestId()).isEmpty();
    }

    @Test
    void aRawAnswerShowsNeitherHeadersNorBody() {
        assertThat(answer(400, "Set-Cookie", "s")).hasToString("RawAnswer[status=400]");
    }

    @Test
    void aRefusalCarriesWhatTheHeadersSay() {
        RateLimit limit = new RateLimit(
                List.of(new RateLimit.Window("minute", Optional.empty(), Optional.empty(), 0, Duration.ofSeconds(9))));
        Advice advice = new Advice(Optional.of(Duration.ofSeconds(9)), Optional.of(limit), Optional.empty());
        Problem problem = Problem.builder(429).build();

        ApiException refusal = ApiException.of(CALL, answer(429), problem, advice);

        assertThat(refusal).isInstanceOf(RateLimitedException.class);
        assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(9));
        assertThat(refusal.rateLimit()).contains(limit);
        assertThat(refusal.problem()).isSameAs(problem);
        assertThat(refusal.bodyText()).isEqualTo("body");
        assertThat(refusal.headers()).isEmpty();
        assertThat(refusal.requestId()).isEmpty();
    }

    private static ApiException refusal(int status) {
        return ApiException.of(CALL, answer(status), Problem.builder(status).build(), Advice.none());
    }

    private static RawAnswer answer(int status, String... headers) {
        Map<String, List<String>> map = new java.util.LinkedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            map.put(headers[i], List.of(headers[i + 1]));
        }
        return new RawAnswer(status, map, "body");
    }
}
