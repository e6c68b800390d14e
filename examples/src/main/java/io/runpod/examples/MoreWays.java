package io.runpod.examples;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.endpoint.Scaling;
import io.runpod.sdk.endpoint.Workers;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.v2026_06.model.FlashBoot;
import java.time.Duration;
import java.util.List;

/** The other ways to say what an endpoint is, and what each sends. */
public final class MoreWays {

    private MoreWays() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        NewEndpoint everything = minimal()
                .workers(Workers.exactly(1))
                .scaling(Scaling.onRequestCount(4).idleAfter(Duration.ofSeconds(30)))
                .port(8888, "http")
                .ports("22/tcp")
                .dataCenters("US-TX-3")
                .networkVolumes("vol_abc")
                .disk(50)
                .args("--x")
                .registry("cred_1")
                .extra("templateId", "30zmvf89kd");
        try (FakeRunpod server = FakeRunpod.start();
                RunpodClient runpod = server.client()) {
            for (NewEndpoint endpoint : List.of(
                    everything,
                    minimal().workers(Workers.upTo(3)).noRegistry(),
                    minimal()
                            .workers(Workers.between(0, 5))
                            .gpu(GpuPools.of("SOME_NEW_POOL")
                                    .or(GpuPool.ADA_80_PRO)
                                    .perWorker(2)))) {
                runpod.endpoints().create(endpoint);
            }
            server.requests().forEach(request -> System.out.println(request.text()));
        }
        // Enums are open: this server's revision would refuse the value, a later one may know it.
        System.out.println(minimal().flashboot(FlashBoot.of("NEW_MODE")).build().toJson());
    }

    private static NewEndpoint minimal() {
        return NewEndpoint.named("n").image("i").gpu(GpuPools.of(GpuPool.ADA_24));
    }
}
