package io.runpod.examples;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.error.RunpodException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.UUID;

/** The quick start against the real Runpod: says first what costs money, and deletes what it made, however it ends. */
final class LiveQuickStart {
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private LiveQuickStart() {}

    /** With key and server from the environment; what is wrong there is told in one line. Gives the exit status. */
    static int run(PrintStream out, PrintStream err) {
        RunpodClient opened;
        try {
            opened = RunpodClient.builderFromEnv()
                    .httpClient(WirePrinter.withoutLists(out).httpClient())
                    .build();
        } catch (IllegalArgumentException unusable) {
            err.println(unusable.getMessage());
            return 1;
        }
        try (RunpodClient runpod = opened) {
            return run(runpod, out, err);
        }
    }

    static int run(RunpodClient runpod, PrintStream out, PrintStream err) {
        String name = "quickstart-" + UUID.randomUUID().toString().substring(0, 8);
        out.println("About to create the endpoint " + name + " with " + runpod + ".");
        out.println("This costs money: one worker starts at once, and is paid for until the endpoint is deleted, about "
                + LONGEST_WAIT.toMinutes() + " minutes from now at most. Ctrl-C deletes it as well.");
        TemporaryEndpoint endpoint = new TemporaryEndpoint(name, runpod.endpoints(), out);
        try (endpoint) {
            String id = endpoint.create(QuickStart.description(name)).id();
            out.println("Created   " + id);
            QuickStart.fromThereOn(runpod.endpoints(), id, LONGEST_WAIT, out);
        } catch (RunpodException | IllegalStateException failure) {
            if (!endpoint.isInterrupted()) {
                err.println(failure.getMessage());
            }
            return 1;
        }
        return endpoint.isLeftOver() ? 1 : 0;
    }
}
