package io.runpod.examples;

import io.runpod.sdk.Created;
import io.runpod.sdk.Endpoints;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.EndpointChange;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.endpoint.Scaling;
import io.runpod.sdk.endpoint.Workers;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.testkit.FakeRunpod;
import java.time.Duration;
import java.util.stream.Stream;

/** What comes after the create: waiting, changing, reading, deleting, and creating what is there already. */
public final class LifeOfAnEndpoint {

    private LifeOfAnEndpoint() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        try (FakeRunpod server = FakeRunpod.start();
                RunpodClient runpod = server.client()) {
            server.scaleUpAfter(Duration.ofMinutes(1));
            NewEndpoint description = NewEndpoint.named("ci-1")
                    .image("runpod/pytorch:2.8.0-py3.11-cuda12.8.1")
                    .gpu(GpuPools.of(GpuPool.ADA_24))
                    .workers(Workers.exactly(1));
            Endpoint endpoint = runpod.endpoints().create(description);

            fromThereOn(runpod, endpoint);
            once(runpod, description);
            System.out.println(
                    "left: " + server.endpoints().stream().map(Endpoint::name).toList());
        }
    }

    private static void fromThereOn(RunpodClient runpod, Endpoint endpoint) {
        Endpoints endpoints = runpod.endpoints();
        endpoints.awaitReady(endpoint.id(), Duration.ofMinutes(10)); // a worker is there and takes jobs

        endpoints.update(
                endpoint.id(),
                EndpointChange.scaling(Scaling.onRequestCount(4))
                        .workers(Workers.upTo(10))
                        .env("A", "1"));

        Endpoint now = endpoints.get(endpoint.id());
        System.out.println(now.scaling() + " " + now.workers());

        int idle = endpoints.workers(endpoint.id()).summary().idle();
        System.out.println("idle: " + idle);

        NewEndpoint copy = NewEndpoint.like(now).named("copy"); // what was read can be written
        System.out.println("copied: " + endpoints.create(copy).workers());

        try (Stream<Endpoint> all = endpoints.list()) {
            all.filter(e -> e.name().startsWith("ci-")).forEach(e -> endpoints.delete(e.id()));
        }
    }

    private static void once(RunpodClient runpod, NewEndpoint description) {
        Endpoints endpoints = runpod.endpoints();
        Created once = endpoints.createOnce("deploy-4711", description);
        System.out.println("created: " + once.created() + ", others: " + once.duplicates());

        Created again = endpoints.createOnce("deploy-4711", description);
        System.out.println("created: " + again.created() + ", the same: "
                + again.endpoint().id().equals(once.endpoint().id()));
    }
}
