package io.runpod.sdk.testkit;

import io.runpod.sdk.text.PrintableText;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/**
 * The fake as a program of its own, for clients in any language: {@code java -jar runpod-sdk-testkit-…-standalone.jar
 * --port 8080}. It prints a line for each request, and runs until it is told to stop.
 *
 * <p>With {@code --control} it also has a control API under {@code /__fake/}, which {@code --help} documents: {@code POST
 * /__fake/faults} makes things go wrong, with every kind of {@link Fault}; {@code POST /__fake/workers}, {@code
 * /__fake/scaleUpAfter} and {@code /__fake/listsLagBehind} do what the methods of {@link FakeRunpod} do; {@code GET /__fake/requests} and {@code GET
 * /__fake/endpoints} tell what came of it; {@code POST /__fake/reset} forgets all of that. The API key is asked for
 * there too: what was recorded includes env values. No fault strikes these calls, and they are not recorded.
 *
 * @since 0.1.0
 */
public final class FakeRunpodServer {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final int BAD_ARGUMENTS = 2;
    private static final int LONGEST_MESSAGE = 500;

    private final PrintStream out;
    private final InstantSource clock;

    private FakeRunpodServer(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /**
     * Runs the server.
     *
     * @param args {@code --port}, {@code --host}, {@code --key}, {@code --only}, {@code --control}, {@code --version}; {@code --help}
     *     explains them
     */
    public static void main(String[] args) {
        // The schema library logs through SLF4J, which would say that nobody listens. This process is ours.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        int status = run(System.out, System.err, args);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Returns once the server runs, or with another status than 0. */
    static int run(PrintStream out, PrintStream err, String... args) {
        try {
            ServerArguments arguments = ServerArguments.parse(args);
            switch (arguments.task()) {
                case HELP -> out.println(Usage.TEXT);
                case VERSION -> out.println("runpod-sdk-testkit " + version());
                case SERVE -> new FakeRunpodServer(out, InstantSource.system()).start(arguments);
            }
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(PrintableText.of(String.valueOf(e.getMessage()), LONGEST_MESSAGE)
                    + System.lineSeparator()
                    + Usage.TEXT);
            return BAD_ARGUMENTS;
        } catch (UncheckedIOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private void start(ServerArguments arguments) {
        FakeRunpodBuilder builder = FakeRunpod.builder()
                .host(arguments.host())
                .port(arguments.port())
                .apiKey(arguments.key())
                .controlled(arguments.control())
                .clock(clock)
                .log((request, fault, turn, reply) -> print(LogLine.of(request, fault, turn, reply)));
        arguments.only().ifPresent(builder::only);
        FakeRunpod runpod = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(runpod::close, "stop fake Runpod"));
        // The line by which scripts know that it is up, and where.
        out.println(runpod + arguments.keyHint());
        out.flush();
    }

    /** As the jar says it. */
    private static String version() {
        return Objects.requireNonNullElse(
                FakeRunpodServer.class.getPackage().getImplementationVersion(), "(not from its jar)");
    }

    private void print(LogLine line) {
        LocalTime now = LocalTime.ofInstant(clock.instant(), ZoneId.systemDefault());
        out.println(TIME.format(now) + " " + line);
        out.flush();
    }
}
