package com.example.inference;

import static com.example.inference.Provisioning.State.NEEDS_A_LOOK;
import static com.example.inference.Provisioning.State.READY;
import static com.example.inference.Provisioning.State.REFUSED;
import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.testkit.Fault;
import io.runpod.sdk.testkit.junit.WithFakeRunpod;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WithFakeRunpod
class InferencePlatformTest {
    private InferencePlatform platform;

    @BeforeEach
    void connect(RunpodClient client) {
        platform = new InferencePlatform(client);
    }

    @Test
    void ordersWhatTheModelNeeds(FakeRunpod runpod) {
        Provisioning done = platform.provision("sdxl", 3);

        assertThat(done.state()).isEqualTo(READY);
        assertThat(runpod.endpoints()).singleElement().satisfies(endpoint -> {
            assertThat(done.endpointId()).contains(endpoint.id());
            assertThat(endpoint.name()).isEqualTo("inference-sdxl");
            assertThat(endpoint.env()).hasValueSatisfying(env -> assertThat(env).containsEntry("MODEL_NAME", "sdxl"));
        });
    }

    @Test
    void reportsAnUnknownOutcomeAndDoesNotOrderAgain(FakeRunpod runpod) {
        runpod.always(Fault.closedAfterReading());

        assertThat(platform.provision("sdxl", 3).state()).isEqualTo(NEEDS_A_LOOK);
        assertThat(runpod.requests()).hasSize(1);
    }

    @Test
    void namesTheEndpointWhoseAnswerWasUnreadable(FakeRunpod runpod) {
        runpod.next(Fault.truncatedBody());

        Provisioning done = platform.provision("sdxl", 3);

        assertThat(done.state()).isEqualTo(NEEDS_A_LOOK);
        assertThat(runpod.created()).isEqualTo(1);
        assertThat(done.endpointId()).contains(runpod.endpoints().get(0).id());
    }

    @Test
    void passesARefusalOn(FakeRunpod runpod) {
        runpod.next(Fault.status(422));

        assertThat(platform.provision("sdxl", 3).state()).isEqualTo(REFUSED);
        assertThat(runpod.created()).isZero();
    }

    @Test
    void sendsNothingThatCannotBeRight(FakeRunpod runpod) {
        Provisioning done = platform.provision("sdxl", -1);

        assertThat(done.state()).isEqualTo(REFUSED);
        assertThat(done.detail()).contains("$.workers.max");
        assertThat(runpod.requests()).isEmpty();
    }
}
