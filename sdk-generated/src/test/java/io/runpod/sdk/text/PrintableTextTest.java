package io.runpod.sdk.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000",
                "\u0007",
                "\u001b",
                "\r",
                "\n",
                "\t",
                "\r\n\r\n",
                "\u007f",
                "\u0085",
                "\u009b",
                "\u2028",
                "\u2029",
                "\u202e",
                "\u2066",
                "\u061c",
                "\u200b",
                "\ufeff",
                "\ud800",
                "\udc00",
                "\udb40\udc41"
            })
    void makesOneSpaceOfWhatALogMustNotHold(String harmful) {
        assertThat(PrintableText.of("a" + harmful + harmful + "b", 100)).isEqualTo("a b");
    }

    @Test
    void leavesReadableTextAlone() {
        String text = "Zürich 日本 😀 ~ a  b";

        assertThat(PrintableText.of(text, 100)).isSameAs(text);
    }

    @Test
    void cutsWhatIsTooLongAndSaysSo() {
        assertThat(PrintableText.of("abcdef", 3)).isEqualTo("abc …");
        assertThat(PrintableText.of("abc", 3)).isEqualTo("abc");
    }

    @Test
    void cutsNoCharacterInTwo() {
        assertThat(PrintableText.of("ab😀c", 3)).isEqualTo("ab …");
    }
}
