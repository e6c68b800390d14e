package io.runpod.sdk.internal.okhttp;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.internal.call.Answers;
import io.runpod.sdk.internal.call.CallControl;
import io.runpod.sdk.internal.call.Job;
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
        Job<String> job = Answers.job("POST", RetryPolicy.defaults(), new SlowTime(), CallControl.NONE);
        Connections connections = new Connections(url, Duration.ofSeconds(1), null, TimeSource.system());

        Call call = connections.newCall(new Request.Builder().url(url).build(), job, job.attempting(), false);

        // Two looks later: how long the set-up may take, and how long the call.
        assertThat(Duration.ofNanos(call.timeout().timeoutNanos())).isEqualTo(Duration.ofSeconds(28));
    }
}
