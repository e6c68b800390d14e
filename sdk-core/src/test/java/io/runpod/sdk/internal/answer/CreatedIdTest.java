package io.runpod.sdk.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreatedIdTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"id\":\"a\"}|a",
                "{\"x\":{\"id\":\"b\"},\"id\":\"a\",\"y\":[{\"id\":\"c\"}]}|a",
                "{\"id\":\"a\",\"id\":\"b\"}|b",
                "{\"id\":\"a\",\"id\":null}|",
                "{\"id\":\"a\",\"id\":5,\"n\":1}|",
                "{\"id\":{\"id\":\"b\"},\"id\":\"a\"}|a",
                "{\"id\":\" \"}|",
                "{\"id\":\"a\",\"id\":\"b|a",
                "{\"id\":\"a\",\"n\":tru|a",
                "{\"id\":\"a\"|a",
                "{\"id\":\"a|",
                "[{\"id\":\"a\"}]|",
            })
    void theLastIdBeforeTheBreakCounts(String text, String id) {
        assertThat(CreatedId.salvage(text)).isEqualTo(Optional.ofNullable(id));
    }

    @ParameterizedTest
    @CsvSource({"100000,a", "1,a"})
    void nestingWithoutEndDoesNotLoseIt(int depth, String id) {
        assertThat(CreatedId.salvage("{\"id\":\"a\",\"deep\":" + "[".repeat(depth)))
                .contains(id);
    }
}
