package io.runpod.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runpod.sdk.v2026_06.model.ErrorResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that is no JSON, or not all of it: one kind of exception, whatever the bytes are. */
class BrokenTextTest {

    static Stream<Model> models() {
        return Stream.of(Room.GIVEN, Room.THIRD).flatMap(Model::all);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                             | $: is empty",
                "'  '                           | $: is empty",
                "[]                             | $: must be an object, is an array",
                "null                           | $: must be an object, is null",
                "'\"{}\"'                       | $: must be an object, is a string",
                "1                              | $: must be an object, is a number",
                "{}{}                           | $: has something after its end",
                "{} x                           | $: the text is no valid JSON",
                "<html>                         | $: the text is no valid JSON",
                "{                              | $: the text ends too early",
                "{\"title\"                     | $.title: the text ends too early",
                "{\"title\":\"N                 | $.title: the text ends too early",
                "{\"title\":\"N\"               | $.title: the text ends too early",
                "{\"x\":{\"y\":[1,{\"z\":[true, | $.x.y[1].z[1]: the text ends too early",
                "{\"x\":{\"y\":[1,}}            | $.x.y[1]: the text is no valid JSON",
                "{\"x\":'1'}                    | $.x: the text is no valid JSON",
                "{\"x\":NaN}                    | $.x: the text is no valid JSON",
                "{\"x\":01}                     | $.x: the text is no valid JSON"
            })
    void theMessageNamesThePlace(String json, String message) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> ErrorResponse.fromJson(json))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("ErrorResponse can't be read: " + message)
                .hasNoCause();
        assertThatThrownBy(() -> ErrorResponse.fromJson(bytes))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("ErrorResponse can't be read: " + message)
                .hasNoCause();
    }

    @Test
    void aTextWithAByteOrderMarkIsNoJson() {
        assertThatThrownBy(() -> ErrorResponse.fromJson("\uFEFF{}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("ErrorResponse can't be read: $: the text is no valid JSON");
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] json = "{\"title\":\"cafe\"}".getBytes(StandardCharsets.UTF_8);
        json[13] = (byte) 0xE9;
        assertThatThrownBy(() -> ErrorResponse.fromJson(json))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("ErrorResponse can't be read: $.title: the text is no valid JSON");
    }

    @Test
    void aHundredThousandBracketsOverflowNoStack() {
        for (String bracket : new String[] {"[", "{\"a\":"}) {
            assertThatThrownBy(() -> ErrorResponse.fromJson("{\"x\":" + bracket.repeat(100_000)))
                    .isInstanceOf(InvalidJsonException.class)
                    .hasMessageContaining("nesting depth")
                    .hasNoCause();
        }
    }

    @Test
    void aNumberOfAMillionDigitsIsRefusedAtOnce() {
        assertThatThrownBy(() -> ErrorResponse.fromJson("{\"x\":" + "9".repeat(1_000_000) + "}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageMatching("ErrorResponse can't be read: \\$\\.x: Number (value )?length .* exceeds .*");
    }

    @ParameterizedTest
    @MethodSource("models")
    void noPrefixOfADocumentIsADocument(Model model) {
        byte[] json = document(model);
        for (int end = 0; end < json.length; end++) {
            byte[] prefix = Arrays.copyOf(json, end);
            assertThatThrownBy(() -> model.read(prefix))
                    .as("the first %d bytes", end)
                    .isInstanceOf(InvalidJsonException.class)
                    // A half "null" is no valid JSON, whatever may have followed.
                    .hasMessageMatching(".*: (is empty|the text ends too early|the text is no valid JSON)")
                    .hasNoCause();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void anyChangedByteIsReadOrRefusedAsInvalid(Model model) {
        Random random = new Random(20260625);
        byte[] json = document(model);
        for (int i = 0; i < json.length; i++) {
            for (int variant = 0; variant < 12; variant++) {
                byte[] changed = json.clone();
                changed[i] = (byte) (variant < 8 ? "\"\\{}[],0".charAt(variant) : random.nextInt(256));
                readOrRefuse(model, changed);
            }
        }
    }

    private static byte[] document(Model model) {
        String json = SpecExamples.of(model).put("more", 1.5e3).toString();
        String more = " ,\n\"\u00e9\uD83D\uDE00\":[-1,null,{\"a\":\"\\u00e9\"}]}";
        byte[] document = (json.substring(0, json.length() - 1) + more).getBytes(StandardCharsets.UTF_8);
        assertThat(model.read(document)).isNotNull();
        return document;
    }

    private static void readOrRefuse(Model model, byte[] json) {
        try {
            Object value = model.read(json);
            assertThat(model.read(model.write(value))).isEqualTo(value);
        } catch (InvalidJsonException e) {
            assertThat(e).hasMessageStartingWith(model + " can't be read: $").hasNoCause();
        }
    }
}
