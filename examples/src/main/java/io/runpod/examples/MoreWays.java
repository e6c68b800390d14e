package io.runpod.examples;

import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.CpuFlavor;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.endpoint.Scaling;
import io.runpod.sdk.endpoint.Workers;
import io.runpod.sdk.model.FlashBoot;
import io.runpod.sdk.testkit.FakeRunpod;
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
        try (FakeRunpod server = FakeRunpod.start();
                RunpodClient given = RunpodClient.builder()
                        .apiKey(server.apiKey())
                        .baseUrl(server.baseUrl())
                        .revision(ApiRevision.V2026_06)
                        .build();
                RunpodClient production = server.client()) {
            inTheGivenContract().forEach(endpoint -> given.endpoints().create(endpoint));
            inProductionsRevisionOnly()
                    .forEach(endpoint -> production.endpoints().create(endpoint));
            server.requests().forEach(request -> System.out.println(request.text()));
        }
        notOnThisServer()
                .forEach(endpoint -> System.out.println(endpoint.build().toJson()));
    }

    private static List<NewEndpoint> inTheGivenContract() {
        return List.of(
                minimal()
                        .workers(Workers.exactly(1))
                        .scaling(Scaling.onRequestCount(4).idleAfter(Duration.ofSeconds(30)))
                        .port(8888, "http")
                        .ports("22/tcp")
                        .dataCenters("US-TX-3")
                        .networkVolumes("vol_abc")
                        .disk(50)
                        .args("--x")
                        .registry("cred_1"),
                minimal().workers(Workers.upTo(3)).noRegistry(),
                minimal()
                        .workers(Workers.between(0, 5))
                        .gpu(GpuPools.of("SOME_NEW_POOL").or(GpuPool.ADA_80_PRO).perWorker(2)));
    }

    private static List<NewEndpoint> inProductionsRevisionOnly() {
        return List.of(
                minimal().loadBalancer(),
                NewEndpoint.named("n").image("i").cpu(CpuFlavor.of("cpu3c", 4)),
                minimal().command("python", "main.py"),
                minimal()
                        .gpu(GpuPools.of(GpuPool.AMPERE_24)
                                .excluding("NVIDIA L4")
                                .cudaAtLeast("12.4")));
    }

    /** There is no such template here, and what this revision does not know yet is refused. */
    private static List<NewEndpoint> notOnThisServer() {
        return List.of(
                NewEndpoint.named("n").template("30zmvf89kd").gpu(GpuPools.of(GpuPool.ADA_24)),
                minimal().extra("someMember", "x"),
                minimal().flashboot(FlashBoot.of("NEW_MODE")));
    }

    private static NewEndpoint minimal() {
        return NewEndpoint.named("n").image("i").gpu(GpuPools.of(GpuPool.ADA_24));
    }
}
