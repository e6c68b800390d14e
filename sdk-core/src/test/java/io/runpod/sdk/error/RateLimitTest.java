package io.runpod.sdk.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RateLimitTest {
    private static final RateLimit.Window MINUTE =
            new RateLimit.Window("minute", Optional.empty(), Optional.empty(), 1, Duration.ofSeconds(2));

    @Test
    void aWindowIsFoundByItsNameAndNoOther() {
        RateLimit limit = new RateLimit(List.of(MINUTE));
        assertThat(limit.window("minute")).contains(MINUTE);
        assertThat(limit.window("Minute")).isEmpty();
    }

    @Test
    void itsWindowsStayAsTheyWere() {
        List<RateLimit.Window> windows = new ArrayList<>(List.of(MINUTE));
        RateLimit limit = new RateLimit(windows);
        windows.clear();
        assertThat(limit.windows()).containsExactly(MINUTE);
    }
}
