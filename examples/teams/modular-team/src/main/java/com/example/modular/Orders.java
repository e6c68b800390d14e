package com.example.modular;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.model.Endpoint;
import okhttp3.OkHttpClient;

/** Uses the models and OkHttp, which the one module brings with it. */
public final class Orders {

    private Orders() {}

    public static Endpoint order(RunpodClient runpod, String name) {
        return runpod.endpoints()
                .create(NewEndpoint.named(name)
                        .image("registry.example.com/inference:7")
                        .gpu(GpuPools.of(GpuPool.ADA_24)));
    }

    public static RunpodClient through(OkHttpClient ours, String baseUrl, String apiKey) {
        return RunpodClient.builder()
                .httpClient(ours)
                .baseUrl(baseUrl)
                .apiKey(apiKey)
                .build();
    }
}
