package io.runpod.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runpod.sdk.third.model.Numbers;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers keep their digits, fit where they belong, and cost no more than their text. */
class NumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"0.5", "2.25", "4", "0.1", "1.10", "0.12345678901234567890123", "1E+3"})
    void aFractionSurvivesExactly(String number) {
        Numbers value = Numbers.fromJson("{\"single\":" + number + "}");
        assertThat(value.single()).contains(new BigDecimal(number));
        assertThat(Numbers.fromJson(value.toJson())).isEqualTo(value);
        assertThat(value.toJson()).isEqualTo("{\"single\":" + number + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1e999999999", "1e-999999999", "1e1001", "1e99999999999999"})
    void aHugeNumberIsRefusedAtOnce(String number) {
        assertThatThrownBy(() -> Numbers.fromJson("{\"share\":" + number + "}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("Numbers can't be read: $.share: is a number out of all bounds");
        assertThatThrownBy(() -> Numbers.fromJson("{\"small\":" + number + "}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("Numbers can't be read: $.small: must be a whole number of 32 bits");
        assertThatThrownBy(() -> Numbers.fromJson("{\"big\":" + number + "}"))
                .hasMessage("Numbers can't be read: $.big: must be a whole number of 64 bits");
    }

    @Test
    void aBuilderTakesNoNumberThatCouldNotBeReadAgain() {
        assertThatThrownBy(() ->
                        Numbers.builder().twice(new BigDecimal("-1e999999999")).build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("Numbers is invalid: $.twice: is a number out of all bounds");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "small | 2147483648           | does not fit into 32 bits",
                "small | -2147483649          | does not fit into 32 bits",
                "small | 1.5                  | must be a whole number of 32 bits",
                "small | \"hunter2\"          | must be a whole number, is a string",
                "big   | 9223372036854775808  | does not fit into 64 bits",
                "big   | 0.5                  | must be a whole number of 64 bits",
                "big   | true                 | must be a whole number, is a boolean",
                "share | \"0.5\"              | must be a number, is a string",
                "share | []                   | must be a number, is an array"
            })
    void anOverflowNamesTheMember(String member, String number, String problem) {
        assertThatThrownBy(() -> Numbers.fromJson("{\"" + member + "\":" + number + "}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("Numbers can't be read: $." + member + ": " + problem)
                .hasNoCause();
    }

    @Test
    void aWholeNumberMayHaveAPoint() {
        assertThat(Numbers.fromJson("{\"small\":4.0,\"big\":5e9}"))
                .isEqualTo(Numbers.fromJson("{\"small\":4,\"big\":5000000000}"));
    }
}
