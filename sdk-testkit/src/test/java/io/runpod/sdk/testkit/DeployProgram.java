package io.runpod.sdk.testkit;

import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.Created;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;

/** A deploy script, which may be killed at any moment and then runs again. Its arguments: the server and the key. */
final class DeployProgram {
    private DeployProgram() {}

    public static void main(String... arguments) {
        deploy(arguments[0], arguments[1]);
    }

    static Created deploy(String baseUrl, String key) {
        try (RunpodClient runpod = RunpodClient.builder()
                .apiKey(FakeRunpod.DEFAULT_API_KEY)
                .baseUrl(baseUrl)
                .revision(ApiRevision.V2026_09)
                .build()) {
            return runpod.endpoints()
                    .createOnce(
                            key,
                            NewEndpoint.named("deployed").image("runpod/base").gpu(GpuPools.of(GpuPool.ADA_24)));
        }
    }
}
