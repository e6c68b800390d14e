package io.runpod.sdk.testkit;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * The fake as a program of its own, for clients in any language: {@code java -jar runpod-sdk-testkit-…-standalone.jar
 * --port 8080}. It prints a line for each request, and runs until it is told to stop.
 */
public final class FakeRunpodServer {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");
    private static final int BAD_ARGUMENTS = 2;

    private final PrintStream out;
    private final InstantSource clock;

    private FakeRunpodServer(PrintStream out, InstantSource clock) {
        this.out = out;
        this.clock = clock;
    }

    /**
     * Runs the server.
     *
     * @param args {@code --port}, {@code --host}, {@code --key}; {@code --help} explains them
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
            if (arguments.help()) {
                out.println(ServerArguments.USAGE);
                return 0;
            }
            new FakeRunpodServer(out, InstantSource.system()).start(arguments);
            return 0;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + System.lineSeparator() + ServerArguments.USAGE);
            return BAD_ARGUMENTS;
        } catch (UncheckedIOException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private void start(ServerArguments arguments) {
        FakeRunpod runpod = FakeRunpod.builder()
                .host(arguments.host())
                .port(arguments.port())
                .apiKey(arguments.key())
                .clock(clock)
                .log((request, fault, turn, reply) -> print(LogLine.of(request, fault, turn, reply)))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(runpod::close, "stop fake Runpod"));
        // The line by which scripts know that it is up, and where.
        out.println(runpod + arguments.keyHint());
        out.flush();
    }

    private void print(LogLine line) {
        LocalTime now = LocalTime.ofInstant(clock.instant(), ZoneId.systemDefault());
        out.println(TIME.format(now) + " " + line);
        out.flush();
    }
}
