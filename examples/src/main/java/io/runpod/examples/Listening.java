package io.runpod.examples;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.testkit.Fault;
import java.time.Duration;

/** Metrics of calls and attempts, by Micrometer. */
public final class Listening {

    private Listening() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        try (FakeRunpod server = FakeRunpod.start();
                RunpodClient runpod = RunpodClient.builder()
                        .apiKey(server.apiKey())
                        .baseUrl(server.baseUrl())
                        .time(server.time())
                        .listener(new MetricsListener(registry))
                        .build()) {
            server.next(Fault.rateLimited(Duration.ofSeconds(30)));
            runpod.endpoints().create(NewEndpoint.named("a").image("b").gpu(GpuPools.of(GpuPool.ADA_24)));
        }
        registry.getMeters().stream()
                .map(Meter::getId)
                .map(Meter.Id::toString)
                .sorted()
                .forEach(System.out::println);
    }
}
