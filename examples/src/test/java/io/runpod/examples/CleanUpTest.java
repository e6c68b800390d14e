package io.runpod.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.endpoint.Workers;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.testkit.Fault;
import io.runpod.sdk.testkit.junit.WithFakeRunpod;
import java.io.BufferedReader;
import java.io.StringReader;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cleans up as somebody does at a console, with one answer typed. */
@WithFakeRunpod
class CleanUpTest {
    private final AtomicInteger status = new AtomicInteger(-1);

    @BeforeEach
    void create(RunpodClient runpod) {
        for (String name : new String[] {"ci-1", "prod-ci-2", "ci-3"}) {
            runpod.endpoints()
                    .create(NewEndpoint.named(name)
                            .image("i")
                            .gpu(GpuPools.of(GpuPool.ADA_24))
                            .workers(Workers.between(1, 5)));
        }
    }

    private String run(RunpodClient runpod, String typed, String... args) {
        BufferedReader in = new BufferedReader(new StringReader(typed));
        return Printed.by(out -> status.set(new CleanUp(runpod, in, out).run(args)));
    }

    private static void assertNothingIsDeleted(FakeRunpod server) {
        assertThat(server.endpoints()).hasSize(3);
        assertThat(server.requests()).noneMatch(request -> request.method().equals("DELETE"));
    }

    @Test
    void aDryRunShowsATableAndDeletesNothing(FakeRunpod server, RunpodClient runpod) {
        String printed = run(runpod, "yes", "ci-");

        assertThat(printed.lines().map(line -> line.replaceAll(" +", " ")))
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("ID NAME WORKERS CREATED"),
                        line -> assertThat(line).matches("ep_000003 ci-3 1 to 5 2026-01-01T\\S+"),
                        line -> assertThat(line).matches("ep_000001 ci-1 1 to 5 2026-01-01T\\S+"),
                        line -> assertThat(line).isEqualTo("Endpoints: 2"),
                        line -> assertThat(line).startsWith("Nothing was deleted."));
        assertThat(status).hasValue(0);
        assertNothingIsDeleted(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "no", "1", "YES PLEASE", "y"})
    void anythingButAConfirmationDeletesNothing(String typed, FakeRunpod server, RunpodClient runpod) {
        assertThat(run(runpod, typed, "ci-", "--delete")).contains("Type 2 or yes", "Nothing was deleted.");

        assertNothingIsDeleted(server);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "2", " 2 \n"})
    void aConfirmationDeletesExactlyThose(String typed, FakeRunpod server, RunpodClient runpod) {
        assertThat(run(runpod, typed, "--delete", "ci-")).containsSubsequence("deleted ep_000003", "deleted ep_000001");

        assertThat(status).hasValue(0);
        assertThat(server.endpoints()).extracting(Endpoint::name).containsExactly("prod-ci-2");
    }

    @Test
    void whatIsGoneAlreadyIsFine(FakeRunpod server, RunpodClient runpod) {
        server.when(
                request -> request.method().equals("DELETE") && request.path().endsWith("3"), Fault.status(404));

        assertThat(run(runpod, "yes", "ci-", "--delete"))
                .containsSubsequence("was gone ep_000003", "deleted ep_000001");

        assertThat(status).hasValue(0);
    }

    @Test
    void whatCannotBeDeletedDoesNotStopTheRest(FakeRunpod server, RunpodClient runpod) {
        server.when(
                request -> request.method().equals("DELETE") && request.path().endsWith("3"), Fault.status(403));

        assertThat(run(runpod, "yes", "ci-", "--delete"))
                .containsSubsequence("NOT deleted ep_000003: ", "403", "deleted ep_000001");

        assertThat(status).hasValue(1);
    }

    @Test
    void aNameCannotPaintTheConsole(RunpodClient runpod) {
        runpod.endpoints()
                .create(NewEndpoint.named("ci-\u001b[2J\n" + "x".repeat(500))
                        .image("i")
                        .gpu(GpuPools.of(GpuPool.ADA_24)));

        assertThat(run(runpod, "", "ci-").lines())
                .hasSize(6)
                .allMatch(line -> line.length() < 150 && line.indexOf('\u001b') < 0);
    }

    @Test
    void whereThereIsNothingNobodyIsAsked(FakeRunpod server, RunpodClient runpod) {
        assertThat(run(runpod, "", "nobody-", "--delete"))
                .contains("Endpoints: 0")
                .doesNotContain("Type");

        assertThat(status).hasValue(0);
    }

    @Test
    void withoutABeginningItDoesNothing(FakeRunpod server, RunpodClient runpod) {
        String[][] refused = {{}, {""}, {"  "}, {"--delete"}, {"a", "b"}, {"--dleete"}, {"ci-", "--delete", "--delete"}
        };
        for (String[] args : refused) {
            assertThat(run(runpod, "yes", args)).startsWith("Expected the beginning of the names");
            assertThat(status).hasValue(2);
        }

        assertThat(server.requests()).hasSize(3);
    }
}
