package io.runpod.examples;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.endpoint.Scaling;
import io.runpod.sdk.endpoint.Workers;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.FlashBoot;
import java.time.Duration;

/** The README's first example: an endpoint, with key and server from the environment. */
public final class CreateAnEndpoint {

    private CreateAnEndpoint() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        try (RunpodClient runpod = RunpodClient.fromEnv()) {
            Endpoint endpoint = runpod.endpoints()
                    .create(NewEndpoint.named("my-inference")
                            .image("runpod/pytorch:2.8.0-py3.11-cuda12.8.1")
                            .gpu(GpuPools.of(GpuPool.ADA_24, GpuPool.AMPERE_48).perWorker(1))
                            .workers(Workers.between(0, 5))
                            .scaling(Scaling.onQueueDelay(Duration.ofSeconds(4)).idleAfter(Duration.ofSeconds(5)))
                            .env("MODEL_NAME", "sdxl")
                            .flashboot(FlashBoot.FLASHBOOT)
                            .timeout(Duration.ofMinutes(5)));
            System.out.println(endpoint.id());
        }
    }
}
