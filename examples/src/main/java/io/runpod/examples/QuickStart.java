package io.runpod.examples;

import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.Endpoints;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.EndpointChange;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.endpoint.Scaling;
import io.runpod.sdk.endpoint.Workers;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.FlashBoot;
import io.runpod.sdk.model.WorkerSummary;
import io.runpod.sdk.testkit.FakeRunpod;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The life of an endpoint, from its creation to its end: on an embedded fake Runpod, or with {@code --live} on the real
 * one, with the key in {@code RUNPOD_API_KEY}. Requests are printed as they are sent, answers as they are received.
 */
public final class QuickStart {
    private static final String LIVE = "--live";

    private QuickStart() {}

    /**
     * Runs the example.
     *
     * @param args nothing, or {@code --live}
     */
    public static void main(String[] args) {
        List<String> given = List.of(args);
        if (given.equals(List.of(LIVE))) {
            int status = LiveQuickStart.run(System.out, System.err);
            if (status != 0) {
                System.exit(status);
            }
        } else if (given.isEmpty()) {
            try (FakeRunpod server = FakeRunpod.start()) {
                embedded(server, System.out);
            }
        } else {
            throw new IllegalArgumentException("Expected nothing or " + LIVE + ", got " + given);
        }
    }

    static void embedded(FakeRunpod server, PrintStream out) {
        out.println("An embedded fake Runpod answers at " + server.baseUrl() + "; add -Dexec.args=" + LIVE
                + " to talk to the real one.");
        server.scaleUpAfter(Duration.ofSeconds(8)); // of the clients' time, which jumps: nobody waits

        out.println("The given contract, revision 2026-06, which can only create:");
        try (RunpodClient runpod = client(server, ApiRevision.V2026_06, out)) {
            create(runpod.endpoints(), out);
        }

        out.println("The API as production has it, revision 2026-09, from the same Java code:");
        try (RunpodClient runpod = client(server, ApiRevision.V2026_09, out)) {
            Endpoints endpoints = runpod.endpoints();
            Endpoint endpoint = create(endpoints, out);
            fromThereOn(endpoints, endpoint.id(), Duration.ofMinutes(10), out);
            endpoints.delete(endpoint.id());
            out.println("Deleted   " + endpoint.id());
        }
    }

    private static RunpodClient client(FakeRunpod server, ApiRevision revision, PrintStream out) {
        return RunpodClient.builder()
                .apiKey(server.apiKey())
                .baseUrl(server.baseUrl())
                .revision(revision)
                .time(server.time())
                .httpClient(WirePrinter.to(out).httpClient())
                .build();
    }

    private static Endpoint create(Endpoints endpoints, PrintStream out) {
        Endpoint endpoint = endpoints.create(description("my-inference"));
        out.println("Created   " + endpoint.id());
        return endpoint;
    }

    /** With a worker that is always there, so that there is one to wait for. */
    static NewEndpoint description(String name) {
        return NewEndpoint.named(name)
                .image("runpod/pytorch:2.8.0-py3.11-cuda12.8.1")
                .gpu(GpuPools.of(GpuPool.ADA_24, GpuPool.AMPERE_48).perWorker(1))
                .workers(Workers.exactly(1))
                .scaling(Scaling.onQueueDelay(Duration.ofSeconds(4)).idleAfter(Duration.ofSeconds(5)))
                .env("MODEL_NAME", "sdxl")
                .flashboot(FlashBoot.FLASHBOOT)
                .timeout(Duration.ofMinutes(5));
    }

    /** Waits for a worker, changes the endpoint, and looks for it in the list. */
    static void fromThereOn(Endpoints endpoints, String id, Duration atMost, PrintStream out) {
        endpoints.awaitReady(id, atMost, look -> out.println("Waiting   " + counts(look.summary())));
        out.println("Ready     " + id);

        Endpoint changed =
                endpoints.update(id, EndpointChange.workers(Workers.upTo(2)).env("STEPS", "30"));
        out.println("Changed   " + changed.workers());

        try (Stream<Endpoint> all = endpoints.list()) {
            boolean isThere = all.anyMatch(endpoint -> endpoint.id().equals(id));
            out.println("Listed    " + (isThere ? id : "without " + id + ", as lists may lag"));
        }
    }

    private static String counts(WorkerSummary workers) {
        return "initializing " + workers.initializing() + ", throttled " + workers.throttled() + ", unhealthy "
                + workers.unhealthy() + ", idle " + workers.idle() + ", running " + workers.running();
    }
}
