package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.ApiRevision;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** A test's log is the test's own. */
class SilenceTest {
    @Test
    void nothingIsLogged() throws Exception {
        LoggerFactory.getLogger("probe").warn("{} listens", "somebody");
        // Not the shared contract: whatever it had to say, it may have said before this test began.
        Contract contract = Contract.fresh(ApiRevision.V2026_09);
        contract.violations("CreateEndpointRequest", Json.object());
        contract.violations("Endpoint", Json.object());
        contract.violations("ErrorResponse", Json.object());
        try (FakeRunpod runpod = FakeRunpod.start()) {
            new PlainHttp(runpod).create(PlainHttp.MINIMAL);
        }

        assertThat(ListeningLogs.heard()).containsExactly("WARN probe: somebody listens");
    }
}
