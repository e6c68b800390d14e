package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.Create;
import io.runpod.sdk.JumpingTime;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.RunpodClientBuilder;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.retry.RetryPolicy;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Connections that do not come about: nothing was sent. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ConnectFaultsTest {
    private static final Duration FAR = Duration.ofSeconds(30);

    @RegisterExtension
    final Lab lab = new Lab();

    private final List<SocketChannel> queue = new ArrayList<>();

    @AfterEach
    void leaveTheQueue() throws IOException {
        for (SocketChannel channel : queue) {
            channel.close();
        }
    }

    @Test
    void refusedThenOpenIsRecovered() throws Exception {
        int port = Lab.freePort();
        CountDownLatch opened = new CountDownLatch(1);
        JumpingTime time = new JumpingTime(() -> {
            if (opened.getCount() > 0) {
                lab.open(port);
                opened.countDown();
            }
        });
        RunpodClient client = lab.open(RunpodClient.builder()
                .apiKey(Create.KEY)
                .baseUrl("http://127.0.0.1:" + port)
                .time(time));

        assertThat(lab.create(client).attempts()).isEqualTo(2);
        assertThat(time.sleeps()).singleElement().matches(delay -> delay.toMillis() <= 500);
    }

    @Test
    void refusedForGoodIsNotSentAfterAllAttempts() throws Exception {
        JumpingTime time = new JumpingTime();
        RunpodClient client = lab.open(RunpodClient.builder()
                .apiKey(Create.KEY)
                .baseUrl("http://127.0.0.1:" + Lab.freePort())
                .retryPolicy(RetryPolicy.defaults().withMaxAttempts(4))
                .time(time));

        RequestNotSentException failure = lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, client);

        assertThat(failure.attempts()).isEqualTo(4);
        assertThat(time.sleeps()).hasSize(3);
    }

    @Test
    void aConnectThatHangsEndsAtItsTimeoutAndIsNotSent() throws Exception {
        try (ServerSocket deaf = deaf()) {
            RunpodClient client = lab.open(to(deaf).connectTimeout(Duration.ofMillis(200)));

            RequestNotSentException failure = lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, client);

            assertThat(failure.attempts()).isEqualTo(3);
        }
    }

    @Test
    void anInterruptEndsAConnectThatHangs() throws Exception {
        try (ServerSocket deaf = deaf()) {
            Progress progress = new Progress();
            RunpodClient client = lab.open(progress.watch(to(deaf).connectTimeout(FAR)));
            Caller caller = Caller.of(() -> lab.create(client));
            progress.awaitConnecting();

            caller.interrupt();

            assertThat(caller.failure()).isExactlyInstanceOf(RequestNotSentException.class);
            assertThat(caller.flagIsSet()).isTrue();
        }
    }

    @Test
    void aCancelEndsAConnectThatHangs() throws Exception {
        try (ServerSocket deaf = deaf()) {
            Progress progress = new Progress();
            RunpodClient client = lab.open(progress.watch(to(deaf).connectTimeout(FAR)));
            CompletableFuture<Endpoint> future = lab.createAsync(client);
            progress.awaitConnecting();

            future.cancel(true);

            progress.awaitEnd();
        }
    }

    /** A server that accepts nobody, and whose queue is full, so that a connect gets no answer. */
    private ServerSocket deaf() throws IOException {
        ServerSocket deaf = new ServerSocket(0, 1, FaultServer.loopback(1));
        for (int i = 0; i < 16; i++) {
            SocketChannel waiting = SocketChannel.open();
            waiting.configureBlocking(false);
            queue.add(waiting);
            waiting.connect(deaf.getLocalSocketAddress());
        }
        return deaf;
    }

    private static RunpodClientBuilder to(ServerSocket server) {
        return RunpodClient.builder()
                .apiKey(Create.KEY)
                .baseUrl("http://127.0.0.1:" + server.getLocalPort())
                .attemptTimeout(FAR)
                .deadline(FAR)
                .time(new JumpingTime());
    }
}
