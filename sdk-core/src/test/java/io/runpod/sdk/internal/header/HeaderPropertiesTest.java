package io.runpod.sdk.internal.header;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.runpod.sdk.error.RateLimit;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** What holds for every header, not only for the ones that somebody thought of. */
class HeaderPropertiesTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @Property(seed = "1")
    void anyNumberOfSecondsIsReadAsItIs(@ForAll @IntRange int seconds) {
        assertThat(RetryAfter.read(String.valueOf(seconds), NOW)).contains(Duration.ofSeconds(seconds));
    }

    @Property(seed = "2")
    void digitsWithoutEndAreALongWaitAndNoError(@ForAll("digits") String digits) {
        assertThat(RetryAfter.read(digits, NOW))
                .hasValueSatisfying(
                        wait -> assertThat(wait).isBetween(Duration.ZERO, Duration.ofSeconds(Integer.MAX_VALUE)));
    }

    @Provide
    Arbitrary<String> digits() {
        return Arbitraries.strings().numeric().ofMinLength(1).ofMaxLength(60);
    }

    @Property(seed = "3")
    void anyHttpDateIsReadInEachOfItsForms(@ForAll @LongRange(min = -900_000_000L, max = 900_000_000L) long offset) {
        Instant at = NOW.plusSeconds(offset);
        Duration expected = offset > 0 ? Duration.ofSeconds(offset) : Duration.ZERO;

        for (String pattern : List.of(
                "EEE, dd MMM uuuu HH:mm:ss 'GMT'", "EEEE, dd-MMM-uu HH:mm:ss 'GMT'", "EEE MMM ppd HH:mm:ss uuuu")) {
            String header = DateTimeFormatter.ofPattern(pattern, Locale.US).format(at.atOffset(ZoneOffset.UTC));
            assertThat(RetryAfter.read(header, NOW)).as(header).contains(expected);
        }
    }

    @Property(seed = "4", tries = 5_000)
    void noRetryAfterIsFatalOrNegative(@ForAll String garbage) {
        assertThat(RetryAfter.read(garbage, NOW))
                .satisfiesAnyOf(
                        wait -> assertThat(wait).isEmpty(),
                        wait -> assertThat(wait.orElseThrow()).isGreaterThanOrEqualTo(Duration.ZERO));
    }

    @Property(seed = "5")
    void wellFormedRateLimitsAreReadWhole(
            @ForAll("windows") @Size(min = 1, max = 5) Map<String, Integer> windows, @ForAll @IntRange int quota) {
        String limits = join(windows, "\"%s\";r=%d;t=12");
        String policies = join(windows, "\"%s\";q=" + quota + ";w=%d;later=\"new\"");

        RateLimit limit = RateLimitHeaders.read(limits, policies).orElseThrow();

        assertThat(limit.windows()).hasSameSizeAs(windows.keySet());
        windows.forEach((name, remaining) -> {
            RateLimit.Window window = limit.window(name).orElseThrow();
            assertThat(window.remaining()).isEqualTo((long) remaining);
            assertThat(window.quota()).contains((long) quota);
            assertThat(window.window()).contains(Duration.ofSeconds(remaining));
            assertThat(window.reset()).isEqualTo(Duration.ofSeconds(12));
        });
    }

    @Provide
    Arbitrary<Map<String, Integer>> windows() {
        return Arbitraries.maps(
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(12),
                Arbitraries.integers().greaterOrEqual(0));
    }

    private static String join(Map<String, Integer> windows, String form) {
        return String.join(
                ", ",
                windows.entrySet().stream()
                        .map(window -> form.formatted(window.getKey(), window.getValue()))
                        .toList());
    }

    @Property(seed = "6", tries = 5_000)
    void noRateLimitIsFatal(@ForAll("almostFields") String limits, @ForAll("almostFields") String policies) {
        assertThatCode(() -> RateLimitHeaders.read(limits, policies)).doesNotThrowAnyException();
    }

    @Provide
    Arbitrary<String> almostFields() {
        return Arbitraries.strings().withChars("\"\\;=,rtqw-.09 a*?:@\t\u0000é").ofMaxLength(40);
    }
}
