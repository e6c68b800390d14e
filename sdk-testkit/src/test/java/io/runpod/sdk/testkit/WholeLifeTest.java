package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.Endpoints;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.EndpointChange;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.endpoint.Scaling;
import io.runpod.sdk.endpoint.Workers;
import io.runpod.sdk.error.NotFoundException;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.FlashBoot;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An endpoint's life on a server of one revision alone: no line differs but the one that sets the client's revision. */
class WholeLifeTest {

    @ParameterizedTest
    @EnumSource
    void theSameLinesCreateOnAServerOfEitherRevision(ApiRevision revision) {
        try (FakeRunpod runpod = FakeRunpod.builder().only(revision).start();
                RunpodClient client = client(runpod, revision)) {
            Endpoint endpoint = client.endpoints().create(description());

            assertThat(endpoint.name()).isEqualTo("my-inference");
            assertThat(endpoint.workers().idleTimeout()).contains(5);
            assertThat(runpod.endpoints()).containsExactly(endpoint);
        }
    }

    @Test
    void itsWholeLifeGoesByOnAServerOfProductionsRevision() {
        try (FakeRunpod runpod = FakeRunpod.builder().only(ApiRevision.V2026_09).start();
                RunpodClient client = client(runpod, ApiRevision.V2026_09)) {
            runpod.scaleUpAfter(Duration.ofSeconds(30));
            Endpoints endpoints = client.endpoints();

            Endpoint endpoint =
                    endpoints.createOnce("deploy-4711", description()).endpoint();
            assertThat(endpoints
                            .awaitReady(endpoint.id(), Duration.ofMinutes(10))
                            .summary()
                            .idle())
                    .isEqualTo(1);
            Endpoint changed = endpoints.update(
                    endpoint.id(),
                    EndpointChange.scaling(Scaling.onRequestCount(4))
                            .workers(Workers.upTo(10))
                            .env("A", "1"));
            assertThat(changed.workers().max()).isEqualTo(10);
            assertThat(endpoints.get(endpoint.id())).isEqualTo(changed);
            assertThat(endpoints.createOnce("deploy-4711", description()).created())
                    .isFalse();
            endpoints.create(NewEndpoint.like(changed).named("copy"));
            try (Stream<Endpoint> all = endpoints.list()) {
                all.forEach(each -> endpoints.delete(each.id()));
            }

            assertThat(runpod.endpoints()).isEmpty();
            assertThatThrownBy(() -> endpoints.get(endpoint.id())).isInstanceOf(NotFoundException.class);
        }
    }

    private static RunpodClient client(FakeRunpod runpod, ApiRevision revision) {
        return RunpodClient.builder()
                .apiKey(runpod.apiKey())
                .baseUrl(runpod.baseUrl())
                .revision(revision)
                .time(runpod.time())
                .build();
    }

    private static NewEndpoint description() {
        return NewEndpoint.named("my-inference")
                .image("runpod/pytorch:2.8.0-py3.11-cuda12.8.1")
                .gpu(GpuPools.of(GpuPool.ADA_24, GpuPool.AMPERE_48).perWorker(1))
                .workers(Workers.between(1, 5))
                .scaling(Scaling.onQueueDelay(Duration.ofSeconds(4)).idleAfter(Duration.ofSeconds(5)))
                .env("MODEL_NAME", "sdxl")
                .flashboot(FlashBoot.FLASHBOOT)
                .timeout(Duration.ofMinutes(5));
    }
}
