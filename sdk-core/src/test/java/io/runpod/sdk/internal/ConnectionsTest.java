package io.runpod.sdk.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.retry.RetryPolicy;
import io.runpod.sdk.retry.TimeSource;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

class ConnectionsTest {
    /** Each look at the clock takes a second. */
    private static final class SlowTime implements TimeSource {
        private final AtomicLong seconds = new AtomicLong();

        @Override
        public Instant now() {
            throw new UnsupportedOperationException();
        }

        @Override
        public long nanoTime() {
            return Duration.ofSeconds(seconds.incrementAndGet()).toNanos();
        }

        @Override
        public void sleep(Duration duration) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void whatTheSetUpTakesIsTakenFromTheAttempt() throws Exception {
        HttpUrl url = HttpUrl.get("http://127.0.0.1:1/");
        Connections connections = new Connections(url, Duration.ofSeconds(1), null, new SlowTime());

        Call call = connections.newCall(
                new Request.Builder().url(url).build(),
                Answers.job("POST", RetryPolicy.defaults(), TimeSource.system(), CallControl.NONE),
                Duration.ofSeconds(30).toNanos(),
                false);

        assertThat(Duration.ofNanos(call.timeout().timeoutNanos())).isEqualTo(Duration.ofSeconds(29));
    }
}
