package io.runpod.sdk.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.ApiResponse;
import io.runpod.sdk.Create;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.error.ApiException;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.retry.RetryPolicy;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** Whatever a server sends: each text of ours is printable, of bounded length, and free of the key and of env values. */
class MessageFuzzTest {
    private static final String KEY = "rpa_A/B\"C\\D0123456789secret";
    private static final String WORD = "q4_K";
    private static final List<String> VALUES = List.of(
            "sdxl-turbo/v1.0", "-----BEGIN\nMIIEvQIBADANBg\n-----END", "C:\\models\\\"x\"\\n", "pässwörd-😀-1", WORD);
    private static final Pattern ALONE = Pattern.compile("(?<![\\p{L}\\p{N}])" + WORD + "(?![\\p{L}\\p{N}])");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})|\\\\([\"/\\\\bfnrt])");
    private static final NewEndpoint REQUEST = Create.request("n")
            .env(Map.of("A", VALUES.get(0), "B", VALUES.get(1), "C", VALUES.get(2), "D", VALUES.get(3), "E", WORD));

    private static volatile byte[] answer = {};
    private static @Nullable FaultServer server;
    private static @Nullable RunpodClient client;

    @BeforeContainer
    static void start() throws IOException {
        FaultServer started = FaultServer.plain(connection -> {
            if (connection.readRequest()) {
                connection.write(answer);
            }
            connection.close();
        });
        server = started;
        client = RunpodClient.builder()
                .apiKey(KEY)
                .baseUrl(started.url())
                .retryPolicy(RetryPolicy.none())
                .deadline(Duration.ofSeconds(10))
                .build();
    }

    @AfterContainer
    static void stop() throws IOException {
        if (client != null && server != null) {
            client.close();
            server.close();
        }
    }

    @Property(seed = "11", tries = 150, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void ofABrokenHead(@ForAll("texts") String text, @ForAll("texts") String name) throws Exception {
        check("HTTP/1.1 " + text + "\r\n" + name + ": " + text + "\r\n\r\n");
        check(text);
    }

    @Property(seed = "12", tries = 400, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void ofARefusal(@ForAll("refusals") int status, @ForAll("heads") String head, @ForAll("bodies") String body)
            throws Exception {
        check(answer(status, head, body, 0));
    }

    @Property(seed = "13", tries = 250, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void ofASuccessThatCanOrCanNotBeRead(
            @ForAll("successes") int status,
            @ForAll("heads") String head,
            @ForAll("endpoints") String body,
            @ForAll("missing") int missing)
            throws Exception {
        check(answer(status, head, body, missing));
    }

    @Provide
    Arbitrary<Integer> refusals() {
        return Arbitraries.of(400, 401, 404, 408, 422, 422, 422, 429, 500, 503, 303, 307, 418, 599, 304);
    }

    @Provide
    Arbitrary<Integer> successes() {
        return Arbitraries.of(201, 201, 201, 201, 200, 204);
    }

    @Provide
    Arbitrary<Integer> missing() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.just(0)),
                net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 50)));
    }

    /** What a server echoes, in the spellings that it may have; what a log must not hold; and harmless words. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> secret = Combinators.combine(
                        Arbitraries.of(
                                KEY,
                                KEY.toUpperCase(Locale.ROOT),
                                VALUES.get(0),
                                VALUES.get(1),
                                VALUES.get(2),
                                VALUES.get(3),
                                WORD),
                        Arbitraries.longs(),
                        Arbitraries.of(0.0, 0.2, 1.0))
                .as(MessageFuzzTest::escaped);
        Arbitrary<String> hostile = Arbitraries.of(
                "\u001b[31m",
                "\u0007",
                "\r",
                "\n",
                "\t",
                "\u0000",
                "\u007f",
                "\u0085",
                "\u009b",
                "\u2028",
                "\u2029",
                "\u202e",
                "\u2066",
                "\u200b",
                "\ufeff",
                "\ud83d",
                "\\u202e",
                "\\u0085",
                "\\n",
                "\\",
                "\"",
                "'",
                "%n",
                "${x}");
        Arbitrary<String> plain = Arbitraries.of(
                "model ",
                "missing property: ",
                " must be ",
                "rpa_",
                "sdxl",
                ": ",
                "; ",
                " (",
                ")",
                "x".repeat(500),
                "日本",
                "😀");
        return Arbitraries.oneOf(secret, hostile, plain, Arbitraries.strings().ofMaxLength(5))
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    /** As a server writes what it has read: some characters, or all, by their numbers. */
    private static String escaped(String secret, long seed, double share) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < secret.length(); i++) {
            char c = secret.charAt(i);
            text.append(random.nextDouble() < share ? String.format("\\u%04x", (int) c) : String.valueOf(c));
        }
        return text.toString();
    }

    @Provide
    Arbitrary<String> heads() {
        Arbitrary<String> value = texts().map(text -> text.replace('\n', ' ').replace('\r', ' '));
        Arbitrary<String> name = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(
                        6,
                        Arbitraries.of(
                                "X-Request-Id",
                                "CF-Ray",
                                "RateLimit",
                                "Retry-After",
                                "Content-Type",
                                "Set-Cookie",
                                "X-" + WORD)),
                net.jqwik.api.Tuple.of(1, value));
        Arbitrary<String> line = Combinators.combine(name, Arbitraries.oneOf(value, limits()))
                .as((header, text) -> header + ": " + text + "\r\n");
        return line.list().ofMaxSize(4).map(lines -> String.join("", lines));
    }

    private Arbitrary<String> limits() {
        return texts().map(text ->
                "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("[^ -~]", "?") + "\";r=0;t=5");
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.oneOf(
                problems(),
                problems(),
                texts(),
                texts().map(text -> "<!doctype html><title>" + text),
                problems().map(problem -> problem.substring(0, problem.length() / 2)),
                problems().map(problem -> "{\"detail\":\"" + "y".repeat(64 << 10) + KEY + problem));
    }

    private Arbitrary<String> problems() {
        Arbitrary<String> name =
                Arbitraries.oneOf(Arbitraries.of("title", "detail", "errors", "type", "instance", "status"), texts());
        Arbitrary<String> string =
                Combinators.combine(texts(), Arbitraries.longs()).as(MessageFuzzTest::json);
        Arbitrary<String> value = Arbitraries.oneOf(
                string,
                string,
                string.map(text -> "[" + text + ",{" + text + ":" + text + "}]"),
                Arbitraries.of("7", "null"));
        return Combinators.combine(name, value)
                .as((member, text) -> json(member, 0) + ":" + text)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(members -> "{" + String.join(",", members) + "}");
    }

    @Provide
    Arbitrary<String> endpoints() {
        Arbitrary<String> string =
                Combinators.combine(texts(), Arbitraries.longs()).as(MessageFuzzTest::json);
        return Arbitraries.oneOf(
                string.map(text -> Create.endpoint("n").replace("\"runpod/base\"", text)),
                string.map(text ->
                        Create.endpoint("n").replace("\"ep_n\"", text).replace("\"timeout\":300000", text + ":1")),
                string.map(text -> "{\"id\":" + text + ",\"env\":{" + text + ":1}}"),
                string.map(text -> "{\"id\":" + text + "," + text + ":" + "[".repeat(2_000)),
                string.map(text -> "{" + text + ":" + text + ",\"id\":\"ep_1\",\"gpu\":{\"pools\":[" + text + ",5]}}"),
                bodies());
    }

    private static String json(String text, long seed) {
        Random random = new Random(seed);
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || Character.isSurrogate(c) || random.nextInt(10) == 0) {
                json.append(String.format("\\u%04X", (int) c));
            } else if (c == '"' || c == '\\' || (c == '/' && random.nextBoolean())) {
                json.append('\\').append(c);
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }

    private static String answer(int status, String head, String body, int missing) {
        int length = body.getBytes(UTF_8).length + missing;
        return "HTTP/1.1 " + status + " " + KEY + "\r\n" + head + "Content-Length: " + length + "\r\n\r\n" + body;
    }

    private static void check(String wire) throws IOException {
        answer = wire.getBytes(UTF_8);
        if (client == null) {
            throw new AssertionError("not started");
        }
        try {
            ApiResponse<Endpoint> response = client.endpoints().createWithResponse(REQUEST);
            checkLine(response.toString());
            checkSecrets(response.headers().toString());
        } catch (RunpodException failure) {
            checkLine(String.valueOf(failure.getMessage()));
            checkLine(failure.toString());
            checkTrace(failure);
            if (failure instanceof ApiException refusal) {
                checkLine(refusal.problem().toString());
                checkLine(refusal.rateLimit().toString());
                checkSecrets(refusal.headers().toString());
                checkSecrets(refusal.problem().detail().orElse(""));
                checkSecrets(refusal.problem().extensions().toString());
                checkKey(refusal.bodyText());
            }
            if (failure instanceof UnexpectedResponseException odd) {
                checkSecrets(odd.createdId().orElse(""));
                checkSecrets(odd.headers().toString());
                checkKey(odd.bodyText());
            }
            try (ObjectOutputStream out = new ObjectOutputStream(OutputStream.nullOutputStream())) {
                out.writeObject(failure);
            }
        }
    }

    private static void checkTrace(RunpodException failure) {
        String trace = Texts.trace(failure);
        assertThat(Texts.harmful(trace)).isEmpty();
        assertThat(trace).hasSizeLessThan(100_000);
        assertThat(trace.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(3_200));
        checkSecrets(trace);
    }

    private static void checkLine(String text) {
        assertThat(text).hasSizeLessThan(3_200).doesNotContain("\n", "\t");
        assertThat(Texts.harmful(text)).isEmpty();
        checkSecrets(text);
    }

    private static void checkSecrets(String text) {
        checkKey(text);
        for (String plain : List.of(text, unescaped(text))) {
            assertThat(plain).doesNotContain(VALUES.subList(0, 4)).doesNotContain("MIIEvQIBADANBg");
            assertThat(ALONE.matcher(plain).find()).as(plain).isFalse();
        }
    }

    private static void checkKey(String text) {
        assertThat(text).doesNotContainIgnoringCase(KEY);
        assertThat(unescaped(text)).doesNotContainIgnoringCase(KEY);
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text)
                .replaceAll(escape -> java.util.regex.Matcher.quoteReplacement(
                        escape.group(1) == null
                                ? String.valueOf("\"/\\\b\f\n\r\t".charAt("\"/\\bfnrt".indexOf(escape.group(2))))
                                : String.valueOf((char) Integer.parseInt(escape.group(1), 16))));
    }
}
