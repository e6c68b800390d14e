package io.runpod.sdk.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.runpod.sdk.ApiRevision;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FakeRunpodServerTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @ParameterizedTest
    @CsvSource({
        "--port,            --port needs a value",
        "--port x,          '--port needs a number, not x'",
        "--port 99999,      'port must be from 0 to 65535, is 99999'",
        "--port 0 --fast,   unknown option: --fast",
        "--fast=1,          unknown option: --fast",
        "--port=,           '--port needs a number, not '",
        "--port=80x,        '--port needs a number, not 80x'",
        "--control=yes,     --control takes no value",
        "--help=me,         --help takes no value",
        "--version=2,       --version takes no value",
        "--key=,            apiKey must not be blank",
        "--only=2026,       '--only needs 2026-06 or 2026-09, not 2026'",
        "--only,            --only needs a value",
        "--host nope.invalid,  unknown host: nope.invalid",
    })
    void badArgumentsAreNamedAndExplained(String arguments, String message) {
        assertThat(run(arguments.split(" "))).isEqualTo(2);
        assertThat(text(err)).startsWith(message).contains("Usage: java -jar").contains("--port <number>");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void aTakenPortIsNoReasonForAStackTrace() {
        try (FakeRunpod other = FakeRunpod.start()) {
            int port = URI.create(other.baseUrl()).getPort();

            assertThat(run("--port", String.valueOf(port))).isEqualTo(1);
            assertThat(text(err).strip())
                    .isEqualTo("can't listen on 127.0.0.1 port " + port + ": Address already in use");
        }
    }

    @Test
    void helpIsNoError() {
        assertThat(run("--help")).isZero();
        assertThat(text(out)).startsWith("Usage: java -jar").contains("default fake-key");
    }

    @Test
    void argumentsAreWhatTheySay() {
        ServerArguments none = ServerArguments.parse();
        assertThat(none).hasToString("127.0.0.1:8080");
        assertThat(none.key()).isEqualTo(FakeRunpod.DEFAULT_API_KEY);
        assertThat(none.only()).isEmpty();
        assertThat(none.control()).isFalse();
        assertThat(none.task()).isEqualTo(ServerArguments.Task.SERVE);

        ServerArguments all = ServerArguments.parse("--key", "secret", "--port", "1", "--host", "h", "--control");
        assertThat(all).hasToString("h:1");
        assertThat(all.key()).isEqualTo("secret");
        assertThat(all.control()).isTrue();
        assertThat(all.toString() + all.keyHint()).doesNotContain("secret");
    }

    @Test
    void valuesMayFollowAnEqualsSignAndTheLastOneCounts() {
        ServerArguments all = ServerArguments.parse("--port=2", "--port=1", "--host=h", "--key=a=b", "--only=2026-06");

        assertThat(all).hasToString("h:1");
        assertThat(all.key()).isEqualTo("a=b");
        assertThat(all.only()).hasValue(ApiRevision.V2026_06);
        assertThat(ServerArguments.parse("--only", "2026-09").only()).hasValue(ApiRevision.V2026_09);
    }

    @Test
    void saysItsVersion() {
        assertThat(run("--version")).isZero();
        assertThat(text(out)).startsWith("runpod-sdk-testkit ").hasLineCount(1);
    }

    @Test
    void anAddressOfAnotherMachineIsNamedWithTheReason() {
        assertThat(run("--host=192.0.2.1", "--port=0")).isEqualTo(1);
        assertThat(text(err).strip())
                .startsWith("can't listen on 192.0.2.1 port 0: ")
                .doesNotContain("\n");
    }

    private int run(String... args) {
        return FakeRunpodServer.run(print(out), print(err), args);
    }

    private static PrintStream print(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream from) {
        return from.toString(StandardCharsets.UTF_8);
    }
}
