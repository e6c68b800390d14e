package io.runpod.examples;

import io.runpod.sdk.Created;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.endpoint.Workers;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.model.Endpoint;
import java.io.PrintStream;

/**
 * A step of a deployment that may run again, after a crash too: one deployment has one endpoint. Give an id of the
 * deployment; {@code RUNPOD_API_KEY} is the key.
 */
public final class DeployOnce {
    /** The endpoint is there, and no other of this deployment is seen. */
    static final int DEPLOYED = 0;
    /** Nothing was created. */
    static final int FAILED = 1;
    /** The arguments or the environment can't be used. Nothing was sent. */
    static final int MISUSED = 2;
    /** The endpoint may be there. */
    static final int UNKNOWN = 3;
    /** The endpoint is there, and so are others of this deployment. */
    static final int DUPLICATED = 4;

    private DeployOnce() {}

    /**
     * Runs the example against the real Runpod. It creates an endpoint that costs nothing until a job comes.
     *
     * @param args an id of the deployment, such as {@code deploy-4711}
     */
    public static void main(String[] args) {
        System.exit(run(args, System.out));
    }

    private static int run(String[] args, PrintStream out) {
        if (args.length != 1) {
            out.println("Expected an id of the deployment, got " + args.length + " arguments.");
            return MISUSED;
        }
        try (RunpodClient runpod = RunpodClient.fromEnv()) {
            return deploy(runpod, args[0], out);
        } catch (IllegalArgumentException unusable) {
            out.println(unusable.getMessage());
            return MISUSED;
        }
    }

    static int deploy(RunpodClient runpod, String deployment, PrintStream out) {
        NewEndpoint description = NewEndpoint.named("inference-" + deployment)
                .image("runpod/pytorch:2.8.0-py3.11-cuda12.8.1")
                .gpu(GpuPools.of(GpuPool.ADA_24))
                .workers(Workers.upTo(3));
        try {
            return report(runpod.endpoints().createOnce(deployment, description), out);
        } catch (RunpodException failure) {
            out.println(failure.getMessage());
            if (failure.outcome() == Outcome.NOT_APPLIED) {
                out.println("Nothing was created. Mend the cause, and run this again.");
                return FAILED;
            }
            out.println("The endpoint may exist. Wait a little, as lists may lag, and run this again with the same id:"
                    + " it finds the endpoint, or creates it.");
            return UNKNOWN;
        }
    }

    private static int report(Created once, PrintStream out) {
        out.println((once.created() ? "Created " : "Found ") + once.endpoint().id());
        if (!once.duplicatesKnown()) {
            out.println("Whether there are others could not be seen; run this again to see it.");
        }
        if (once.duplicates().isEmpty()) {
            return DEPLOYED;
        }
        out.println("There are others for the same deployment, and they cost as much:");
        for (Endpoint duplicate : once.duplicates()) {
            out.println("  " + duplicate.id() + ", created " + duplicate.createdAt());
        }
        out.println("Delete them, once you have seen that nobody uses them.");
        return DUPLICATED;
    }
}
