package io.runpod.examples;

import io.runpod.sdk.ApiResponse;
import io.runpod.sdk.RequestOptions;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.testkit.FakeRunpod;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** A future, options for one call, and the response around the value. */
public final class AsyncAndOptions {

    private AsyncAndOptions() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        try (FakeRunpod server = FakeRunpod.start();
                RunpodClient runpod = server.client()) {
            NewEndpoint request = NewEndpoint.named("a").image("b").gpu(GpuPools.of(GpuPool.ADA_24));

            CompletableFuture<Endpoint> future = runpod.endpoints().createAsync(request);
            System.out.println("created " + future.join().id());

            RequestOptions hurried = RequestOptions.builder()
                    .deadline(Duration.ofSeconds(20))
                    .header("X-Trace", "1")
                    .build();
            Endpoint endpoint = runpod.endpoints().create(request, hurried);
            System.out.println("created " + endpoint.id());

            ApiResponse<Endpoint> response = runpod.endpoints().createWithResponse(request);
            System.out.println("created " + response.value().id() + " with status " + response.status() + " in "
                    + response.attempts() + " attempt(s), request id "
                    + response.requestId().orElse("unknown"));
        }
    }
}
