package io.runpod.sdk.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationTextTest {
    @ParameterizedTest
    @CsvSource({
        "PT30S,30 s",
        "PT2M,120 s",
        "PT0.25S,250 ms",
        "PT1.5S,1.500 s",
        "PT2.05S,2.050 s",
        "PT0S,0 s",
        "PT0.0000005S,0 ms",
        "PT2.0000005S,2 s"
    })
    void durationsAreShownToPeople(Duration duration, String text) {
        assertThat(DurationText.of(duration)).isEqualTo(text);
    }
}
