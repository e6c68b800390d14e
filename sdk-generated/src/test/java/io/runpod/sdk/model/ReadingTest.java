package io.runpod.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runpod.sdk.v2026_06.model.ContainerConfig;
import io.runpod.sdk.v2026_06.model.Endpoint;
import io.runpod.sdk.v2026_06.model.EndpointGpuConfig;
import io.runpod.sdk.v2026_06.model.ErrorResponse;
import io.runpod.sdk.v2026_06.model.FlashBoot;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as servers give them, now and later. */
class ReadingTest {
    /** What every endpoint has, for the tests to add to. */
    private static final String REQUIRED = "\"id\":\"ep_1\",\"name\":\"n\",\"workers\":{\"min\":0,\"max\":5},"
            + "\"scaling\":{\"type\":\"QUEUE_DELAY\",\"value\":4,\"idleTimeout\":5},\"dataCenterIds\":[],"
            + "\"networkVolumes\":[],\"timeout\":300000,\"flashboot\":\"OFF\",\"createdAt\":\"2026-03-13T20:00:00Z\"";

    private static Endpoint endpoint(String more) {
        return Endpoint.fromJson("{" + REQUIRED + more + "}");
    }

    @Test
    void anEndpointMayLackGpuOrHaveItNullOrHaveCpuInItsPlace() {
        assertThat(endpoint("").gpu()).isEmpty();
        assertThat(endpoint("").isGpuNull()).isFalse();
        assertThat(endpoint(",\"gpu\":null").gpu()).isEmpty();
        assertThat(endpoint(",\"gpu\":null").isGpuNull()).isTrue();
        Endpoint onCpu = endpoint(",\"gpu\":null,\"cpu\":{\"id\":\"cpu5c\",\"vcpuCount\":4,\"memory\":16}");
        assertThat(onCpu.cpu().orElseThrow().memory()).isEqualTo(16);
        assertThat(onCpu.isCpuNull()).isFalse();
        assertThat(onCpu.toJson()).contains("\"gpu\":null");
    }

    @Test
    void unknownMembersSurviveUnchangedAtEveryLevel() {
        String unknown = "\"templateId\":\"30zmvf89kd\",\"none\":null,\"yes\":true,\"no\":false,\"price\":1.10,"
                + "\"long\":12345678901,\"huge\":123456789012345678901234567890,\"wide\":1E+400,\"empty\":{},"
                + "\"deep\":{\"z\":[1,[],{\"y\":null,\"a\":\"\\\"\\\\\\n\"}],\"b\":-0.50}";
        String text = "{\"pools\":[\"ADA_24\"],\"count\":1," + unknown + "}";
        assertThat(EndpointGpuConfig.fromJson(text).toJson()).isEqualTo(text);
        Endpoint endpoint = endpoint(",\"gpu\":" + text + "," + unknown);
        assertThat(endpoint.toJson()).contains("\"gpu\":" + text).endsWith("," + unknown + "}");
        assertThat(endpoint.toBuilder().build()).isEqualTo(endpoint);
        assertThat(endpoint.toBuilder().build().toJson()).isEqualTo(endpoint.toJson());
        assertThat(endpoint.extras())
                .containsEntry("price", new BigDecimal("1.10"))
                .containsEntry("wide", new BigDecimal("1e400"))
                .containsEntry("long", 12345678901L)
                .containsEntry("huge", new BigInteger("123456789012345678901234567890"))
                .containsEntry("none", null);
    }

    @Test
    void unknownEnumValuesSurvive() {
        String json = "{" + REQUIRED.replace("OFF", "NEW_MODE").replace("QUEUE_DELAY", "on moonlight") + "}";
        Endpoint endpoint = Endpoint.fromJson(json);
        assertThat(endpoint.flashboot()).isEqualTo(FlashBoot.of("NEW_MODE")).isNotEqualTo(FlashBoot.OFF);
        assertThat(endpoint.flashboot())
                .hasSameHashCodeAs(FlashBoot.of("NEW_MODE"))
                .hasToString("NEW_MODE");
        assertThat(endpoint.flashboot().known()).isEqualTo(FlashBoot.Known.UNRECOGNIZED);
        assertThat(endpoint.scaling().type().value()).isEqualTo("on moonlight");
        assertThat(Endpoint.fromJson(endpoint.toJson())).isEqualTo(endpoint);
        assertThat(endpoint.toJson()).contains("\"NEW_MODE\"", "\"on moonlight\"");
    }

    @Test
    void extrasAndCollectionsOfWhatWasReadAreUnmodifiableAndInOrder() {
        Endpoint endpoint = endpoint(",\"env\":{\"Z\":\"1\",\"A\":\"2\",\"M\":\"3\"},\"z\":[1],\"a\":{\"x\":1}");
        assertThat(endpoint.env().orElseThrow()).isUnmodifiable();
        assertThat(endpoint.env().orElseThrow().keySet()).containsExactly("Z", "A", "M");
        assertThat(endpoint.extras()).isUnmodifiable();
        assertThat(endpoint.extras().keySet()).containsExactly("z", "a");
        assertThat((List<?>) endpoint.extras().get("z")).isUnmodifiable();
        assertThat(endpoint.dataCenterIds()).isUnmodifiable();
    }

    @Test
    void limitsAreNotCheckedOnReadingButCanBeAskedFor() {
        EndpointGpuConfig config = EndpointGpuConfig.fromJson("{\"pools\":[],\"count\":0}");
        assertThat(config.violations())
                .containsExactly(
                        new Violation("$.pools", "needs at least 1 item, has 0"),
                        new Violation("$.count", "must be at least 1, is 0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-13T20:00:00Z", "2026-03-13T20:00:00+02:00", "2026-03-13T20:00:00.123456789Z"})
    void aDateAndTimeKeepsItsSecondsAndItsOffset(String text) {
        Endpoint endpoint = Endpoint.fromJson("{" + REQUIRED.replace("2026-03-13T20:00:00Z", text) + "}");
        assertThat(endpoint.createdAt()).isEqualTo(OffsetDateTime.parse(text));
        assertThat(endpoint.toJson()).contains("\"createdAt\":\"" + text + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-03-13", "2026-03-13T20:00:00", "2026-02-30T20:00:00Z"})
    void aDateAndTimeWithoutAnOffsetOrOutOfTheCalendarIsRefused(String text) {
        String json = "{" + REQUIRED.replace("2026-03-13T20:00:00Z", text) + "}";
        assertThatThrownBy(() -> Endpoint.fromJson(json))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("Endpoint can't be read: $.createdAt: must be a date and time with an offset");
    }

    @ParameterizedTest
    @CsvSource({
        "4, 4",
        "4.0, 4",
        "4e2, 400",
        "-0, 0",
        "2147483647, 2147483647",
        "-2147483648, -2147483648",
        "0e99999, 0"
    })
    void wholeNumbersAreReadHoweverTheyAreWritten(String text, int expected) {
        assertThat(ErrorResponse.fromJson("{\"status\":" + text + "}").status()).hasValue(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2147483648", "-2147483649", "12345678901234567890123"})
    void aWholeNumberOfMoreThan32BitsIsRefusedByName(String text) {
        assertThatThrownBy(() -> ErrorResponse.fromJson("{\"status\":" + text + "}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("ErrorResponse can't be read: $.status: does not fit into 32 bits");
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.5", "1e400", "1e-400", "1e99999999999", "4e9"})
    void aNumberThatIsNotWholeIsRefusedByName(String text) {
        assertThatThrownBy(() -> ErrorResponse.fromJson("{\"status\":" + text + "}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("ErrorResponse can't be read: $.status: must be a whole number of 32 bits");
    }

    @Test
    void aNumberWithAnExponentBeyondAllBoundsIsRefused() {
        assertThatThrownBy(() -> ErrorResponse.fromJson("{\"more\":[1e99999999999]}"))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessage("ErrorResponse can't be read: $.more[0]: is a number out of all bounds");
    }

    @Test
    void theSecretValueOfAnEnvironmentIsInNoMessage() {
        for (String env : List.of(
                "{\"KEY\":123454321}",
                "{\"KEY\":[\"hunter2\"]}",
                "{\"KEY\":hunter2}",
                "{\"KEY\":\"hunter2",
                "{\"KEY\":\"hunter2\\x\"}",
                "{\"KEY\":\"hunter2\" \"hunter2\"}",
                "\"hunter2\"",
                "{\"KEY\":\"hunter2\t\"}")) {
            assertThatThrownBy(() -> ContainerConfig.fromJson("{\"env\":" + env + "}"))
                    .isInstanceOf(InvalidJsonException.class)
                    .hasMessageStartingWith("ContainerConfig can't be read: $.env")
                    .hasMessageNotContainingAny("hunter2", "123454321")
                    .hasNoCause();
        }
    }

    @Test
    void theLastOfRepeatedMembersCountsNullIncluded() {
        assertThat(ContainerConfig.fromJson("{\"image\":\"a\",\"image\":\"b\"}").image())
                .hasValue("b");
        assertThat(ContainerConfig.fromJson("{\"image\":\"a\",\"disk\":1,\"env\":{},\"ports\":[],"
                        + "\"image\":null,\"disk\":null,\"env\":null,\"ports\":null}"))
                .isEqualTo(ContainerConfig.builder().build());
        assertThat(ContainerConfig.fromJson("{\"image\":null,\"image\":\"b\"}").image())
                .hasValue("b");
        ContainerConfig isNull = ContainerConfig.fromJson("{\"registry\":\"a\",\"registry\":null}");
        assertThat(isNull.isRegistryNull()).isTrue();
        assertThat(isNull.registry()).isEmpty();
        ContainerConfig isSet = ContainerConfig.fromJson("{\"registry\":null,\"registry\":\"a\"}");
        assertThat(isSet.isRegistryNull()).isFalse();
        assertThat(isSet.registry()).hasValue("a");
        assertThat(endpoint(",\"gpu\":{\"pools\":[\"A\"],\"count\":2},\"gpu\":{\"pools\":[\"B\"]}")
                        .gpu())
                .hasValue(EndpointGpuConfig.builder().pools(List.of("B")).build());
        assertThat(endpoint(",\"gpu\":{\"pools\":[\"A\"]},\"gpu\":null").isGpuNull())
                .isTrue();
        assertThat(ContainerConfig.fromJson("{\"x\":{\"a\":1,\"a\":null},\"y\":1,\"x\":null,\"y\":2}")
                        .toJson())
                .isEqualTo("{\"x\":null,\"y\":2}");
        assertThat(ContainerConfig.fromJson("{\"x\":{\"a\":1,\"a\":null}}").toJson())
                .isEqualTo("{\"x\":{\"a\":null}}");
        assertThat(isNull.violations()).isEmpty();
        assertThat(isSet.violations()).isEmpty();
    }

    @Test
    void aRequiredMemberWhoseLastValueIsNullIsMissing() {
        assertThatThrownBy(() -> endpoint(",\"id\":null"))
                .hasMessage("Endpoint can't be read: $.id: is required, but missing or null");
        assertThatThrownBy(() -> endpoint(",\"timeout\":null"))
                .hasMessage("Endpoint can't be read: $.timeout: is required, but missing or null");
        assertThatThrownBy(() -> endpoint(",\"workers\":null"))
                .hasMessage("Endpoint can't be read: $.workers: is required, but missing or null");
    }

    @Test
    void eachOfRepeatedMembersMustHaveTheRightType() {
        assertThatThrownBy(() -> ContainerConfig.fromJson("{\"image\":1,\"image\":\"a\"}"))
                .hasMessage("ContainerConfig can't be read: $.image: must be a string, is a number");
    }

    @Test
    void theItemAndTheNameAreInThePath() {
        assertThatThrownBy(() -> ContainerConfig.fromJson("{\"env\":{\"A KEY\":1}}"))
                .hasMessage("ContainerConfig can't be read: $.env['A KEY']: must be a string, is a number");
        assertThatThrownBy(() -> ContainerConfig.fromJson("{\"ports\":[\"22/tcp\",null]}"))
                .hasMessage("ContainerConfig can't be read: $.ports[1]: must be a string, is null");
        assertThatThrownBy(() -> endpoint(",\"gpu\":{\"pools\":[{}]}"))
                .hasMessage("Endpoint can't be read: $.gpu.pools[0]: must be a string, is an object");
        assertThatThrownBy(() -> endpoint(",\"gpu\":{\"count\":1}"))
                .hasMessage("Endpoint can't be read: $.gpu.pools: is required, but missing or null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE"})
    void bytesMayComeWithAByteOrderMark(String charset) {
        byte[] json = "\uFEFF{\"title\":\"caf\u00e9 \uD83D\uDE00\"}".getBytes(Charset.forName(charset));
        assertThat(ErrorResponse.fromJson(json).title()).hasValue("caf\u00e9 \uD83D\uDE00");
    }

    @Test
    void textKeepsWhateverCharactersItHas() {
        for (String text :
                List.of("", "\u0000\u001f\u007f", "\u2028", "\uD83D\uDE00", "\uD800", "a\uDC00b", "</script>")) {
            ErrorResponse value =
                    ErrorResponse.builder().title(text).extra("more", text).build();
            assertThat(ErrorResponse.fromJson(value.toJson())).isEqualTo(value);
            assertThat(ErrorResponse.fromJson(value.toJsonBytes())).isEqualTo(value);
        }
        assertThat(ErrorResponse.builder().title("caf\u00e9").build().toJsonBytes())
                .isEqualTo("{\"title\":\"caf\u00e9\"}".getBytes(StandardCharsets.UTF_8));
    }
}
