package com.example.mocked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.runpod.sdk.Endpoints;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.testkit.FakeRunpod;
import org.junit.jupiter.api.Test;

/** A team that mocks what it calls: the SDK's classes are final, which is no obstacle. No JUnit extension, no logger. */
class DeploymentTest {
    private static final NewEndpoint ANY = NewEndpoint.named("a").image("b").gpu(GpuPools.of(GpuPool.ADA_24));

    @Test
    void finalClassesCanBeMocked() {
        try (FakeRunpod server = FakeRunpod.start();
                RunpodClient real = server.client()) {
            Endpoint endpoint = real.endpoints().create(ANY);
            assertEquals(1, server.created());

            Endpoints endpoints = mock(Endpoints.class);
            when(endpoints.create(any(NewEndpoint.class))).thenReturn(endpoint);
            RunpodClient mocked = mock(RunpodClient.class);
            when(mocked.endpoints()).thenReturn(endpoints);

            assertSame(endpoint, mocked.endpoints().create(ANY));
            assertEquals(1, server.created());
        }
    }
}
