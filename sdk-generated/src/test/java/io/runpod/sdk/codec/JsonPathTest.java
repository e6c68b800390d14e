package io.runpod.sdk.codec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPathTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "name | $.name",
                "MODEL_NAME | $.MODEL_NAME",
                "x-1 | $.x-1",
                "a b | $['a b']",
                "a.b | $['a.b']",
                "\"\" | $['']"
            })
    void namesThatAreNotPlainAreQuoted(String name, String path) {
        assertThat(JsonPath.member(JsonPath.ROOT, name)).isEqualTo(path);
    }

    @Test
    void letsNoNameBreakOutOfItsQuotesOrItsLine() {
        assertThat(JsonPath.member("$", "it's\\\n")).isEqualTo("$['it\\'s\\\\\\u000a']");
    }
}
