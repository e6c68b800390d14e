package com.example.inference;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.testkit.Fault;
import org.junit.jupiter.api.Test;

/** Without the annotation: a Runpod like any other resource. */
class OutageTest {

    @Test
    void ordersAgainOnceThePlatformIsBack() {
        try (FakeRunpod runpod = FakeRunpod.start()) {
            InferencePlatform platform = new InferencePlatform(runpod.client());

            runpod.always(Fault.status(503));
            Provisioning during = platform.provision("sdxl", 1);
            runpod.always(Fault.none());
            Provisioning after = platform.provision("llama", 1);

            assertThat(during.endpointId()).isEmpty();
            assertThat(after.state()).isEqualTo(Provisioning.State.READY);
            assertThat(runpod.created()).isEqualTo(1);
        }
    }

    @Test
    void manyServersDoNotMeet() {
        try (FakeRunpod here = FakeRunpod.start();
                FakeRunpod there = FakeRunpod.start()) {
            new InferencePlatform(here.client()).provision("sdxl", 1);

            assertThat(here.baseUrl()).isNotEqualTo(there.baseUrl());
            assertThat(there.requests()).isEmpty();
        }
    }
}
