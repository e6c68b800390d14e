package io.runpod.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.RunpodClientBuilder;
import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.testkit.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** The headings of the troubleshooting page are parts of messages that the SDK really writes. */
class TroubleshootingTest {
    private static final NewEndpoint ANY = NewEndpoint.named("a").image("b").gpu(GpuPools.of(GpuPool.ADA_24));
    private static final Path PAGE = Path.of("..", "docs", "troubleshooting.md");
    private static final Pattern HEADING = Pattern.compile("(?m)^## `(.+)`$");

    private final Map<String, String> messages = new TreeMap<>();

    @Test
    void everyHeadingIsPartOfAMessage() throws IOException {
        try (FakeRunpod server = FakeRunpod.start();
                RunpodClient runpod = server.client()) {
            said("apiKey: is missing", () -> RunpodClient.builder().build());
            said("apiKey: is blank", () -> RunpodClient.builder().apiKey("").build());
            said("is the job API", () -> with(server, builder -> builder.baseUrl("https://api.runpod.ai")));
            said("check the API key", () -> with(server, builder -> builder.apiKey("another-key")));
            server.next(Fault.status(400));
            said(
                    "looks like a GPU type",
                    () -> runpod.endpoints()
                            .create(NewEndpoint.named("a").image("b").gpu(GpuPools.of("NVIDIA A40"))));
            after(server, Fault.rateLimited(Duration.ofHours(3)), "the server asks to wait");
            after(server, Fault.closedAfterReading(), "it may have taken effect, so look before you repeat it");
            after(server, Fault.brokenJson(), "it took effect, so do not repeat it, but the answer can't be read");
            after(server, Fault.htmlPage(502), "the body is an HTML page");
            said(
                    "does the server speak https?",
                    () -> with(
                            server, builder -> builder.baseUrl(server.baseUrl().replace("http:", "https:"))));
            said("NewEndpoint is invalid", () -> runpod.endpoints().create(NewEndpoint.named("")));
            said("not sent, the server did not act", () -> with(server, builder -> builder.baseUrl(nobody())));
            Endpoint endpoint = runpod.endpoints().create(ANY);
            said(
                    "when it was last seen it had",
                    () -> runpod.endpoints().awaitReady(endpoint.id(), Duration.ofMinutes(1)));
            RunpodClient closed = server.client();
            closed.close();
            said("This RunpodClient is closed", () -> closed.endpoints().create(ANY));
        }
        try (FakeRunpod server = FakeRunpod.builder().only(ApiRevision.V2026_09).start()) {
            said("seems to speak another", () -> with(server, builder -> builder.revision(ApiRevision.V2026_06)));
        }
        // A class path of its own says this, in the build of the retrofit team.
        messages.put("The Runpod SDK needs OkHttp 5.0.0 or later", "The Runpod SDK needs OkHttp 5.0.0 or later");

        assertThat(headings()).isEqualTo(messages.keySet());
        messages.forEach((heading, message) -> assertThat(message).contains(heading));
    }

    private void after(FakeRunpod server, Fault fault, String heading) {
        server.next(fault);
        said(heading, () -> with(server, builder -> builder));
    }

    private void said(String heading, ThrowingCallable call) {
        messages.put(heading, String.valueOf(catchThrowable(call)));
    }

    private interface Changes {
        RunpodClientBuilder of(RunpodClientBuilder builder);
    }

    private static Endpoint with(FakeRunpod server, Changes changes) {
        RunpodClientBuilder builder = RunpodClient.builder()
                .apiKey(server.apiKey())
                .baseUrl(server.baseUrl())
                .time(server.time());
        try (RunpodClient runpod = changes.of(builder).build()) {
            return runpod.endpoints().create(ANY);
        }
    }

    /** Where nobody listens anymore. */
    private static String nobody() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return "http://127.0.0.1:" + socket.getLocalPort();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> headings() throws IOException {
        return HEADING.matcher(Files.readString(PAGE))
                .results()
                .map(TroubleshootingTest::heading)
                .collect(Collectors.toSet());
    }

    private static String heading(MatchResult heading) {
        return heading.group(1);
    }
}
