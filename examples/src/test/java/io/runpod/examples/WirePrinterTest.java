package io.runpod.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.error.UnexpectedResponseException;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.testkit.Fault;
import io.runpod.sdk.testkit.junit.WithFakeRunpod;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;

/** Looking on changes nothing. */
@WithFakeRunpod
class WirePrinterTest {

    @Test
    void anAnswerThatBreaksOffIsJudgedAsEver(FakeRunpod server) {
        server.next(Fault.truncatedBody());

        String printed = Printed.by(out -> assertThat(failure(server, out).createdId())
                .contains(server.endpoints().get(0).id()));

        assertThat(printed).contains("< 201 (broke off)");
    }

    @Test
    void showsNoKey(FakeRunpod server) {
        server.next(Fault.brokenJson());

        assertThat(Printed.by(out -> failure(server, out)))
                .contains("> POST /v2/serverless {")
                .doesNotContain(server.apiKey());
    }

    private static UnexpectedResponseException failure(FakeRunpod server, PrintStream out) {
        try (RunpodClient runpod = RunpodClient.builder()
                .apiKey(server.apiKey())
                .baseUrl(server.baseUrl())
                .httpClient(WirePrinter.to(out).httpClient())
                .build()) {
            return catchThrowableOfType(
                    UnexpectedResponseException.class,
                    () -> runpod.endpoints()
                            .create(NewEndpoint.named("a").image("b").gpu(GpuPools.of(GpuPool.ADA_24))));
        }
    }
}
