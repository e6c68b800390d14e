package com.example.inference;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.endpoint.Workers;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.model.InvalidRequestException;
import java.util.Optional;

/** Puts this team's models on GPUs. It never orders twice what may already run. */
public final class InferencePlatform {
    private static final String IMAGE = "registry.example.com/inference:7";

    private final RunpodClient runpod;

    public InferencePlatform(RunpodClient runpod) {
        this.runpod = runpod;
    }

    public Provisioning provision(String model, int maxWorkers) {
        try {
            return Provisioning.ready(
                    runpod.endpoints().create(order(model, maxWorkers)).id());
        } catch (InvalidRequestException mistake) {
            return Provisioning.refused(mistake.getMessage());
        } catch (RunpodException failure) {
            return report(failure);
        }
    }

    private static NewEndpoint order(String model, int maxWorkers) {
        return NewEndpoint.named("inference-" + model)
                .image(IMAGE)
                .gpu(GpuPools.of(GpuPool.ADA_24))
                .workers(Workers.upTo(maxWorkers))
                .env("MODEL_NAME", model);
    }

    /** The SDK has repeated what was safe to repeat. What is left goes to the caller, not over the wire again. */
    private static Provisioning report(RunpodException failure) {
        return switch (failure.outcome()) {
            case NOT_APPLIED -> Provisioning.refused(failure.getMessage());
            case UNKNOWN, APPLIED -> Provisioning.needsALook(createdId(failure), failure.getMessage());
        };
    }

    private static Optional<String> createdId(RunpodException failure) {
        return failure instanceof UnexpectedResponseException odd ? odd.createdId() : Optional.empty();
    }
}
