package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.runpod.sdk.ApiResponse;
import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.endpoint.Scaling;
import io.runpod.sdk.endpoint.Workers;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.UnauthorizedException;
import io.runpod.sdk.error.UnprocessableException;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.EndpointType;
import io.runpod.sdk.model.FlashBoot;
import io.runpod.sdk.model.QueueDelayScaling;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an SDK's {@code create} must do, whichever process the server runs in. */
abstract class CreateSuite {
    abstract String baseUrl();

    abstract String apiKey();

    @ParameterizedTest
    @EnumSource
    void createsAnEndpointWithAllThatWasSet(ApiRevision revision) {
        try (RunpodClient client = client(revision)) {
            Endpoint endpoint = client.endpoints().create(full());

            assertThat(endpoint.id()).startsWith("ep_");
            assertThat(endpoint.name()).isEqualTo("my-inference");
            assertThat(endpoint.image()).hasValue("runpod/pytorch");
            assertThat(endpoint.gpu().orElseThrow().pools()).containsExactly("ADA_24", "AMPERE_48");
            assertThat(endpoint.workers().max()).isEqualTo(5);
            assertThat(endpoint.workers().idleTimeout()).hasValue(6);
            assertThat(endpoint.scaling())
                    .isInstanceOfSatisfying(
                            QueueDelayScaling.class,
                            scaling -> assertThat(scaling.queueDelay()).isEqualTo(BigDecimal.valueOf(4)));
            assertThat(endpoint.flashboot()).isEqualTo(FlashBoot.FLASHBOOT);
            assertThat(endpoint.timeout()).isEqualTo(300_000);
            assertThat(endpoint.env().orElseThrow()).containsEntry("MODEL_NAME", "sdxl");
        }
    }

    @Test
    void theGivenContractsServerFillsInWhatWasLeftOut() {
        try (RunpodClient client = client(ApiRevision.V2026_06)) {
            Endpoint endpoint = client.endpoints().create(minimal("n").extra("someMember", "x"));

            assertThat(endpoint.workers().min()).isZero();
            assertThat(endpoint.workers().max()).isEqualTo(3);
            assertThat(endpoint.workers().idleTimeout()).hasValue(5);
            assertThat(endpoint.scaling()).isInstanceOf(QueueDelayScaling.class);
            assertThat(endpoint.flashboot()).isEqualTo(FlashBoot.OFF);
            assertThat(endpoint.dataCenterIds()).isEmpty();
            assertThat(endpoint.type()).isEmpty();
            assertThat(endpoint.extras()).containsEntry("someMember", "x");
        }
    }

    @Test
    void productionFillsInWhatWasLeftOut() {
        try (RunpodClient client = client(ApiRevision.V2026_09)) {
            Endpoint endpoint = client.endpoints().create(minimal("n"));

            assertThat(endpoint.type()).hasValue(EndpointType.QUEUE);
            assertThat(endpoint.requestUrls()).isPresent();
            assertThat(endpoint.workers().idleTimeout()).hasValue(10);
            assertThat(client.endpoints().get(endpoint.id())).isEqualTo(endpoint);
        }
    }

    @Test
    void theResponseAroundTheValueIsThere() {
        try (RunpodClient client = client(ApiRevision.V2026_09)) {
            ApiResponse<Endpoint> response = client.endpoints().createWithResponse(minimal("n"));

            assertThat(response.status()).isEqualTo(201);
            assertThat(response.attempts()).isEqualTo(1);
            assertThat(response.requestId().orElseThrow()).startsWith("req_");
        }
    }

    @Test
    void fiftyAtOnceGetFiftyIds() {
        try (RunpodClient client = client(ApiRevision.V2026_09)) {
            List<CompletableFuture<Endpoint>> running = IntStream.range(0, 50)
                    .mapToObj(i -> client.endpoints().createAsync(minimal("n" + i)))
                    .toList();

            assertThat(running)
                    .extracting(future -> future.join().id())
                    .doesNotHaveDuplicates()
                    .hasSize(50);
        }
    }

    @Test
    void aWrongKeyIsUnauthorized() {
        try (RunpodClient client = client("wrong-key", ApiRevision.V2026_09)) {
            UnauthorizedException refused = catchThrowableOfType(
                    UnauthorizedException.class, () -> client.endpoints().create(minimal("n")));

            assertThat(refused.outcome()).isEqualTo(Outcome.NOT_APPLIED);
            assertThat(refused.problem().title()).hasValue("Unauthorized");
        }
    }

    @Test
    void whatTheSchemaForbidsIsUnprocessable() {
        NewEndpoint unknownMode = minimal("a").flashboot(FlashBoot.of("NEW_MODE"));
        try (RunpodClient client = client(ApiRevision.V2026_09)) {
            UnprocessableException refused = catchThrowableOfType(
                    UnprocessableException.class, () -> client.endpoints().create(unknownMode));

            assertThat(refused.problem().errors())
                    .containsExactly("$.flashboot: value must be one of 'OFF', 'FLASHBOOT', 'PRIORITY_FLASHBOOT'");
        }
    }

    private RunpodClient client(ApiRevision revision) {
        return client(apiKey(), revision);
    }

    private RunpodClient client(String key, ApiRevision revision) {
        return RunpodClient.builder()
                .apiKey(key)
                .baseUrl(baseUrl())
                .revision(revision)
                .build();
    }

    private static NewEndpoint minimal(String name) {
        return NewEndpoint.named(name).image("i").gpu(GpuPools.of(GpuPool.ADA_24));
    }

    private static NewEndpoint full() {
        return NewEndpoint.named("my-inference")
                .image("runpod/pytorch")
                .gpu(GpuPools.of(GpuPool.ADA_24, GpuPool.AMPERE_48).perWorker(1))
                .workers(Workers.between(0, 5))
                .scaling(Scaling.onQueueDelay(Duration.ofSeconds(4)).idleAfter(Duration.ofSeconds(6)))
                .env("MODEL_NAME", "sdxl")
                .flashboot(FlashBoot.FLASHBOOT)
                .timeout(Duration.ofMinutes(5));
    }
}
