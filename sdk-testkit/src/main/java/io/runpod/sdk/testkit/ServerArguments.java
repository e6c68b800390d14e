package io.runpod.sdk.testkit;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/**
 * What the command line says.
 *
 * @param port 0 for any free one
 */
record ServerArguments(String host, int port, String key, boolean help) {
    static final String USAGE = """
            Usage: java -jar runpod-sdk-testkit-<version>-standalone.jar [options]
              --port <number>   where to listen; default 8080, 0 for any free port
              --host <address>  which address to listen on; default 127.0.0.1
              --key <key>       the API key that is let in; default %s
              --help            this text""".formatted(FakeRunpod.DEFAULT_API_KEY);

    private static final ServerArguments DEFAULTS =
            new ServerArguments("127.0.0.1", 8080, FakeRunpod.DEFAULT_API_KEY, false);

    static ServerArguments parse(String... args) {
        Queue<String> left = new ArrayDeque<>(List.of(args));
        ServerArguments parsed = DEFAULTS;
        while (!left.isEmpty()) {
            parsed = parsed.with(left.remove(), left);
        }
        return parsed;
    }

    /** What to tell at the start; a key of the user's own is not printed. */
    String keyHint() {
        return key.equals(FakeRunpod.DEFAULT_API_KEY) ? ", key: " + key : "";
    }

    private ServerArguments with(String option, Queue<String> left) {
        return switch (option) {
            case "--help", "-h" -> new ServerArguments(host, port, key, true);
            case "--port" -> new ServerArguments(host, number(value(option, left)), key, help);
            case "--host" -> new ServerArguments(value(option, left), port, key, help);
            case "--key" -> new ServerArguments(host, port, value(option, left), help);
            default -> throw new IllegalArgumentException("unknown option: " + option);
        };
    }

    private static String value(String option, Queue<String> left) {
        if (left.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return left.remove();
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--port needs a number, not " + text, e);
        }
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
