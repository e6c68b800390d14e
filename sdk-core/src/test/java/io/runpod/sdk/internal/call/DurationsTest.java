package io.runpod.sdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationsTest {
    @ParameterizedTest
    @CsvSource({"PT30S,30 s", "PT2M,120 s", "PT0.25S,250 ms", "PT1.5S,1.500 s", "PT0S,0 s"})
    void durationsAreShownToPeople(Duration duration, String text) {
        assertThat(Durations.text(duration)).isEqualTo(text);
    }

    @Test
    void endlessDurationsAreCounted() {
        assertThat(Durations.nanos(Duration.ofSeconds(Long.MAX_VALUE))).isLessThan(Long.MAX_VALUE / 2);
    }
}
