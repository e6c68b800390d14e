package io.runpod.examples;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.endpoint.Scaling;
import io.runpod.sdk.endpoint.Workers;
import io.runpod.sdk.error.UnprocessableException;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.FlashBoot;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Creates an endpoint: on an embedded fake Runpod, or with {@code --live} on the real one, with the key in
 * {@code RUNPOD_API_KEY}.
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
            if (!live(RunpodClient::fromEnv, System.out, System.err)) {
                System.exit(1);
            }
        } else if (given.isEmpty()) {
            embedded(System.out);
        } else {
            throw new IllegalArgumentException("Expected nothing or " + LIVE + ", got " + given);
        }
    }

    static void embedded(PrintStream out) {
        try (FakeRunpod server = FakeRunpod.start();
                RunpodClient runpod = server.client()) {
            out.println("An embedded fake Runpod answers at " + server.baseUrl() + "; add -Dexec.args=" + LIVE
                    + " to talk to the real one.");
            create(runpod, request(), out);
        }
    }

    /** What is wrong with the environment is told in one line; false then. */
    static boolean live(Supplier<RunpodClient> environment, PrintStream out, PrintStream err) {
        RunpodClient opened;
        try {
            opened = environment.get();
        } catch (IllegalArgumentException unusable) {
            err.println(unusable.getMessage());
            return false;
        }
        try (RunpodClient runpod = opened) {
            live(runpod, out);
        }
        return true;
    }

    static void live(RunpodClient runpod, PrintStream out) {
        NewEndpoint request = request();
        out.println("About to create a real endpoint with " + runpod + ".");
        out.println("Its workers cost money while they are up: up to "
                + request.build().workers().orElseThrow().max().orElseThrow()
                + " of them, none until a request comes. Delete it when you are done.");
        try {
            create(runpod, request, out);
        } catch (UnprocessableException refused) {
            out.println("Production moved on to a later revision of the API about 2026-07-28 and refuses the members of"
                    + " this one, so this 422 is expected there; see 'Which servers accept this' in the README.");
            throw refused;
        }
    }

    private static NewEndpoint request() {
        return NewEndpoint.named("my-inference")
                .image("runpod/pytorch:2.8.0-py3.11-cuda12.8.1")
                .gpu(GpuPools.of(GpuPool.ADA_24, GpuPool.AMPERE_48).perWorker(1))
                .workers(Workers.between(0, 5))
                .scaling(Scaling.onQueueDelay(Duration.ofSeconds(4)).idleAfter(Duration.ofSeconds(5)))
                .env("MODEL_NAME", "sdxl")
                .flashboot(FlashBoot.FLASHBOOT)
                .timeout(Duration.ofMinutes(5));
    }

    private static void create(RunpodClient runpod, NewEndpoint request, PrintStream out) {
        out.println("Sending   " + request.build().toJson());
        Endpoint endpoint = runpod.endpoints().create(request);
        out.println("Received  " + endpoint.toJson());
        out.println("Created   " + endpoint.id());
    }
}
