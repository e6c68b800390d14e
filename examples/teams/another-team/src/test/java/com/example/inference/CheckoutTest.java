package com.example.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.testkit.Fault;
import io.runpod.sdk.testkit.junit.WithFakeRunpod;
import java.time.Duration;
import org.junit.jupiter.api.Test;

@WithFakeRunpod // an in-memory Runpod: real HTTP on loopback, no container, no key
class CheckoutTest {

    @Test
    void survivesRateLimiting(FakeRunpod runpod, RunpodClient client) {
        runpod.next(Fault.rateLimited(Duration.ofSeconds(30)));
        Endpoint endpoint =
                client.endpoints().create(NewEndpoint.named("a").image("b").gpu(GpuPools.of(GpuPool.ADA_24)));
        assertThat(runpod.endpoints()).containsExactly(endpoint);
        assertThat(runpod.requests()).hasSize(2);
        // and no 30 s have passed: the fake's client comes with a time that jumps
    }
}
