package io.runpod.sdk.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes the API key out of what a server sent back: an echo must not reach a message or a log. */
final class Secrets {
    /** What is shorter is no real key, and would tear up innocent text. */
    private static final int SHORTEST_KEY = 8;

    private static final String SCHEME = "Bearer ";

    private Secrets() {}

    static String authorization(String apiKey) {
        return SCHEME + apiKey;
    }

    static String hide(String text, Job<?> job) {
        String key = job.authorization();
        return key.length() < SCHEME.length() + SHORTEST_KEY
                ? text
                : text.replace(key.substring(SCHEME.length()), "***");
    }

    static Map<String, List<String>> hide(Map<String, List<String>> headers, Job<?> job) {
        Map<String, List<String>> hidden = new LinkedHashMap<>();
        headers.forEach((name, values) ->
                hidden.put(name, values.stream().map(value -> hide(value, job)).toList()));
        return hidden;
    }
}
