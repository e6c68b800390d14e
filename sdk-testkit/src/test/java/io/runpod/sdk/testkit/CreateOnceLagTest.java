package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.runpod.sdk.Created;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists that show a new endpoint only after some looks. */
class CreateOnceLagTest {
    private final FakeRunpod runpod = FakeRunpod.start();
    private final RunpodClient client = runpod.client();

    @BeforeEach
    void loseTheAnswer() {
        runpod.when(
                request -> request.method().equals("POST"),
                Fault.closedAfterReading().afterCreating());
    }

    @AfterEach
    void close() {
        runpod.close();
    }

    private Created createOnce() {
        return client.endpoints()
                .createOnce("k", NewEndpoint.named("n").image("runpod/base").gpu(GpuPools.of(GpuPool.ADA_24)));
    }

    private static List<Duration> seconds(long... seconds) {
        return LongStream.of(seconds).mapToObj(Duration::ofSeconds).toList();
    }

    @Test
    void aNewEndpointIsFoundAfterSomeLooks() {
        runpod.listsLagBehind(3);

        Created created = createOnce();

        assertThat(runpod.endpoints()).containsExactly(created.endpoint());
        assertThat(created.created()).isTrue();
        assertThat(runpod.time().waits()).isEqualTo(seconds(1, 2, 4));
    }

    @Test
    void aNewEndpointIsFoundAfterSomeTime() {
        runpod.listsLagBehind(Duration.ofSeconds(15));

        Created created = createOnce();

        assertThat(runpod.endpoints()).containsExactly(created.endpoint());
        assertThat(runpod.time().waits()).isEqualTo(seconds(1, 2, 4, 8));
    }

    @Test
    void oneThatNoListShowsInTimeLeavesItUnknownAndALaterCallFindsIt() throws Exception {
        runpod.listsLagBehind(Duration.ofSeconds(60));

        NoResponseException failure = catchThrowableOfType(NoResponseException.class, this::createOnce);

        assertThat(failure.outcome()).isEqualTo(Outcome.UNKNOWN);
        assertThat(failure).hasMessageContaining("looked for it 5 times in 15.");
        runpod.time().sleep(Duration.ofMinutes(1));
        assertThat(createOnce().endpoint()).isEqualTo(runpod.endpoints().get(0));
        assertThat(runpod.created()).isEqualTo(1);
    }

    @Test
    void oneThatWasAnsweredIsThereThoughTheListLacksIt() {
        runpod.when(request -> request.method().equals("POST"), Fault.none());
        runpod.listsLagBehind(3);

        Created created = createOnce();

        assertThat(runpod.endpoints()).containsExactly(created.endpoint());
        assertThat(created.created()).isTrue();
        assertThat(runpod.time().waits()).isEmpty();
    }
}
