package io.runpod.sdk.internal.layer;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.retry.RetryPolicy;
import java.time.Duration;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WaitsTest {
    @ParameterizedTest
    @CsvSource({"1,500", "2,1000", "3,2000", "4,4000", "5,8000", "6,8000", "1000000,8000"})
    void theBoundDoublesUpToTheGreatest(int attempts, long millis) {
        Duration wait = new Backoff(() -> 0.5).after(attempts, RetryPolicy.defaults());
        assertThat(wait).isEqualTo(Duration.ofMillis(millis / 2));
    }

    @Test
    void theJitterIsFull() {
        assertThat(new Backoff(() -> 0).after(1, RetryPolicy.defaults())).isZero();
        assertThat(new Backoff(() -> 0.999_999).after(1, RetryPolicy.defaults()))
                .isBetween(Duration.ofMillis(499), Duration.ofMillis(500));
    }

    @Test
    void endlessDelaysDoNotOverflow() {
        RetryPolicy endless = RetryPolicy.defaults()
                .withBaseDelay(Duration.ofSeconds(Long.MAX_VALUE))
                .withMaxDelay(Duration.ofSeconds(Long.MAX_VALUE));
        assertThat(new Backoff(() -> 0.5).after(9, endless)).isPositive();
    }

    @Test
    void aBudgetOfAHundredTokensPaysForTwentyRetries() {
        RetryBudget budget = new RetryBudget();
        assertThat(IntStream.range(0, 20).allMatch(i -> budget.pay())).isTrue();
        assertThat(budget.pay()).isFalse();

        IntStream.range(0, 4).forEach(i -> budget.earn());
        assertThat(budget.pay()).isFalse();
        budget.earn();
        assertThat(budget.pay()).isTrue();
    }

    @Test
    void aFullBudgetStaysFull() {
        RetryBudget budget = new RetryBudget();
        IntStream.range(0, 100).forEach(i -> budget.earn());
        assertThat(IntStream.range(0, 21).filter(i -> budget.pay()).count()).isEqualTo(20);
    }

    @Property(seed = "10")
    void waitsAreNeverLongerThanTheBoundNorNegative(
            @ForAll @IntRange(min = 1, max = 1_000) int attempts,
            @ForAll @LongRange(min = 0, max = 999) long thousandths) {
        RetryPolicy policy = RetryPolicy.defaults();

        Duration wait = new Backoff(() -> thousandths / 1_000.0).after(attempts, policy);

        assertThat(wait).isBetween(Duration.ZERO, policy.maxDelay());
    }
}
