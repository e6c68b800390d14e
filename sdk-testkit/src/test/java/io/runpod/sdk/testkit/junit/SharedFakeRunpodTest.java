package io.runpod.sdk.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.testkit.FakeRunpod;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.RepeatedTest;

@WithFakeRunpod
class SharedFakeRunpodTest {
    private static String shared = "";

    @BeforeAll
    static void start(FakeRunpod runpod) {
        shared = runpod.baseUrl();
    }

    @RepeatedTest(2)
    void whatTheClassAskedForIsSharedByItsTests(FakeRunpod runpod) {
        assertThat(runpod.baseUrl()).isEqualTo(shared);
    }
}
