package io.runpod.sdk.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.text.PrintableText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "name | $.name",
                "MODEL_NAME | $.MODEL_NAME",
                "x-1 | $.x-1",
                "größe | $.größe",
                "a b | $['a b']",
                "a.b | $['a.b']",
                "\"\" | $['']",
                "😀 | $['😀']"
            })
    void namesThatAreNotPlainAreQuoted(String name, String path) {
        assertThat(JsonPath.member(JsonPath.ROOT, name)).isEqualTo(path);
    }

    @Test
    void letsNoNameBreakOutOfItsQuotesOrItsLine() {
        assertThat(JsonPath.member("$", "it's\\\n")).isEqualTo("$['it\\'s\\\\\\u000a']");
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0, 7, 0x1b, '\r', '\t', 0x7f, 0x85, 0x9b, 0x61c, 0x200b, 0x2028, 0x202e, 0xfeff, 0xd800, 0xdc00})
    void writesWhatALogMustNotHoldAsAnEscape(int harmful) {
        assertThat(JsonPath.member("$", "a" + (char) harmful + "b")).isEqualTo("$['a\\u%04xb']".formatted(harmful));
    }

    @Test
    void escapesBothHalvesOfAHarmfulCharacter() {
        assertThat(JsonPath.member("$", Character.toString(0xe0041))).isEqualTo("$['\\udb40\\udc41']");
    }

    @Test
    void keepsHeadAndTailOfALongName() {
        String name = "head" + "x".repeat(1_000_000) + "tail";

        assertThat(JsonPath.member("$", name))
                .hasSizeLessThan(120)
                .startsWith("$['headx")
                .endsWith("xtail']");
        assertThat(JsonPath.member("$", "😀".repeat(1_000)))
                .matches("\\$\\['(😀)+…(😀)+']")
                .hasSizeLessThan(120);
        assertThat(JsonPath.member("$", "\u202e".repeat(1_000))).hasSizeLessThan(700);
    }

    @Test
    void keepsHeadAndTailOfALongPath() {
        String path = JsonPath.ROOT;
        for (int i = 0; i < 100_000; i++) {
            path = JsonPath.item(JsonPath.member(path, "n" + i), i);
            assertThat(path.length()).isLessThanOrEqualTo(JsonPath.MAX);
        }
        assertThat(path).startsWith("$.n0[0].n1[1].n2[2]").contains("…").endsWith(".n99998[99998].n99999[99999]");
    }

    @Test
    void cutsNoCharacterInTwo() {
        for (String shift : new String[] {"a", "ab"}) {
            String path = JsonPath.member(JsonPath.ROOT, shift);
            for (int i = 0; i < 50; i++) {
                path = JsonPath.member(path, "😀".repeat(20));
            }
            assertThat(PrintableText.of(path, path.length())).isEqualTo(path);
        }
    }
}
