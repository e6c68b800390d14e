package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RequestNotSentException;
import io.runpod.sdk.error.UnprocessableException;
import io.runpod.sdk.model.Endpoint;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What stays behind. Beside these, the Lab looks for open connections and threads behind every test of the suite. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class LeakTest {
    /** What a call needs at most until it is collected, where nothing holds it. */
    private static final int COLLECTIONS = 20;

    @RegisterExtension
    final Lab lab = new Lab();

    @Test
    void aThousandClientsLeaveNoSocketAndNoThread() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));
        int before = Thread.activeCount();

        for (int i = 0; i < 1000; i++) {
            try (RunpodClient client = lab.realTime(server).build()) {
                lab.create(client);
            }
        }

        assertThat(server.awaitAllClosed()).isTrue();
        assertThat(server.journal().creations()).hasSize(1000);
        assertThat(Thread.activeCount() - before).isLessThan(10);
    }

    @Test
    void aClientThatIsNeverUsedOpensNothing() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created()));

        lab.client(server).close();

        assertThat(server.connections()).isZero();
    }

    @Test
    void manyFailuresOnOneClientLeaveNoConnectionOpen() throws Exception {
        Act unread = Act.inOrder(Act.readRequest(), Answer.problem(422).cutAfter(5), Act.close());
        FaultServer server = lab.plain(unread);
        RunpodClient client = lab.client(server);

        for (int i = 0; i < 200; i++) {
            lab.failure(UnprocessableException.class, Outcome.NOT_APPLIED, client);
        }

        // Without a close of the client: a broken connection is not kept.
        assertThat(server.awaitAllClosed()).isTrue();
    }

    @Test
    void connectionsThatBrokeAreNotUsedByTheNextCall() throws Exception {
        Act breaks = Act.inOrder(Act.readRequest(), Act.close());
        FaultServer server = lab.plain(breaks, Act.eachRequest(Answer.created()));
        RunpodClient client = lab.client(server);

        lab.failure(NoResponseException.class, Outcome.UNKNOWN, client);
        lab.create(client);

        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void allThreadsAreDaemonsWhileCallsAreInFlight() throws Exception {
        FaultServer server = lab.tls(Act.silence());
        RunpodClient client = lab.client(server);
        List<CompletableFuture<Endpoint>> calls =
                Stream.generate(() -> lab.createAsync(client)).limit(20).toList();
        for (int i = 0; i < calls.size(); i++) {
            server.journal().awaitRequest();
        }

        assertThat(lab.newThreads()).allMatch(Thread::isDaemon);
        calls.forEach(call -> call.cancel(true));
        assertThat(server.awaitAllClosed()).isTrue();
    }

    @Test
    void noCallIsKeptOnceItIsOver() throws Exception {
        FaultServer server = lab.plain(Act.eachRequest(Answer.created(), Answer.problem(422)));
        List<WeakReference<Call>> calls = new ArrayList<>();
        OkHttpClient http = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    calls.add(new WeakReference<>(chain.call()));
                    if (calls.size() == 3) {
                        throw new IllegalStateException("the user's interceptor is broken");
                    }
                    return chain.proceed(chain.request());
                })
                .build();
        RunpodClient client = lab.open(lab.builder(server).httpClient(http));

        lab.create(client);
        lab.failure(UnprocessableException.class, Outcome.NOT_APPLIED, client);
        lab.failure(RequestNotSentException.class, Outcome.NOT_APPLIED, client);
        lab.failure(UnprocessableException.class, Outcome.NOT_APPLIED, client);

        // OkHttp may hold the last one for a while.
        List<WeakReference<Call>> over = calls.subList(0, 3);
        for (int i = 0; i < COLLECTIONS && over.stream().anyMatch(call -> call.get() != null); i++) {
            System.gc();
        }
        assertThat(over).allMatch(call -> call.get() == null);
    }

    @Test
    void theConnectionOfACallThatOutlivesItsClientIsClosedBehindIt() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        FaultServer server = lab.plain(Act.inOrder(Act.readRequest(), Act.await(closed), Answer.created()));
        RunpodClient client = lab.open(lab.realTime(server));
        CompletableFuture<Endpoint> call = lab.createAsync(client);
        server.journal().awaitRequest();

        client.close();
        closed.countDown();

        call.get(10, TimeUnit.SECONDS);
        assertThat(server.awaitAllClosed()).isTrue();
    }

    /** More than share one pool. */
    @Test
    void connectionsOfManyCallsAtOnceAreClosedWithTheClient() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        FaultServer server = lab.plain(Act.eachRequest(Act.inOrder(Act.await(open), Answer.created())));
        RunpodClient client = lab.open(lab.realTime(server));
        List<CompletableFuture<Endpoint>> calls =
                Stream.generate(() -> lab.createAsync(client)).limit(400).toList();
        for (int i = 0; i < calls.size(); i++) {
            server.journal().awaitRequest();
        }
        open.countDown();
        for (CompletableFuture<Endpoint> call : calls) {
            call.get(10, TimeUnit.SECONDS);
        }

        client.close();

        assertThat(server.awaitAllClosed()).isTrue();
        assertThat(server.connections()).isEqualTo(400);
    }
}
