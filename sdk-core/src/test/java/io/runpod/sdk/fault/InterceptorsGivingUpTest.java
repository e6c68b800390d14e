package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.retry.RetryPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A user's interceptor that has given up, while what it started goes on: nothing is sent behind the call's back. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class InterceptorsGivingUpTest {
    @RegisterExtension
    final Lab lab = new Lab();

    @Test
    void anInterceptorThatGaveUpSendsNothingLater() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        CountDownLatch connected = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Queue<String> refusals = new ConcurrentLinkedQueue<>();
        GivingUp givingUp = new GivingUp(connected);
        // One attempt: later ones would give up at once, and OkHttp may then leave a connection that came too late
        // open.
        RunpodClient client = lab.open(lab.builder(server)
                .retryPolicy(RetryPolicy.none())
                .httpClient(new OkHttpClient.Builder()
                        .addInterceptor(givingUp)
                        .addNetworkInterceptor(chain -> {
                            connected.countDown();
                            await(ended);
                            try {
                                return chain.proceed(chain.request());
                            } catch (IOException refused) {
                                refusals.add(String.valueOf(refused.getMessage()));
                                throw refused;
                            }
                        })
                        .build()));

        lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, client);
        ended.countDown();
        givingUp.join();

        assertThat(refusals).isNotEmpty().allMatch(text -> text.contains("sends nothing for a call that is over"));
        server.settle();
        assertThat(server.journal().requests()).isEmpty();
    }

    @Test
    void anInterceptorThatGivesUpWhileTheRequestGoesOutIsUnknown() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        CountDownLatch goingOut = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        GivingUp givingUp = new GivingUp(goingOut);
        RunpodClient client = lab.client(
                server, new OkHttpClient.Builder().addInterceptor(givingUp).eventListener(new EventListener() {
                            @Override
                            public void requestHeadersStart(Call call) {
                                goingOut.countDown();
                                try {
                                    await(ended);
                                } catch (IOException e) {
                                    throw new UncheckedIOException(e);
                                }
                            }
                        }));

        lab.failure(NoResponseException.class, Outcome.UNKNOWN, client);
        ended.countDown();

        givingUp.join();
        server.settle();
        assertThat(server.journal().requests()).hasSizeLessThanOrEqualTo(1);
    }

    /** Proceeds on a thread of its own, and gives up once something has happened there. */
    private static final class GivingUp implements Interceptor {
        private final Map<Call, Thread> proceeding = new ConcurrentHashMap<>();
        private final CountDownLatch moment;

        GivingUp(CountDownLatch moment) {
            this.moment = moment;
        }

        @Override
        public Response intercept(Chain chain) throws IOException {
            Thread thread = new Thread(() -> {
                try {
                    chain.proceed(chain.request());
                } catch (IOException | RuntimeException e) {
                    // However it ends: the call is over.
                }
            });
            proceeding.put(chain.call(), thread);
            thread.setDaemon(true);
            thread.start();
            await(moment);
            throw new IOException("took too long");
        }

        /** Waits for what still goes on, and closes the connections that nobody gave back. */
        void join() throws InterruptedException {
            for (Thread thread : proceeding.values()) {
                thread.join();
            }
            proceeding.keySet().forEach(Call::cancel);
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
