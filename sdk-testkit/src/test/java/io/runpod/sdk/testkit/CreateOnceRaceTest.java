package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.Created;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.listener.CallEnded;
import io.runpod.sdk.listener.RequestListener;
import io.runpod.sdk.model.Endpoint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many callers with one key at once. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CreateOnceRaceTest {
    private static final int CALLERS = 8;

    private final FakeRunpod runpod = FakeRunpod.start();
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

    @AfterEach
    void close() {
        callers.shutdownNow();
        runpod.close();
    }

    /** Keeps callers back until all have come as far. */
    private static final class InStep implements RequestListener {
        private final CyclicBarrier allHaveListed = new CyclicBarrier(CALLERS);
        private final CyclicBarrier allHaveCreated = new CyclicBarrier(CALLERS);
        private final ThreadLocal<Boolean> hasListed = ThreadLocal.withInitial(() -> false);

        @Override
        public void callEnded(CallEnded event) {
            if (event.operation().startsWith("POST")) {
                await(allHaveCreated);
            } else if (!hasListed.get()) {
                hasListed.set(true);
                await(allHaveListed);
            }
        }

        private static void await(CyclicBarrier barrier) {
            try {
                barrier.await();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }

    private RunpodClient client(RequestListener listener) {
        return RunpodClient.builder()
                .apiKey(runpod.apiKey())
                .baseUrl(runpod.baseUrl())
                .revision(ApiRevision.V2026_09)
                .time(runpod.time())
                .listener(listener)
                .build();
    }

    private List<Created> createOnce(RequestListener listener) throws Exception {
        List<Created> all = new ArrayList<>();
        try (RunpodClient client = client(listener)) {
            NewEndpoint description =
                    NewEndpoint.named("n").image("runpod/base").gpu(GpuPools.of(GpuPool.ADA_24));
            Callable<Created> call = () -> client.endpoints().createOnce("k", description);
            for (Future<Created> each : callers.invokeAll(Collections.nCopies(CALLERS, call))) {
                all.add(each.get());
            }
        }
        return all;
    }

    @Test
    void callersThatAllFoundNoneComeBackWithTheSameEndpointAndKnowTheOthers() throws Exception {
        List<Created> all = createOnce(new InStep());

        List<Endpoint> made = runpod.endpoints();
        assertThat(made).hasSize(CALLERS);
        assertThat(all).allSatisfy(each -> {
            assertThat(each.endpoint()).isEqualTo(made.get(0));
            assertThat(each.duplicates()).isEqualTo(made.subList(1, CALLERS));
            assertThat(each.duplicatesKnown()).isTrue();
        });
        assertThat(all).filteredOn(Created::created).hasSize(1);
    }

    @Test
    void soDoThoseWhoseAnswersWereLost() throws Exception {
        runpod.when(
                request -> request.method().equals("POST"),
                Fault.closedAfterReading().afterCreating());

        List<Created> all = createOnce(new InStep());

        List<Endpoint> made = runpod.endpoints();
        assertThat(made).hasSize(CALLERS);
        assertThat(all).allSatisfy(each -> {
            assertThat(each.endpoint()).isEqualTo(made.get(0));
            assertThat(each.duplicates()).isEqualTo(made.subList(1, CALLERS));
            // Any of them may be the one, and none can know.
            assertThat(each.created()).isFalse();
        });
    }

    @RepeatedTest(20)
    void howeverTheyComeTheyComeBackWithTheSameEndpoint() throws Exception {
        List<Created> all = createOnce(new RequestListener() {});

        List<Endpoint> made = runpod.endpoints();
        assertThat(all).allSatisfy(each -> {
            assertThat(each.endpoint()).isEqualTo(made.get(0));
            assertThat(made).containsAll(each.duplicates());
        });
        assertThat(all).filteredOn(Created::created).hasSize(1);
    }
}
