package io.runpod.sdk.internal.header;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("1994-11-06T08:49:00Z");

    @ParameterizedTest
    @CsvSource({"0,0", "7,7", "007,7", "86400,86400", "2147483647,2147483647"})
    void secondsAreRead(String header, long seconds) {
        assertThat(RetryAfter.read(header, NOW)).contains(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2147483648", "9999999999", "99999999999", "9223372036854775808", "1000000000000000000000000000"
            })
    void hugeNumbersOfSecondsBecomeTheLongestWait(String header) {
        assertThat(RetryAfter.read(header, NOW)).contains(Duration.ofSeconds(Integer.MAX_VALUE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Sun, 06 Nov 1994 08:49:37 GMT", "Sunday, 06-Nov-94 08:49:37 GMT", "Sun Nov  6 08:49:37 1994"})
    void datesAreReadInAllThreeForms(String header) {
        assertThat(RetryAfter.read(header, NOW)).contains(Duration.ofSeconds(37));
    }

    @Test
    void aYearOfTwoDigitsIsNeverMoreThanFiftyYearsAway() {
        Instant now = Instant.parse("2026-11-23T10:00:00Z");
        assertThat(RetryAfter.read("Monday, 23-Nov-26 10:00:05 GMT", now)).contains(Duration.ofSeconds(5));
        assertThat(RetryAfter.read("Sunday, 06-Nov-94 08:49:37 GMT", now)).contains(Duration.ZERO);
        Duration fiftyYears = Duration.between(now, Instant.parse("2076-11-23T10:00:00Z"));
        assertThat(RetryAfter.read("Monday, 23-Nov-76 10:00:00 GMT", now)).contains(fiftyYears);
        assertThat(RetryAfter.read("Wednesday, 23-Nov-77 10:00:00 GMT", now)).contains(Duration.ZERO);
        assertThat(RetryAfter.read("Tuesday, 23-Nov-77 10:00:00 GMT", now)).isEmpty();
    }

    @Test
    void aDateInThePastMeansNoWait() {
        assertThat(RetryAfter.read("Sun, 06 Nov 1994 08:48:00 GMT", NOW)).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "-1",
                "+1",
                "1.5",
                "1e3",
                "soon",
                "1 2",
                "٣",
                "Sun, 06 Nov 1994 08:49:37 CET",
                "Mon, 06 Nov 1994 08:49:37 GMT",
                "Sun, 31 Feb 1994 08:49:37 GMT"
            })
    void garbageIsIgnored(String header) {
        assertThat(RetryAfter.read(header, NOW)).isEmpty();
    }
}
