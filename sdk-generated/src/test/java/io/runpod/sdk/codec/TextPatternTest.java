package io.runpod.sdk.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextPatternTest {

    @ParameterizedTest
    @CsvSource({
        "^a$, a, false",
        "^a$, b, true",
        "a, xay, false",
        "^[$]$, $, false",
        "'^a\\$$', a$, false",
        "^$|^b$, '', false"
    })
    void anExpressionIsLookedForAnywhere(String regex, String value, boolean refused) {
        assertThat(TextPattern.of(regex).refuses(value)).isEqualTo(refused);
    }

    /** Java's own dollar would let a line break through, into a header or a log. */
    @Test
    void theEndIsTheEndAndNotTheLastLineBreak() {
        assertThat(TextPattern.of("^\\d+\\.\\d+$").refuses("12.4\n")).isTrue();
        assertThat(TextPattern.of("^a$|^b$").refuses("b\r\n")).isTrue();
    }

    @Test
    void whatWouldTakeLongToJudgeIsLeftToTheServer() {
        assertThat(TextPattern.of("^(a+)+$").refuses("a".repeat(900) + "!")).isFalse();
        assertThat(TextPattern.of("^(a|b)*$").refuses("!".repeat(1_000_000))).isFalse();
        assertThat(TextPattern.of("^(a|b)*$").refuses("ab".repeat(499) + "!")).isTrue();
    }

    @Test
    void aSecretIsNotShownAndAnotherValueIsPrintableAndShort() {
        assertThat(TextPattern.problem("^a$", "hunter2", true)).isEqualTo("must match ^a$");
        assertThat(TextPattern.problem("^a$", "b\u001b[2J" + "x".repeat(5_000), false))
                .startsWith("must match ^a$, is \"b [2Jxx")
                .hasSizeLessThan(150);
    }
}
