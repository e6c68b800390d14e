package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class JumpingTimeTest {
    private final JumpingTime time = new JumpingTime();

    @Test
    void whoWaitsIsWokenAtOnceAndIsAsLateAsIfTheyHadWaited() throws Exception {
        Instant date = time.now();
        long nanos = time.nanoTime();

        time.sleep(Duration.ofDays(3));

        assertThat(Duration.between(date, time.now())).isBetween(Duration.ofDays(3), Duration.ofDays(4));
        assertThat(Duration.ofNanos(time.nanoTime() - nanos)).isBetween(Duration.ofDays(3), Duration.ofDays(4));
        assertThat(time.waits()).containsExactly(Duration.ofDays(3));
    }

    @Test
    void startsOnTheSameDayForEverybody() {
        assertThat(time.now()).isBetween(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-01-01T01:00:00Z"));
    }

    @Test
    void whoIsInterruptedDoesNotWait() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> time.sleep(Duration.ofSeconds(1)))
                .isInstanceOf(InterruptedException.class)
                .hasMessage("interrupted while waiting PT1S");
        assertThat(Thread.interrupted()).isFalse();
        assertThat(time.waits()).isEmpty();
    }
}
