package io.runpod.sdk;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.QueueDelayScaling;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RehearsalTest {

    /** If it could not be read, only those would notice who measure the first call. */
    @ParameterizedTest
    @EnumSource
    void itsAnswerIsOneOfTheRevision(ApiRevision revision) {
        Endpoint endpoint = Rehearsal.read(revision);

        assertThat(endpoint.scaling()).isInstanceOf(QueueDelayScaling.class);
        assertThat(endpoint.extras()).isEmpty();
        assertThat(endpoint.violations()).isEmpty();
    }
}
