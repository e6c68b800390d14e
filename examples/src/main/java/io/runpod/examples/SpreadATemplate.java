package io.runpod.examples;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.v2026_06.model.ContainerConfig;
import io.runpod.sdk.v2026_06.model.Endpoint;

/** Creates an endpoint from a template's container configuration, with one variable of its own. */
public final class SpreadATemplate {
    /** As a template response would bring it; members that are no container's are left behind. */
    private static final String TEMPLATE = """
            {"id": "30zmvf89kd", "name": "pytorch", "image": "runpod/pytorch:2.8.0-py3.11-cuda12.8.1",
             "disk": 50, "ports": ["8888/http", "22/tcp"], "env": {"JUPYTER_PASSWORD": "hunter2"}, "registry": null}
            """;

    private SpreadATemplate() {}

    /**
     * Runs the example.
     *
     * @param args none
     */
    public static void main(String[] args) {
        try (FakeRunpod server = FakeRunpod.start();
                RunpodClient runpod = server.client()) {
            ContainerConfig template = ContainerConfig.fromJson(TEMPLATE);
            Endpoint endpoint = runpod.endpoints()
                    .create(NewEndpoint.named("from-a-template")
                            .container(template)
                            .env("MODEL_NAME", "sdxl")
                            .gpu(GpuPools.of("SOME_NEW_POOL")
                                    .or(GpuPool.ADA_80_PRO)
                                    .perWorker(2))
                            .extra("templateId", "30zmvf89kd"));
            System.out.println(endpoint);
        }
    }
}
