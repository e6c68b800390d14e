package io.runpod.sdk.perf;

import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.endpoint.Scaling;
import io.runpod.sdk.endpoint.Workers;
import io.runpod.sdk.model.FlashBoot;
import io.runpod.sdk.v2026_06.api.EndpointsApi;
import io.runpod.sdk.v2026_06.model.CreateEndpointRequest;
import java.time.Duration;

/** What the measured JVMs do: the README's create, with a client's defaults. */
final class Calls {
    private Calls() {}

    static RunpodClient client(String url) {
        return client(url, ApiRevision.V2026_06);
    }

    static RunpodClient client(String url, ApiRevision revision) {
        return RunpodClient.builder()
                .apiKey("rpa_0123456789")
                .baseUrl(url)
                .revision(revision)
                .build();
    }

    static CreateEndpointRequest request() {
        return small().buildV2026_06();
    }

    static NewEndpoint small() {
        return NewEndpoint.named("my-inference")
                .image("runpod/pytorch:2.8.0-py3.11-cuda12.8.1")
                .gpu(GpuPools.of(GpuPool.ADA_24, GpuPool.AMPERE_48).perWorker(1))
                .workers(Workers.between(0, 5))
                .scaling(Scaling.onQueueDelay(Duration.ofSeconds(4)).idleAfter(Duration.ofSeconds(5)))
                .env("MODEL_NAME", "sdxl")
                .flashboot(FlashBoot.FLASHBOOT)
                .timeout(Duration.ofMinutes(5));
    }

    /** With every member that both revisions have. */
    static NewEndpoint whole() {
        return small().args("--model sdxl --steps 30")
                .disk(20)
                .port(8000, "http")
                .port(22, "tcp")
                .env("LOG_LEVEL", "info")
                .env("HF_HOME", "/runpod-volume/hf")
                .registry("cred_1")
                .dataCenters("US-TX-3", "EU-RO-1")
                .networkVolumes("vol_1");
    }

    static void create(RunpodClient client, CreateEndpointRequest request) {
        if (!client.send(EndpointsApi.createEndpoint(request)).id().equals(CannedServer.ID)) {
            throw new IllegalStateException("not the answer");
        }
    }

    static void create(RunpodClient client, NewEndpoint endpoint) {
        if (!client.endpoints().create(endpoint).id().equals(CannedServer.ID)) {
            throw new IllegalStateException("not the answer");
        }
    }
}
