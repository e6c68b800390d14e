package io.runpod.sdk.retry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SystemTimeTest {
    @Test
    void theSystemsTimeIsTheMachines() throws Exception {
        TimeSource system = TimeSource.system();
        long start = system.nanoTime();

        system.sleep(Duration.ofMillis(20));

        assertThat(system.nanoTime() - start)
                .isGreaterThanOrEqualTo(Duration.ofMillis(20).toNanos());
        assertThat(Duration.between(system.now(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
    }
}
