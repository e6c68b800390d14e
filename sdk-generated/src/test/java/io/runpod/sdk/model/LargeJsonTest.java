package io.runpod.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.management.ThreadMXBean;
import io.runpod.sdk.v2026_06.model.ContainerConfig;
import io.runpod.sdk.v2026_06.model.CreateEndpointRequest;
import io.runpod.sdk.v2026_06.model.EndpointGpuConfig;
import io.runpod.sdk.v2026_06.model.ErrorResponse;
import io.runpod.sdk.v2026_06.model.FlashBoot;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work and memory grow with the size of a text and not with its square, and messages don't grow with it at all. */
class LargeJsonTest {
    private static final int MIB = 1 << 20;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** So that loading classes is not counted. */
    @BeforeAll
    static void warmUp() {
        reading(nested(50));
        ErrorResponse.builder().title("t").build().toJsonBytes();
    }

    private static long allocated(Runnable work) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        work.run();
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    private static InvalidJsonException reading(String json) {
        return Objects.requireNonNull(
                catchThrowableOfType(InvalidJsonException.class, () -> ErrorResponse.fromJson(json)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 32})
    void writingTakesAFewTimesTheSize(int size) {
        ErrorResponse text =
                ErrorResponse.builder().title("x".repeat(size * MIB)).build();
        assertThat(allocated(text::toJsonBytes)).isLessThan(6L * size * MIB);

        Map<String, String> env = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            env.put("V" + i, "y".repeat(MIB));
        }
        ContainerConfig config = ContainerConfig.builder().env(env).build();
        assertThat(allocated(config::toJson)).isLessThan(6L * size * MIB);
    }

    /** 800 names of 10,000 characters, one in the other, and then no JSON. */
    private static String nested(int depth) {
        String open = "{\"" + "n".repeat(10_000) + "\":";
        return "{\"x\":" + open.repeat(depth) + "!";
    }

    @Test
    void namesInNamesMakeNoLongMessage() {
        String json = nested(800);
        InvalidJsonException thrown = reading(json);
        assertThat(thrown.getMessage()).hasSizeLessThan(1_000).startsWith("ErrorResponse can't be read: $.x['nnn");
        assertThat(thrown.path()).hasSizeLessThan(700);
        // The parser keeps each name, and has read it into a buffer of characters.
        assertThat(allocated(() -> reading(json))).isLessThan(12L * json.length());
    }

    @Test
    void aNameBeyondAllBoundsMakesNoLongMessage() {
        assertThat(reading("{\"" + "n".repeat(8 * MIB) + "\":!")).satisfies(LargeJsonTest::isShort);
        assertThat(reading("{\"" + "n".repeat(8 * MIB))).satisfies(LargeJsonTest::isShort);
        assertThat(reading("{\"title\":" + "9".repeat(8 * MIB) + "}")).satisfies(LargeJsonTest::isShort);
        assertThat(reading("{\"title\":" + "[".repeat(8 * MIB))).satisfies(LargeJsonTest::isShort);
        assertThat(reading("x".repeat(8 * MIB))).satisfies(LargeJsonTest::isShort);
    }

    private static void isShort(Throwable thrown) {
        assertThat(thrown.getMessage()).hasSizeLessThan(1_000);
        assertThat(thrown).hasNoCause();
    }

    @Test
    void noCharacterOfANameChangesHowAMessageIsShown() {
        String harmful = "\u001b[2J\u0007\r\n\u0085\u009b\u061c\u202e\u2028\u2066\ufeff";
        String escaped = "{\"env\":{\"" + escape(harmful) + "\":1}}";
        InvalidJsonException thrown = Objects.requireNonNull(
                catchThrowableOfType(InvalidJsonException.class, () -> ContainerConfig.fromJson(escaped)));
        assertThat(thrown)
                .hasMessageContaining(
                        "\\u001b[2J\\u0007\\u000d\\u000a\\u0085\\u009b\\u061c\\u202e\\u2028\\u2066\\ufeff");
        assertThat(String.valueOf(thrown.getMessage()).codePoints())
                .noneMatch(io.runpod.sdk.text.PrintableText::isHarmful);
    }

    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append("\\u%04x".formatted(c)));
        return escaped.toString();
    }

    @Test
    void aHundredThousandViolationsAreAllThereAndTheMessageNamesSome() {
        List<Object> wrong = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            wrong.add(Double.NaN);
        }
        InvalidRequestException thrown = Objects.requireNonNull(catchThrowableOfType(
                InvalidRequestException.class,
                () -> ErrorResponse.builder().extra("x", wrong).build()));
        assertThat(thrown.violations()).hasSize(100_000);
        assertThat(thrown.getMessage())
                .hasSizeLessThan(5_000)
                .startsWith("ErrorResponse is invalid: $.x[0]: must be finite, is NaN; $.x[1]: ")
                .endsWith("; and 99980 more");
    }

    @Test
    void hugeNamesInViolationsMakeNoLongMessage() {
        Map<String, Object> wrong = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            wrong.put("n".repeat(MIB) + "\n" + i, Double.NaN);
        }
        InvalidRequestException thrown = Objects.requireNonNull(catchThrowableOfType(
                InvalidRequestException.class,
                () -> ErrorResponse.builder().extra("x", wrong).build()));
        assertThat(thrown.violations()).hasSize(30);
        assertThat(thrown.getMessage())
                .hasSizeLessThan(5_000)
                .doesNotContain("\n")
                .endsWith("; and 10 more");
    }

    @Test
    void aViolationOfAnyoneIsShownOnOneLine() {
        Violation violation = new Violation("$.a\u202e", "is \"b\r\nc\u0085" + "d".repeat(MIB) + "\"");
        assertThat(violation).asString().hasSizeLessThan(2_000).startsWith("$.a : is \"b c d");
        assertThat(new InvalidRequestException("X\n", List.of(violation)))
                .message()
                .startsWith("X  is invalid: $.a : is \"b c d")
                .hasSizeLessThan(2_000);
    }

    @Test
    void listsThatShareTheirItemsTakeBoundedWork() {
        Object value = "leaf";
        for (int i = 0; i < 30; i++) {
            value = i % 2 == 0 ? List.of(value, value) : Map.of("a", value, "b", value);
        }
        Object shared = value;
        ErrorResponse.Builder builder =
                ErrorResponse.builder().extra("x", shared).extra("y", List.of(shared, Double.NaN));
        assertThat(catchThrowable(builder::build))
                .hasMessage("ErrorResponse is invalid: $.x: holds more than 1000000 values; "
                        + "$.y: holds more than 1000000 values");
    }

    @Test
    void aMillionValuesAreStillWritten() {
        List<Integer> many = java.util.Collections.nCopies(999_999, 7);
        ErrorResponse made = ErrorResponse.builder().extra("x", many).build();
        assertThat(ErrorResponse.fromJson(made.toJsonBytes())).isEqualTo(made);
    }

    /** Work that grew with the square of their number took minutes for this text, a quarter of what an answer may be. */
    @Test
    @Timeout(60)
    void hundredsOfThousandsOfUnknownMembersTakeWorkThatGrowsWithTheirNumber() {
        int count = 200_000;
        StringBuilder json = new StringBuilder("{\"title\":\"t\"");
        for (int i = 0; i < count; i++) {
            json.append(",\"m").append(i).append("\":1");
        }
        ErrorResponse read = ErrorResponse.fromJson(json.append('}').toString());
        assertThat(read.extras()).hasSize(count);
        assertThat(read.toBuilder().build()).isEqualTo(read);
        assertThat(read.violations()).isEmpty();
    }

    @Test
    void theTextOfAModelIsShortAndOnOneLine() {
        Map<String, String> env = new LinkedHashMap<>();
        List<String> ports = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            env.put("N" + i + "\u202e", "hunter2");
            ports.add("p" + i + "\n");
        }
        CreateEndpointRequest request = CreateEndpointRequest.builder()
                .name("n\u001b[31m" + "n".repeat(MIB))
                .image("i\u0085i")
                .env(env)
                .ports(ports)
                .registry("r\r\nr")
                .gpu(EndpointGpuConfig.builder().pools(List.of("A".repeat(MIB))).extra("e".repeat(MIB), 1))
                .flashboot(FlashBoot.of("\u202e" + "F".repeat(MIB)))
                .build();
        assertThat(request.toString())
                .hasSizeLessThan(10_000)
                .startsWith("CreateEndpointRequest{image=i i, ")
                .contains("ports=[p0 , p1 , ", " 99980 more]", "env={N0 =***, ", " 99980 more}", "registry=r r, ")
                .contains("name=n [31mnnn", "flashboot= FFF")
                .doesNotContain("hunter2");
        assertThat(request.toString().codePoints()).noneMatch(io.runpod.sdk.text.PrintableText::isHarmful);
    }
}
