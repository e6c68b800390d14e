package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.model.Endpoint;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** JSON that is none, or more than a server takes: refused in words, and never a 500. What is taken can be read again. */
class JsonBoundsTest {
    private static final List<String> NUMBERS = List.of(
            "1e99999999999",
            "-1e99999999999",
            "1e-99999999999",
            "1E+99999",
            "1e2147483648",
            "1e-2147483649",
            "0e99999999999",
            "1e9999",
            "-1e-9999",
            "9".repeat(1000),
            "9".repeat(1001),
            "0." + "9".repeat(998),
            "-2147483649",
            "9223372036854775808",
            "1.0",
            "1e2",
            "-0",
            "-0.0");
    private static final List<String> PLACES = List.of(
            "\"disk\":N",
            "\"timeout\":N",
            "\"workers\":{\"min\":N}",
            "\"workers\":{\"max\":N}",
            "\"workers\":{\"min\":N,\"max\":N}",
            "\"scaling\":{\"value\":N}",
            "\"scaling\":{\"idleTimeout\":N}",
            "\"name\":N",
            "\"env\":{\"A\":N}",
            "\"ports\":[N]",
            "\"extra\":N",
            "\"extra\":{\"a\":[N]}",
            "\"id\":N",
            "\"createdAt\":N",
            "\"cpu\":{\"count\":N}");

    private final FakeRunpod runpod = FakeRunpod.start();
    private final PlainHttp http = new PlainHttp(runpod);

    @AfterEach
    void whatWasCreatedCanBeRead() {
        assertThat(runpod.endpoints()).hasSize(runpod.created());
        runpod.close();
    }

    static Stream<Arguments> numbers() {
        return PLACES.stream().flatMap(place -> NUMBERS.stream().map(number -> Arguments.of(place, number)));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void anyNumberInAnyPlaceIsTakenOrRefused(String place, String number) throws Exception {
        String member = place.replace("N", number);
        String minimal =
                place.startsWith("\"name") ? PlainHttp.MINIMAL.replace("\"name\":\"a\",", "") : PlainHttp.MINIMAL;
        HttpResponse<String> answer = http.create(minimal.substring(0, minimal.length() - 1) + "," + member + "}");

        assertThat(answer.statusCode()).as(answer.body()).isIn(201, 400, 422);
        assertThat(answer.body()).hasSizeLessThan(10_000);
        if (answer.statusCode() == 201) {
            assertThat(runpod.endpoints()).hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1e99999999999   | the body has a number with an exponent of more than 4 digits",
                "-5E-0010000   | the body has a number with an exponent of more than 4 digits",
                "<\\ud800>      | the body has half a surrogate pair, which no UTF-8 can say",
                "<\\udc00x>     | the body has half a surrogate pair, which no UTF-8 can say",
            })
    void whatIsOutOfBoundsIs400InWords(String value, String detail) throws Exception {
        HttpResponse<String> answer = http.create(with("\"extra\":" + value.replaceAll("[<>]", "\"")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(PlainHttp.json(answer).path("detail").asText()).isEqualTo(detail);
    }

    @Test
    void halfASurrogatePairIsNoNameEither() throws Exception {
        assertThat(http.create(with("\"\\ud800\":1")).statusCode()).isEqualTo(400);
    }

    @Test
    void tooManyValuesAre400() throws Exception {
        HttpResponse<String> answer = http.create(with("\"extra\":[" + "0,".repeat(100_000) + "0]"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("the body has more than 100000 values");
    }

    @Test
    void aHundredViolationsAreEnough() throws Exception {
        HttpResponse<String> answer = http.create(with("\"ports\":[" + "0,".repeat(50_000) + "0]"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(PlainHttp.json(answer).path("errors")).hasSize(100);
    }

    @Test
    void violationsDoNotGrowWithNames() throws Exception {
        HttpResponse<String> answer =
                http.create(with("\"env\":{\"" + "N".repeat(40_000) + "\":1,\"a\\u0085\\u202eb\":1}"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).hasSizeLessThan(2000).contains("$.env.NNN", "$.env.a b: got integer, want string");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 100, 400, 900, 990, 998, 999, 1000, 1001, 5000})
    void whatIsTakenCanBeReadHoweverDeep(int depth) throws Exception {
        HttpResponse<String> lists = http.create(with("\"extra\":" + "[".repeat(depth) + "]".repeat(depth)));
        HttpResponse<String> objects =
                http.create(with("\"extra\":" + "{\"a\":".repeat(depth) + "0" + "}".repeat(depth)));

        assertThat(lists.statusCode()).isIn(201, 400);
        assertThat(objects.statusCode()).isIn(201, 400);
        assertThat(runpod.requests())
                .allSatisfy(request -> assertThat(request.toString()).hasSizeLessThan(150_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-16", "UTF-32BE", "UTF-32LE", "windows-1252"})
    void onlyUtf8IsJson(String charset) throws Exception {
        String text = PlainHttp.MINIMAL.replace("\"a\"", "\"\u00e4\"");
        HttpResponse<String> answer = PlainHttp.send(
                http.request().POST(BodyPublishers.ofByteArray(text.getBytes(Charset.forName(charset)))));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("the body is no JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ufeff", "\0", "\u001e"})
    void nothingStandsBeforeTheBody(String before) throws Exception {
        assertThat(http.create(before + PlainHttp.MINIMAL).statusCode()).isEqualTo(400);
    }

    /** Overlong, cut off, surrogates as bytes, beyond Unicode. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00c0\u00af", "\u00e2\u0082", "\u00ed\u00a0\u0080", "\u00f4\u0090\u0080\u0080", "\u00ff"})
    void brokenUtf8Is400(String bytes) throws Exception {
        byte[] body = PlainHttp.MINIMAL.replace("\"a\"", "\"" + bytes + "\"").getBytes(StandardCharsets.ISO_8859_1);

        assertThat(PlainHttp.send(http.request().POST(BodyPublishers.ofByteArray(body)))
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\ud83d\\ude00", "\ud83d\ude00", "\\u0000", "\\u0085", "\ufffd", "\ufdd0"})
    void allOfUnicodeIsText(String name) throws Exception {
        HttpResponse<String> answer = http.create(PlainHttp.MINIMAL.replace("\"a\"", "\"" + name + "\""));

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(runpod.endpoints())
                .extracting(Endpoint::name)
                .containsExactly(PlainHttp.json(answer).get("name").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "01", "+1", ".5", "1.", "0x10", "1e", "--1", "1_000"})
    void whatIsNoNumberIs400(String number) throws Exception {
        assertThat(http.create(with("\"disk\":" + number)).statusCode()).isEqualTo(400);
    }

    private static String with(String member) {
        return PlainHttp.MINIMAL.substring(0, PlainHttp.MINIMAL.length() - 1) + "," + member + "}";
    }
}
