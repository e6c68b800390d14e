package io.runpod.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.error.UnprocessableException;
import io.runpod.sdk.testkit.FakeRunpod;
import io.runpod.sdk.testkit.Fault;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Runs every example as a reader would, and looks at what it prints. */
class ExamplesTest {

    @Test
    void quickStartCreatesAnEndpoint() {
        assertThat(printed(QuickStart::embedded))
                .contains("Sending   {\"image\":\"runpod/pytorch:2.8.0-py3.11-cuda12.8.1\"")
                .contains("\"timeout\":300000")
                .containsPattern("Received  \\{.*\"id\":\"ep_\\w+\"")
                .containsPattern("(?m)^Created   ep_\\w+$");
    }

    @Test
    void theReadmesExampleRunsFromTheEnvironment() throws Exception {
        try (FakeRunpod server = FakeRunpod.start()) {
            ProcessBuilder java = new ProcessBuilder(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    System.getProperty("java.class.path"),
                    CreateAnEndpoint.class.getName());
            java.environment().put("RUNPOD_API_KEY", server.apiKey());
            java.environment().put("RUNPOD_API_BASE_URL", server.baseUrl());
            java.redirectErrorStream(true);

            Process process = java.start();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(text.strip()).isEqualTo(server.endpoints().get(0).id());
            assertThat(process.waitFor()).isZero();
        }
    }

    @Test
    void quickStartRefusesArgumentsItDoesNotKnow() {
        assertThatThrownBy(() -> QuickStart.main(new String[] {"--life"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected nothing or --live, got [--life]");
    }

    @Test
    void liveQuickStartWithoutAKeyEndsInOneLine() throws Exception {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                QuickStart.class.getName(),
                "--live");
        java.environment().remove("RUNPOD_API_KEY");
        java.environment().remove("RUNPOD_API_BASE_URL");
        java.redirectErrorStream(true);

        Process process = java.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(text.lines())
                .containsExactly("Invalid settings of the RunpodClient: apiKey: is missing; set it, or the environment"
                        + " variable RUNPOD_API_KEY");
        assertThat(process.waitFor()).isEqualTo(1);
    }

    @Test
    void liveQuickStartUsesTheClientOfTheEnvironment() {
        try (FakeRunpod server = FakeRunpod.start()) {
            assertThat(printed(out -> assertThat(QuickStart.live(server::client, out, out))
                            .isTrue()))
                    .contains("Created   ep_");
        }
    }

    @Test
    void liveQuickStartSaysFirstWhatItWillCost() {
        try (FakeRunpod server = FakeRunpod.start();
                RunpodClient runpod = server.client()) {
            String text = printed(out -> QuickStart.live(runpod, out));

            assertThat(text)
                    .containsSubsequence("About to create", "cost money", "up to 5", "Sending", "Created   ep_");
            assertThat(text).doesNotContain(server.apiKey());
        }
    }

    @Test
    void liveQuickStartExplainsTheRefusalOfProduction() {
        try (FakeRunpod server = FakeRunpod.start();
                RunpodClient runpod = server.client()) {
            server.next(Fault.status(422));

            String text = printed(out -> assertThatThrownBy(() -> QuickStart.live(runpod, out))
                    .isInstanceOf(UnprocessableException.class)
                    .satisfies(e -> assertThat(((RunpodException) e).outcome()).isEqualTo(Outcome.NOT_APPLIED)));

            assertThat(text).contains("Production moved on", "this 422 is expected there");
        }
    }

    @Test
    void errorsSayWhetherTheEndpointExists() {
        assertThat(main(ErrorsAndOutcomes::main))
                .containsSubsequence(
                        "nothing was sent: [$.image: is required, $.gpu: is required]",
                        "come back in PT2H",
                        "the server refused with 400",
                        "nothing was created: fix it, or call again",
                        "it may exist: look before you repeat, or you may pay twice",
                        "created ep_",
                        "but its answer was unreadable",
                        "it exists, but its answer could not be read",
                        "created ep_");
    }

    @Test
    void templatesAreSpreadIntoARequest() {
        assertThat(main(SpreadATemplate::main))
                .contains("ports=[8888/http, 22/tcp]", "env={JUPYTER_PASSWORD=***, MODEL_NAME=***}", "ADA_80_PRO");
    }

    @Test
    void fanOutCreatesEachEndpointAtMostOnce() {
        String text = main(FanOut::main);

        assertThat(text)
                .contains("50 of 50 done")
                .containsPattern("(?m)^POOL +RESULT +COUNT$")
                .contains("The server counts 48 endpoints.");
        // One was rate limited and tried again; one was cut off and one answered with 500, whichever those were.
        assertThat(total(text, "created")).isEqualTo(48);
        assertThat(total(text, "UNKNOWN")).isEqualTo(2);
    }

    private static int total(String table, String result) {
        return Pattern.compile("(?m)^\\w+ +" + result + " +(\\d+)$")
                .matcher(table)
                .results()
                .mapToInt(row -> Integer.parseInt(row.group(1)))
                .sum();
    }

    @Test
    void generatedTypesSpeakJson() {
        assertThat(main(GeneratedTypes::main))
                .contains("explicit null: true")
                .contains("\"name\":\"another\"", "\"flashboot\":\"NEW_MODE\"")
                .contains("{\"image\":\"i\",\"unknown\":[1.10]}")
                .contains("read again: true");
    }

    @Test
    void moreWaysSendOnlyWhatTheySay() {
        assertThat(main(MoreWays::main))
                .contains("\"ports\":[\"8888/http\",\"22/tcp\"]", "\"registry\":\"cred_1\"", "\"templateId\"")
                .contains("\"workers\":{\"max\":3}", "\"registry\":null", "\"count\":2", "\"flashboot\":\"NEW_MODE\"");
    }

    @Test
    void asyncAndOptionsCreateThreeEndpoints() {
        assertThat(main(AsyncAndOptions::main))
                .containsPattern("(?s)created ep_.*created ep_.*created ep_.*status 201 in 1");
    }

    @Test
    void aConfiguredClientPutsTheApplicationFirst() {
        assertThat(main(Configured::main)).contains("ep_").containsPattern("(?m)^my-app/1.2 runpod-java/");
    }

    @Test
    void aCallIsOneLineOfLog() {
        Logger logger = Logger.getLogger("my-app");
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(line.getLevel() + " " + line.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        logger.setUseParentHandlers(false);
        try {
            main(Configured::main);
        } finally {
            logger.removeHandler(handler);
            logger.setUseParentHandlers(true);
        }

        assertThat(lines).singleElement().asString().matches("INFO POST /v2/serverless: done after 1 attempt.*");
    }

    @Test
    void listenersFeedMetrics() {
        assertThat(main(args -> Listening.main(args))).contains("runpod.attempts", "runpod.calls", "runpod.retries");
    }

    /** A {@code main} method. */
    @FunctionalInterface
    private interface Program {
        void run(String[] args) throws Exception;
    }

    private static String main(Program program) {
        PrintStream console = System.out;
        return printed(out -> {
            System.setOut(out);
            try {
                program.run(new String[0]);
            } catch (Exception e) {
                throw new AssertionError(e);
            } finally {
                System.setOut(console);
            }
        });
    }

    private static String printed(Consumer<PrintStream> program) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        program.accept(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
