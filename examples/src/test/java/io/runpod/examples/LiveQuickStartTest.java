package io.runpod.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.testkit.Fault;
import io.runpod.sdk.testkit.RecordedRequest;
import io.runpod.sdk.testkit.junit.WithFakeRunpod;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the quick start on the real Runpod leaves behind: nothing, however it ends. */
@WithFakeRunpod
@Timeout(120)
class LiveQuickStartTest {
    private final AtomicInteger status = new AtomicInteger(-1);

    private static boolean isCreate(RecordedRequest request) {
        return request.method().equals("POST");
    }

    private static boolean isDelete(RecordedRequest request) {
        return request.method().equals("DELETE");
    }

    private String live(RunpodClient runpod) {
        return Printed.by(out -> status.set(LiveQuickStart.run(runpod, out, out)));
    }

    @Test
    void withoutAKeyItEndsInOneLine() throws Exception {
        try (ChildJvm program = ChildJvm.start(QuickStart.class, Map.of(), "--live")) {
            assertThat(program.lines())
                    .containsExactly(
                            "Invalid settings of the RunpodClient: apiKey: is missing; set it, or the environment"
                                    + " variable RUNPOD_API_KEY");
            assertThat(program.status()).isEqualTo(1);
        }
    }

    @Test
    void saysFirstWhatItWillCost(FakeRunpod server, RunpodClient runpod) {
        server.scaleUpAfter(Duration.ofMinutes(1));

        String printed = live(runpod);

        assertThat(printed.lines().limit(2))
                .satisfiesExactly(
                        line -> assertThat(line).matches("About to create the endpoint quickstart-\\w{8} with .*"),
                        line -> assertThat(line)
                                .startsWith("This costs money: one worker starts at once")
                                .contains("10 minutes from now at most"));
        assertThat(printed).doesNotContain(server.apiKey());
    }

    @Test
    void deletesWhatItMade(FakeRunpod server, RunpodClient runpod) {
        server.scaleUpAfter(Duration.ofMinutes(1));

        assertThat(live(runpod))
                .containsSubsequence(
                        "Created   ep_", "Waiting   ", "Ready     ", "Changed   ", "Listed    ", "Deleted   ");

        assertThat(status).hasValue(0);
        assertThat(server.endpoints()).isEmpty();
        assertThat(server.created()).isEqualTo(1);
        assertThat(server.requests().stream().filter(LiveQuickStartTest::isDelete))
                .hasSize(1);
    }

    @Test
    void deletesItAlsoWhenNoWorkerGetsReady(FakeRunpod server, RunpodClient runpod) {
        assertThat(live(runpod)).containsSubsequence("Deleted   ep_", "no worker was ready within");

        assertThat(status).hasValue(1);
        assertThat(server.endpoints()).isEmpty();
    }

    @Test
    void deletesWhatItCouldOnlyReadTheIdOf(FakeRunpod server, RunpodClient runpod) {
        server.next(Fault.truncatedBody());

        assertThat(live(runpod)).contains("Deleted   ep_");

        assertThat(status).hasValue(1);
        assertThat(server.created()).isEqualTo(1);
        assertThat(server.endpoints()).isEmpty();
    }

    @Test
    void namesWhatMayHaveBeenCreated(FakeRunpod server, RunpodClient runpod) {
        server.when(LiveQuickStartTest::isCreate, Fault.closedAfterReading().afterCreating());

        String printed = live(runpod);

        assertThat(status).hasValue(1);
        assertThat(printed)
                .contains("LEFT OVER perhaps: look for an endpoint with the name "
                        + server.endpoints().get(0).name() + ", and delete it.");
    }

    @Test
    void hasNothingToDeleteAfterARefusal(FakeRunpod server, RunpodClient runpod) {
        server.next(Fault.status(403));

        assertThat(live(runpod)).contains("403").doesNotContain("LEFT OVER", "Deleted");

        assertThat(status).hasValue(1);
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void namesWhatItCouldNotDelete(FakeRunpod server, RunpodClient runpod) {
        server.scaleUpAfter(Duration.ofMinutes(1));
        server.when(LiveQuickStartTest::isDelete, Fault.status(403));

        assertThat(live(runpod))
                .contains("LEFT OVER "
                        + server.endpoints().get(0).id() + ", named "
                        + server.endpoints().get(0).name());

        assertThat(status).hasValue(1);
    }

    @Test
    void printsItsOwnRequestsAndAnswersButNotTheList(FakeRunpod server) throws Exception {
        server.scaleUpAfter(Duration.ZERO);

        try (ChildJvm program = ChildJvm.start(QuickStart.class, server, ApiRevision.V2026_09, "--live")) {
            List<String> lines = program.lines();

            assertThat(lines).filteredOn(line -> line.startsWith("> ")).hasSameSizeAs(server.requests());
            assertThat(lines).anyMatch(line -> line.startsWith("< 201 {"));
            assertThat(lines.get(lines.indexOf("> GET /v2/serverless") + 1)).isEqualTo("< 200 (not shown)");
            assertThat(program.status()).isZero();
        }
    }

    @Test
    void deletesOnCtrlCWhileItWaits(FakeRunpod server) throws Exception {
        try (ChildJvm program = ChildJvm.start(QuickStart.class, server, ApiRevision.V2026_09, "--live")) {
            program.linesUntil("Waiting   ");

            program.interrupt();

            assertThat(program.lines()).anyMatch(line -> line.startsWith("Deleted   ep_"));
            assertThat(program.status()).isNotZero();
            assertThat(server.endpoints()).isEmpty();
            assertThat(server.created()).isEqualTo(1);
            assertThat(server.requests().stream().filter(LiveQuickStartTest::isDelete))
                    .hasSize(1);
        }
    }

    @Test
    void waitsOnCtrlCForACreateThatIsUnderWay(FakeRunpod server) throws Exception {
        CountDownLatch isUnderWay = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        server.when(request -> isCreate(request) && isHeldBack(isUnderWay, goOn), Fault.none());
        try (ChildJvm program = ChildJvm.start(QuickStart.class, server, ApiRevision.V2026_09, "--live")) {
            isUnderWay.await();

            program.interrupt();
            program.linesUntil("Ending    ");
            goOn.countDown();

            assertThat(program.lines()).anyMatch(line -> line.startsWith("Deleted   ep_"));
            program.status();
            assertThat(server.endpoints()).isEmpty();
            assertThat(server.created()).isEqualTo(1);
        } finally {
            goOn.countDown();
        }
    }

    private static boolean isHeldBack(CountDownLatch isUnderWay, CountDownLatch goOn) {
        isUnderWay.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return false;
    }
}
