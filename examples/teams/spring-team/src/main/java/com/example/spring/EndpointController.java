package com.example.spring;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.model.Endpoint;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EndpointController {
    private final RunpodClient runpod;

    EndpointController(RunpodClient runpod) {
        this.runpod = runpod;
    }

    @PostMapping("/endpoints/{name}")
    Endpoint create(@PathVariable("name") String name) {
        return runpod.endpoints()
                .create(NewEndpoint.named(name).image("runpod/base").gpu(GpuPools.of(GpuPool.ADA_24)));
    }
}
