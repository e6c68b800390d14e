package io.runpod.sdk.internal.header;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.error.RateLimit;
import io.runpod.sdk.error.RateLimit.Window;
import io.runpod.sdk.internal.call.Answers;
import io.runpod.sdk.internal.secret.Secrets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateLimitHeadersTest {
    private static final Secrets NO_SECRETS = Secrets.of("", List.of());
    private static final String POLICIES = "\"minute\";q=60;w=60, \"hour\";q=3000;w=3600, \"day\";q=50000;w=86400";
    private static final String LIMITS = "\"minute\";r=0;t=12, \"hour\";r=2800;t=1812";

    @Test
    void thePlatformsOwnHeadersAreRead() {
        RateLimit limit = RateLimitHeaders.read(LIMITS, POLICIES).orElseThrow();

        assertThat(limit.windows())
                .isEqualTo(List.of(
                        new Window(
                                "minute",
                                Optional.of(60L),
                                Optional.of(Duration.ofMinutes(1)),
                                0,
                                Duration.ofSeconds(12)),
                        new Window(
                                "hour",
                                Optional.of(3000L),
                                Optional.of(Duration.ofHours(1)),
                                2800,
                                Duration.ofSeconds(1812))));
        assertThat(limit.window("hour")).map(Window::remaining).contains(2800L);
        assertThat(limit.window("day")).isEmpty();
    }

    @Test
    void withoutPolicyQuotaAndLengthAreUnknown() {
        assertThat(RateLimitHeaders.read(LIMITS, null).orElseThrow().windows())
                .allSatisfy(window -> assertThat(window.quota()).isEmpty())
                .allSatisfy(window -> assertThat(window.window()).isEmpty());
        assertThat(RateLimitHeaders.read(LIMITS, "min;;").orElseThrow().windows())
                .hasSize(2);
    }

    @Test
    void unknownParametersAreSkippedWhateverTheirType() {
        String limits = "burst;r=1;x;y=?0;z=\"a\\\"b\";w=:aGk=:;d=1.5;k=tok;at=@17;t=2";
        assertThat(RateLimitHeaders.read(limits, null).orElseThrow().windows())
                .containsExactly(new Window("burst", Optional.empty(), Optional.empty(), 1, Duration.ofSeconds(2)));
    }

    @Test
    void whiteSpaceBetweenItemsIsFine() {
        assertThat(RateLimitHeaders.read("  \"a\"; r=1; t=2\t,\t\"b\";r=1;t=2  ", null)
                        .orElseThrow()
                        .windows())
                .hasSize(2);
    }

    @Test
    void windowsWithoutTheirNumbersAreSkipped() {
        assertThat(RateLimitHeaders.read("\"a\";r=1, \"b\";t=1, \"c\";r=-1;t=1, 5;r=1;t=1, \"d\";r=1;t=1", null)
                        .orElseThrow()
                        .windows())
                .extracting(Window::name)
                .containsExactly("d");
    }

    @Test
    void noHeaderMeansNoLimit() {
        assertThat(RateLimitHeaders.read(Answers.headers(), NO_SECRETS)).isEmpty();
        assertThat(RateLimitHeaders.read(
                        Answers.headers("RateLimit", LIMITS, "RateLimit-Policy", POLICIES), NO_SECRETS))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ",",
                "\"a\";r=1;t=1,",
                "\"a\";r=1;t=1 \"b\";r=1;t=1",
                "limit=100, remaining=50, reset=5",
                "\"a;r=1;t=1",
                "\"a\\b\";r=1;t=1",
                "\"a\u0007\";r=1;t=1",
                "\"a\u00e9\";r=1;t=1",
                "\"a\";R=1;t=1",
                "\"a\";r=1.;t=1",
                "\"a\";r=1.2345;t=1",
                "\"a\";r=1234567890123456;t=1",
                "\"a\";r=99999999999999999999999999;t=1",
                "\"a\";r=-;t=1",
                "\"a\";r==1",
                "\"a\";;",
                "(\"a\" \"b\");r=1;t=1"
            })
    void whatIsMalformedIsIgnored(String limits) {
        assertThat(RateLimitHeaders.read(limits, null)).isEmpty();
    }

    @Test
    void endlessHeadersAreIgnored() {
        assertThat(RateLimitHeaders.read("\"a\";r=1;t=1" + ", \"a\";r=1;t=1".repeat(1_000), null))
                .isEmpty();
    }
}
