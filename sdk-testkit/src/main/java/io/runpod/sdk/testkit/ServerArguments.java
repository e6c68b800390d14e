package io.runpod.sdk.testkit;

import io.runpod.sdk.ApiRevision;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the command line says; {@link Usage} explains it. */
final class ServerArguments {
    /** What to do: run, or say something and end. */
    enum Task {
        SERVE,
        HELP,
        VERSION
    }

    private static final Set<String> WITH_VALUE = Set.of("--port", "--host", "--key", "--only");
    private static final Map<String, String> FLAGS =
            Map.of("--control", "--control", "--version", "--version", "--help", "--help", "-h", "--help");

    private final Map<String, String> values = new HashMap<>();
    private final Set<String> flags = new HashSet<>();

    private ServerArguments() {}

    static ServerArguments parse(String... args) {
        Queue<String> left = new ArrayDeque<>(List.of(args));
        ServerArguments parsed = new ServerArguments();
        while (!left.isEmpty()) {
            String[] option = left.remove().split("=", 2);
            Optional<String> value = option.length > 1 ? Optional.of(option[1]) : Optional.empty();
            parsed.add(option[0], value, left);
        }
        return parsed;
    }

    String host() {
        return values.getOrDefault("--host", "127.0.0.1");
    }

    /** Zero for any free one. */
    int port() {
        String port = values.getOrDefault("--port", "8080");
        try {
            return Integer.parseInt(port);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--port needs a number, not " + port, e);
        }
    }

    String key() {
        return values.getOrDefault("--key", FakeRunpod.DEFAULT_API_KEY);
    }

    /** Empty where both are spoken. */
    Optional<ApiRevision> only() {
        return Optional.ofNullable(values.get("--only")).map(ServerArguments::revision);
    }

    /** Whether the control API is there. */
    boolean control() {
        return flags.contains("--control");
    }

    Task task() {
        if (flags.contains("--help")) {
            return Task.HELP;
        }
        return flags.contains("--version") ? Task.VERSION : Task.SERVE;
    }

    /** What to tell at the start; a key of the user's own is not printed. */
    String keyHint() {
        return key().equals(FakeRunpod.DEFAULT_API_KEY) ? ", key: " + key() : "";
    }

    private void add(String option, Optional<String> attached, Queue<String> left) {
        if (WITH_VALUE.contains(option)) {
            values.put(option, value(option, attached, left));
            return;
        }
        String flag = Optional.ofNullable(FLAGS.get(option))
                .orElseThrow(() -> new IllegalArgumentException("unknown option: " + option));
        if (attached.isPresent()) {
            throw new IllegalArgumentException(option + " takes no value");
        }
        flags.add(flag);
    }

    private static String value(String option, Optional<String> attached, Queue<String> left) {
        if (attached.isEmpty() && left.isEmpty()) {
            throw new IllegalArgumentException(option + " needs a value");
        }
        return attached.orElseGet(left::remove);
    }

    private static ApiRevision revision(String id) {
        return Stream.of(ApiRevision.values())
                .filter(revision -> revision.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--only needs " + ids() + ", not " + id));
    }

    private static String ids() {
        return Stream.of(ApiRevision.values()).map(ApiRevision::id).collect(Collectors.joining(" or "));
    }

    /** Without the key. */
    @Override
    public String toString() {
        return host() + ":" + values.getOrDefault("--port", "8080");
    }
}
