package io.runpod.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.testkit.Fault;
import io.runpod.sdk.testkit.junit.WithFakeRunpod;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Runs a step of a deployment as a pipeline does: again, and again after trouble. */
@WithFakeRunpod
class DeployOnceTest {
    private final AtomicInteger status = new AtomicInteger(-1);

    private String deploy(RunpodClient runpod) {
        return Printed.by(out -> status.set(DeployOnce.deploy(runpod, "deploy-4711", out)));
    }

    @Test
    void runTwiceItMakesOneEndpoint(FakeRunpod server) throws Exception {
        try (ChildJvm first = ChildJvm.start(DeployOnce.class, server, ApiRevision.V2026_09, "deploy-4711")) {
            assertThat(first.lines()).containsExactly("Created ep_000001");
            assertThat(first.status()).isZero();
        }
        try (ChildJvm second = ChildJvm.start(DeployOnce.class, server, ApiRevision.V2026_09, "deploy-4711")) {
            assertThat(second.lines()).containsExactly("Found ep_000001");
            assertThat(second.status()).isZero();
        }

        assertThat(server.created()).isEqualTo(1);
    }

    @Test
    void namesDuplicatesAndDeletesNone(FakeRunpod server, RunpodClient runpod) {
        for (int i = 0; i < 3; i++) {
            runpod.endpoints()
                    .create(NewEndpoint.named("n")
                            .image("i")
                            .gpu(GpuPools.of(GpuPool.ADA_24))
                            .env(NewEndpoint.CREATE_KEY, "deploy-4711"));
        }

        assertThat(deploy(runpod))
                .containsSubsequence(
                        "Found ep_000001", "  ep_000002, created ", "  ep_000003, created ", "Delete them");

        assertThat(status).hasValue(DeployOnce.DUPLICATED);
        assertThat(server.endpoints()).hasSize(3);
    }

    @Test
    void findsWhatACreateWithoutAnAnswerMade(FakeRunpod server, RunpodClient runpod) {
        server.when(
                request -> request.method().equals("POST"),
                Fault.closedAfterReading().afterCreating());

        assertThat(deploy(runpod)).startsWith("Created ep_000001");

        assertThat(status).hasValue(DeployOnce.DEPLOYED);
        assertThat(server.created()).isEqualTo(1);
    }

    @Test
    void saysThatItCouldNotSeeWhetherThereAreOthers(FakeRunpod server, RunpodClient runpod) {
        server.when(request -> request.method().equals("GET"), Fault.none(), Fault.status(403));

        assertThat(deploy(runpod)).containsSubsequence("Created ep_000001", "run this again to see it");

        assertThat(status).hasValue(DeployOnce.DEPLOYED);
    }

    @Test
    void saysWhatToDoWhenNobodyKnows(FakeRunpod server, RunpodClient runpod) {
        server.when(request -> request.method().equals("POST"), Fault.closedAfterReading());

        assertThat(deploy(runpod)).contains("The endpoint may exist", "run this again with the same id");

        assertThat(status).hasValue(DeployOnce.UNKNOWN);
    }

    @Test
    void saysThatNothingWasCreated(FakeRunpod server, RunpodClient runpod) {
        server.when(request -> request.method().equals("POST"), Fault.status(403));

        assertThat(deploy(runpod)).contains("403", "Nothing was created");

        assertThat(status).hasValue(DeployOnce.FAILED);
    }

    @Test
    void refusesWhatCannotBeRight() throws Exception {
        Map<String, String> environment =
                Map.of("RUNPOD_API_KEY", "some-key", "RUNPOD_API_BASE_URL", "http://localhost:9");
        for (List<String> args : List.of(List.<String>of(), List.of("a", "b"), List.of("with a space"))) {
            try (ChildJvm program = ChildJvm.start(DeployOnce.class, environment, args.toArray(String[]::new))) {
                assertThat(program.lines()).singleElement().asString().isNotBlank();
                assertThat(program.status()).isEqualTo(DeployOnce.MISUSED);
            }
        }
    }
}
