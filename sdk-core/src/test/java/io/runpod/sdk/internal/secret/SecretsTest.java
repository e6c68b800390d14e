package io.runpod.sdk.internal.secret;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretsTest {
    private static final String KEY = "rpa_A/B\"C\\D0123456789";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rpa_A/B\"C\\D0123456789",
                "RPA_a/b\"c\\d0123456789",
                "rpa_A\\/B\\\"C\\\\D0123456789",
                "rpa_\\u0041/B\\u0022C\\u005cD0123456789",
                "rpa_\\u0041\\/B\\\"C\\u005CD012345678\\u0039",
                "\\u0072\\u0070\\u0061_A\\/B\\\"C\\\\D0123456789",
                "rpa_\\\\u0041\\\\/B\\\\\\\"C\\\\\\\\D0123456789",
            })
    void theKeyIsFoundInEverySpelling(String spelled) {
        Secrets secrets = secrets(KEY);
        assertThat(secrets.hide(spelled)).isEqualTo("***");
        assertThat(secrets.hideKey("(" + spelled + ")")).isEqualTo("(***)");
        assertThat(secrets.hide("x\\n" + spelled + "\\")).isEqualTo("x\\n***\\");
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10, 12, 15, 16, 19, 20, 31, 32, 33, 40, 64, 200})
    void keysOfEveryLengthAreHiddenAlsoInsideAWord(int length) {
        String key = "rpa_SECRET0123456789abcdefghijklmnopqrstuvwxyz".repeat(5).substring(0, length);
        assertThat(secrets(key).hide("x" + key + "y" + key)).isEqualTo("x***y***");
        assertThat(secrets(key).hide(key.toUpperCase(Locale.ROOT))).isEqualTo("***");
    }

    @ParameterizedTest
    @CsvSource({"8,8", "10,8", "15,8", "16,8", "20,10", "31,15", "32,16", "33,16", "64,16", "400,16"})
    void ofASecretThatWasCutShortAtMostALittleIsLeft(int length, int tooMany) {
        String value = IntStream.range(0, length)
                .mapToObj(i -> String.valueOf((char) ('\u4e00' + i)))
                .reduce("", String::concat);
        Secrets secrets = secrets("", value);
        for (int cut = 1; cut <= length; cut++) {
            String shown = "(" + value.substring(0, cut) + "…";
            assertThat(secrets.hide(shown)).isEqualTo(cut < tooMany ? shown : "(***…");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sdxl|unknown model sdxl.|unknown model ***.",
                "sdxl|sdxl2 xsdxl _sdxl_ sdxl|sdxl2 xsdxl _***_ ***",
                "sdxl|\\nsdxl\\u000asdxl|\\n***\\u000a***",
                "sdxl|SDXL|SDXL",
                "abc|<abc> abcd|<***> abcd",
                "ab|ab|ab",
                "abcdefgh|xabcdefghy|x***y",
            })
    void aShortValueIsHiddenWhereItIsAWord(String value, String text, String hidden) {
        assertThat(secrets("", value).hide(text)).isEqualTo(hidden);
    }

    @Test
    void whatIsHiddenBesideItIsNoPartOfAWord() {
        Secrets secrets = secrets("rpa_0123456789", "q4_K");
        assertThat(secrets.hide("q4_Krpa_0123456789q4_K")).isEqualTo("***");
        assertThat(secrets.hide("q4_Krpa_\\u0030123456789q4_K!")).isEqualTo("***!");
    }

    @Test
    void aLetterOfAnyScriptContinuesAWord() {
        assertThat(secrets("", "abc").hide("äabc abcß 7abc (abc)")).isEqualTo("äabc abcß 7abc (***)");
    }

    static Stream<List<String>> neighbours() {
        return Stream.of(
                List.of("abcdefghij", "fghijklmnop"),
                List.of("abcdefghijklmnop", "defghijk"),
                List.of("abcdefgh", "abcdefghijklmnop"),
                List.of("abcdefghijklmnop", "hijklmnop"),
                List.of("hijklmnop", "abcdefgh"));
    }

    @ParameterizedTest
    @MethodSource("neighbours")
    void secretsThatOverlapOrHoldOneAnotherLeaveNothing(List<String> values) {
        Secrets secrets = Secrets.of("", values);
        assertThat(secrets.hide("-abcdefghijklmnop-")).isEqualTo("-***-");
        assertThat(Secrets.of("Bearer abcdefghij", List.of("hijklmnopq")).hide("abcdefghijklmnopq"))
                .isEqualTo("***");
    }

    @Test
    void aSecretThatRepeatsItselfIsHiddenToItsEnd() {
        String value = "ab".repeat(20) + "END";
        assertThat(secrets("", value).hide("x" + "ab".repeat(35) + "END" + "y")).isEqualTo("x***y");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-----BEGIN KEY-----\nMIIEvQIBADANBg\n0123456789abcdef\n-----END KEY-----\n",
                "-----BEGIN KEY-----\\nMIIEvQIBADANBg\\n0123456789abcdef\\n-----END KEY-----",
                "-----BEGIN KEY----- MIIEvQIBADANBg 0123456789abcdef -----END KEY-----",
                "-----BEGIN KEY-----\r\nMIIEvQIBADANBg\r\n0123456789abcdef\r\n-----END KEY-----",
                "[MIIEvQIBADANBg]",
                "0123456789abcdef",
            })
    void ofSeveralLinesEachIsHidden(String shown) {
        String value = "-----BEGIN KEY-----\nMIIEvQIBADANBg\n0123456789abcdef\n-----END KEY-----\n";
        assertThat(secrets("", value).hide(shown)).doesNotContain("MIIE", "01234", "BEGIN");
    }

    @Test
    void shortLinesAreHiddenWhereTheyStandOnOne() {
        assertThat(secrets("", "ab\ncd\r\nef\ngh\n").hide("is 'ab cd ef gh'")).isEqualTo("is '***'");
    }

    @Test
    void whatIsBlankOrNothingHidesNothing() {
        String text = "a         b";
        assertThat(secrets("", "", "         ", "a").hide(text)).isSameAs(text);
        assertThat(Secrets.of("", List.of()).hide(text)).isSameAs(text);
    }

    @Test
    void onlyTheKeyIsHiddenWhereOnlyTheKeyIsAskedFor() {
        Secrets secrets = secrets("rpa_0123456789", "env-value-1");
        assertThat(secrets.hideKey("rpa_0123456789 env-value-1")).isEqualTo("*** env-value-1");
        assertThat(secrets.hide("rpa_0123456789 env-value-1")).isEqualTo("*** ***");
    }

    @Test
    void namesOfHeadersAreHiddenAsTheirValuesAre() {
        assertThat(secrets("rpa_0123456789", "env-value-1")
                        .hide(Map.of(
                                "rpa_0123456789", List.of("a"),
                                "x-rpa_0123456789", List.of("env-value-1", "b"))))
                .isEqualTo(Map.of("***", List.of("a"), "x-***", List.of("***", "b")));
        assertThat(secrets("rpa_0123456789", "env-value-1")
                        .hide(new java.util.TreeMap<>(
                                Map.of("env-value-1", List.of("a"), "rpa_0123456789", List.of("b")))))
                .isEqualTo(Map.of("***", List.of("a", "b")));
    }

    /** Not timed but bounded: what is quadratic takes minutes here. */
    @Test
    @Timeout(value = 20, unit = SECONDS)
    void theWorkGrowsWithTheTextAndNotWithItsPatience() {
        String repeated = "a".repeat(1 << 20);
        assertThat(secrets("", repeated + "b").hide(repeated)).isEqualTo("***");
        assertThat(secrets("", "a".repeat(15) + "b" + repeated).hide(repeated)).isEqualTo(repeated);
        String escaped = "\\u0061".repeat(1 << 18);
        assertThat(secrets("", repeated + "b").hide(escaped)).isEqualTo("***");
        String backslashes = "\\".repeat(1 << 20);
        assertThat(secrets("", "\\\\\\\\\\\\\\\\b").hide(backslashes)).isNotEmpty();
        String[] many =
                IntStream.range(0, 5_000).mapToObj(i -> "https://host-" + i).toArray(String[]::new);
        assertThat(secrets("", many).hide("http://h ".repeat(7_000))).startsWith("http://h ");
    }

    private static Secrets secrets(String key, String... values) {
        return Secrets.of(key.isEmpty() ? "" : Secrets.authorization(key), List.of(values));
    }
}
