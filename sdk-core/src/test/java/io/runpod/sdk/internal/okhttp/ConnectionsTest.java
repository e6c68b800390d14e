package io.runpod.sdk.internal.okhttp;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.internal.call.Answers;
import io.runpod.sdk.internal.call.CallControl;
import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.retry.RetryPolicy;
import io.runpod.sdk.retry.TimeSource;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Request;
import okhttp3.Response;
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
        Connections connections =
                new Connections(url, Duration.ofSeconds(1), TlsSetUp.none(), null, TimeSource.system());

        Call call = connections.newCall(new Request.Builder().url(url).build(), job, job.attempting(), 0, false);

        // Two looks later: how long the set-up may take, and how long the call.
        assertThat(Duration.ofNanos(call.timeout().timeoutNanos())).isEqualTo(Duration.ofSeconds(28));
    }

    @Test
    void idleConnectionsAreClosedWithoutAClose() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HttpUrl url = HttpUrl.get("http://127.0.0.1:" + server.getLocalPort() + "/");
            OkHttpSettings settings = new OkHttpSettings(
                    url, Duration.ofSeconds(1), Connections.newPool(Duration.ofMillis(1)), null, TimeSource.system());
            Connections connections = new Connections(settings, TlsSetUp.none());
            Job<String> job =
                    Answers.job("POST", RetryPolicy.defaults(), TimeSource.system(), CallControl.cancellable());
            Call call = connections.newCall(new Request.Builder().url(url).build(), job, job.attempting(), 0, false);
            FutureTask<Response> answer = new FutureTask<>(call::execute);
            new Thread(answer).start();

            try (Socket connection = server.accept()) {
                connection.getOutputStream().write("HTTP/1.1 204 No Content\r\n\r\n".getBytes(US_ASCII));
                answer.get().close();

                connection.setSoTimeout(10_000);
                connection.getInputStream().readAllBytes();
            }
        }
    }
}
