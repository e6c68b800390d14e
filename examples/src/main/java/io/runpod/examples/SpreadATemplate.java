package io.runpod.examples;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.api.TemplatesApi;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.model.ContainerConfig;
import io.runpod.sdk.model.CreateTemplateRequest;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.Template;
import io.runpod.sdk.testkit.FakeRunpod;
import java.util.List;
import java.util.Map;

/** Creates endpoints with the container settings of a template: copied here, or left to the server. */
public final class SpreadATemplate {
    private static final String CONTAINER = """
            {"image": "runpod/pytorch:2.8.0-py3.11-cuda12.8.1", "disk": 50, "ports": ["8888/http", "22/tcp"],
             "env": {"JUPYTER_PASSWORD": "hunter2"}, "registry": null}
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
            ContainerConfig container = ContainerConfig.fromJson(CONTAINER);
            Endpoint ours = runpod.endpoints()
                    .create(NewEndpoint.named("from-our-own-file")
                            .container(container)
                            .env("MODEL_NAME", "sdxl")
                            .gpu(GpuPools.of("SOME_NEW_POOL")
                                    .or(GpuPool.ADA_80_PRO)
                                    .perWorker(2)));
            System.out.println(ours);

            Template template = runpod.send(TemplatesApi.getTemplate(aTemplate(runpod)));
            Endpoint copied = runpod.endpoints()
                    .create(NewEndpoint.named("copied").container(template).gpu(GpuPools.of(GpuPool.ADA_24)));
            System.out.println(copied);

            Endpoint merged = runpod.endpoints()
                    .create(NewEndpoint.named("merged-by-the-server")
                            .template(template.id())
                            .gpu(GpuPools.of(GpuPool.ADA_24)));
            System.out.println(merged);
        }
    }

    private static String aTemplate(RunpodClient runpod) {
        CreateTemplateRequest request = CreateTemplateRequest.builder()
                .name("vllm")
                .image("registry.example.com/vllm:7")
                .ports(List.of("8000/http"))
                .env(Map.of("HF_TOKEN", "hunter2"))
                .serverless(true)
                .build();
        return runpod.send(TemplatesApi.createTemplate(request)).id();
    }
}
