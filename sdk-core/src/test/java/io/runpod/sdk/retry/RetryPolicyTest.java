package io.runpod.sdk.retry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RetryPolicyTest {
    @Test
    void whatIsNotSetAnewStaysAsItWas() {
        RetryPolicy policy = new RetryPolicy(7, Duration.ofMillis(1), Duration.ofMillis(9));
        Duration other = Duration.ofMillis(5);

        assertThat(policy.withMaxAttempts(2)).isEqualTo(new RetryPolicy(2, policy.baseDelay(), policy.maxDelay()));
        assertThat(policy.withBaseDelay(other)).isEqualTo(new RetryPolicy(7, other, policy.maxDelay()));
        assertThat(policy.withMaxDelay(other)).isEqualTo(new RetryPolicy(7, policy.baseDelay(), other));
    }

    @Test
    void theDefaultsAreThreeAttemptsFromHalfASecondToEight() {
        assertThat(RetryPolicy.defaults()).hasToString("RetryPolicy[maxAttempts=3, baseDelay=PT0.5S, maxDelay=PT8S]");
    }

    @Test
    void everySettingCanBeChangedAlone() {
        assertThat(RetryPolicy.defaults()
                        .withMaxAttempts(5)
                        .withBaseDelay(Duration.ofMillis(1))
                        .withMaxDelay(Duration.ofMillis(2)))
                .isEqualTo(new RetryPolicy(5, Duration.ofMillis(1), Duration.ofMillis(2)));
        assertThat(RetryPolicy.none().maxAttempts()).isEqualTo(1);
    }

    @Test
    void whatIsOutOfRangeIsRefusedInWords() {
        assertThatThrownBy(() -> RetryPolicy.defaults().withMaxAttempts(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxAttempts: must be at least 1, is 0");
        assertThatThrownBy(() -> RetryPolicy.defaults().withBaseDelay(Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("baseDelay: must be positive, is PT0S");
        assertThatThrownBy(() -> RetryPolicy.defaults().withMaxDelay(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maxDelay: must be positive, is PT-1S");
    }

    @Test
    void theMachinesOwnTimeNamesItself() throws InterruptedException {
        TimeSource time = TimeSource.system();
        time.sleep(Duration.ZERO);
        assertThat(time).hasToString("TimeSource.system()");
        assertThat(time.now()).isNotNull();
    }
}
