package io.runpod.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runpod.sdk.v2026_06.model.CreateEndpointRequest;
import io.runpod.sdk.v2026_06.model.EndpointGpuConfig;
import io.runpod.sdk.v2026_06.model.ErrorResponse;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Members that the spec does not know yet. */
class ExtraTest {

    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(null, "null"),
                Arguments.of("text \"x\"", "\"text \\\"x\\\"\""),
                Arguments.of(true, "true"),
                Arguments.of((byte) 1, "1"),
                Arguments.of((short) -2, "-2"),
                Arguments.of(3, "3"),
                Arguments.of(4L, "4"),
                Arguments.of(Long.MAX_VALUE, "9223372036854775807"),
                Arguments.of(BigInteger.TEN, "10"),
                Arguments.of(BigInteger.TEN.pow(30), "1" + "0".repeat(30)),
                Arguments.of(0.1f, "0.1"),
                Arguments.of(1.5, "1.5"),
                Arguments.of(1e300, "1.0E+300"),
                Arguments.of(new BigDecimal("1.10"), "1.10"),
                Arguments.of(new BigDecimal("7"), "7"),
                Arguments.of(List.of(1, List.of(), "x"), "[1,[],\"x\"]"),
                Arguments.of(Arrays.asList(1L, null), "[1,null]"),
                Arguments.of(Map.of("a", Map.of("b", List.of(2.5))), "{\"a\":{\"b\":[2.5]}}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void javaValuesAreWrittenAsJson(@Nullable Object value, String json) {
        ErrorResponse made = ErrorResponse.builder().extra("x", value).build();
        assertThat(made.toJson()).isEqualTo("{\"x\":" + json + "}");
        assertThat(ErrorResponse.fromJson(made.toJson())).isEqualTo(made).hasSameHashCodeAs(made);
    }

    static Stream<Arguments> refused() {
        String kinds = "must be a string, number, boolean, list, map or null, is a ";
        return Stream.of(
                Arguments.of(Double.NaN, "$.x: must be finite, is NaN"),
                Arguments.of(Float.NEGATIVE_INFINITY, "$.x: must be finite, is -Infinity"),
                Arguments.of('c', "$.x: " + kinds + "java.lang.Character"),
                Arguments.of(new AtomicInteger(1), "$.x: " + kinds + "java.util.concurrent.atomic.AtomicInteger"),
                Arguments.of(
                        List.of(1, new AtomicInteger()),
                        "$.x[1]: " + kinds + "java.util.concurrent.atomic.AtomicInteger"),
                Arguments.of(Map.of("a b", Double.POSITIVE_INFINITY), "$.x['a b']: must be finite, is Infinity"),
                Arguments.of(Map.of("a", List.of(Map.of(1, 2))), "$.x.a[0]: has a name that is no string"),
                Arguments.of(selfContaining(1), "$.x: is nested deeper than 500 levels"),
                Arguments.of(selfContaining(2), "$.x: is nested deeper than 500 levels"));
    }

    private static List<Object> selfContaining(int times) {
        List<Object> list = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            list.add(Map.of("again", list));
        }
        return list;
    }

    @ParameterizedTest
    @MethodSource("refused")
    void otherValuesAreViolations(Object value, String violation) {
        assertThatThrownBy(() -> ErrorResponse.builder().extra("x", value).build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ErrorResponse is invalid: " + violation);
    }

    @Test
    void depthOfFiveHundredIsStillWrittenAndRead() {
        Object value = List.of();
        for (int i = 0; i < 499; i++) {
            value = List.of(value);
        }
        ErrorResponse made = ErrorResponse.builder().extra("x", value).build();
        assertThat(ErrorResponse.fromJson(made.toJson())).isEqualTo(made);
    }

    @Test
    void aNameOfTheSpecIsNoExtra() {
        assertThatThrownBy(() -> EndpointGpuConfig.builder()
                        .pools(List.of("A"))
                        .extra("count", 2)
                        .build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("EndpointGpuConfig is invalid: $.count: is a member of its own, not an extra one");
    }

    @Test
    @SuppressWarnings("NullAway") // what a caller without a null checker may do
    void aNullNameIsAViolation() {
        assertThatThrownBy(() -> ErrorResponse.builder().extra(null, 2).build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("ErrorResponse is invalid: $.extra: must not have a null name");
        Map<Object, Object> noName = new HashMap<>();
        noName.put(null, 1);
        assertThatThrownBy(() -> ErrorResponse.builder().extra("x", noName).build())
                .hasMessage("ErrorResponse is invalid: $.x: has a name that is no string");
    }

    @Test
    void violationsOfNestedExtrasComeUnderTheirPath() {
        assertThatThrownBy(() -> CreateEndpointRequest.builder()
                        .name("n")
                        .image("i")
                        .gpu(EndpointGpuConfig.builder().pools(List.of("A")).extra("x", Double.NaN))
                        .build())
                .hasMessage("CreateEndpointRequest is invalid: $.gpu.x: must be finite, is NaN");
    }

    @Test
    void valuesAreCopiedDeeplyAndKeepTheirOrder() {
        List<Object> inner = new ArrayList<>(List.of(1));
        Map<String, Object> value = new LinkedHashMap<>();
        value.put("z", inner);
        value.put("a", 2);
        ErrorResponse made = ErrorResponse.builder().extra("x", value).build();
        inner.add(3);
        value.clear();
        assertThat(made.toJson()).isEqualTo("{\"x\":{\"z\":[1],\"a\":2}}");
        assertThat((Map<?, ?>) made.extras().get("x")).isUnmodifiable();
    }

    @Test
    void extrasComeAfterTheMembersInTheOrderTheyWereSet() {
        ErrorResponse made = ErrorResponse.builder()
                .extra("b", 1)
                .title("t")
                .extra("a", 2)
                .extra("b", 3)
                .build();
        assertThat(made.toJson()).isEqualTo("{\"title\":\"t\",\"b\":3,\"a\":2}");
        assertThat(made).hasToString("ErrorResponse{title=t, extras={b=***, a=***}}");
    }
}
