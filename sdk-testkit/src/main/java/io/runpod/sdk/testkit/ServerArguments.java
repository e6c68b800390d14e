package io.runpod.sdk.testkit;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/**
 * What the command line says.
 *
 * @param port 0 for any free one
 * @param control whether the control API is there
 */
record ServerArguments(String host, int port, String key, boolean control, Task task) {
    /** What to do: run, or say something and end. */
    enum Task {
        SERVE,
        HELP,
        VERSION
    }

    static final String USAGE = """
            Usage: java -jar runpod-sdk-testkit-<version>-standalone.jar [options]
              --port <number>   where to listen; default 8080, 0 for any free port
              --host <address>  which address to listen on; default 127.0.0.1
              --key <key>       the API key that is let in; default %s
              --control         switches the control API on
              --version         says which version this is
              --help            this text
            A value may also follow an equals sign: --port=8080

            The control API lets tests in any language make things go wrong, and see what came. It asks for
            the same key, is not recorded, and no fault strikes it.
              POST /__fake/faults     {"next": [fault, ...]} one for each of the next requests, used up in this order;
                                      {"always": [fault, ...]} for all others, the last one stays; or both
              GET  /__fake/requests   {"total": 2, "requests": [{"method", "path", "headers", "body"}, ...]}
              GET  /__fake/endpoints  {"total": 1, "endpoints": [...]}
              POST /__fake/reset      forgets faults, requests and endpoints
            The lists have the last ones, up to a mebibyte; the totals are exact.

            A fault is {"kind": ...} with what its kind needs:
              none                                     the last word of "always"
              rateLimited    retryAfterSeconds         429 with Retry-After
              status         status                    200 to 599, with a problem that names it
              problem        problem                   {"status": 409, "detail": ...}, any members
              htmlPage       status                    a page from a proxy on the way
              slowHead       delayMillis               the answer begins late, up to 600000
              slowBody       durationMillis            its body drips in
              closedBeforeReading, closedAfterReading, reset    no answer
              truncatedBody, brokenJson                half an answer
              latency        seed, maxMillis           late by a random time
              chaos          seed                      about every second request meets one of these
            "afterCreating": true has the server create the endpoint first, where that can be: with status 3xx,
            408 and 5xx, with htmlPage and problem alike, and with closedAfterReading and reset.
              curl -H 'Authorization: Bearer %s' -H 'Content-Type: application/json' \\
                   -d '{"next": [{"kind": "rateLimited", "retryAfterSeconds": 2}]}' \\
                   http://127.0.0.1:8080/__fake/faults""".formatted(FakeRunpod.DEFAULT_API_KEY, FakeRunpod.DEFAULT_API_KEY);

    private static final ServerArguments DEFAULTS =
            new ServerArguments("127.0.0.1", 8080, FakeRunpod.DEFAULT_API_KEY, false, Task.SERVE);

    static ServerArguments parse(String... args) {
        Queue<String> left = new ArrayDeque<>(List.of(args));
        ServerArguments parsed = DEFAULTS;
        while (!left.isEmpty()) {
            String[] option = left.remove().split("=", 2);
            Optional<String> value = option.length > 1 ? Optional.of(option[1]) : Optional.empty();
            parsed = parsed.with(option[0], value, left);
        }
        return parsed;
    }

    /** What to tell at the start; a key of the user's own is not printed. */
    String keyHint() {
        return key.equals(FakeRunpod.DEFAULT_API_KEY) ? ", key: " + key : "";
    }

    private ServerArguments with(String option, Optional<String> attached, Queue<String> left) {
        return switch (option) {
            case "--port" -> new ServerArguments(host, number(value(option, attached, left)), key, control, task);
            case "--host" -> new ServerArguments(value(option, attached, left), port, key, control, task);
            case "--key" -> new ServerArguments(host, port, value(option, attached, left), control, task);
            default -> withFlag(option, attached);
        };
    }

    private ServerArguments withFlag(String option, Optional<String> attached) {
        ServerArguments with =
                switch (option) {
                    case "--control" -> new ServerArguments(host, port, key, true, task);
                    case "--version" -> new ServerArguments(host, port, key, control, Task.VERSION);
                    case "--help", "-h" -> new ServerArguments(host, port, key, control, Task.HELP);
                    default -> throw new IllegalArgumentException("unknown option: " + option);
                };
        if (attached.isPresent()) {
            throw new IllegalArgumentException(option + " takes no value");
        }
        return with;
    }

    private static String value(String option, Optional<String> attached, Queue<String> left) {
        if (attached.isEmpty() && left.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return attached.orElseGet(left::remove);
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
