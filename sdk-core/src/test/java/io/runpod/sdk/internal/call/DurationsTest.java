package io.runpod.sdk.internal.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationsTest {
    @Test
    void endlessDurationsAreCounted() {
        assertThat(Durations.nanos(Duration.ofSeconds(Long.MAX_VALUE))).isLessThan(Long.MAX_VALUE / 2);
    }
}
