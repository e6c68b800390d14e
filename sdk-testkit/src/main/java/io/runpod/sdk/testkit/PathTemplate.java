package io.runpod.sdk.testkit;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A path as a document has it, such as {@code /v2/serverless/{id}/workers}; none has more than one parameter. */
record PathTemplate(String text) {
    private static final Pattern SLASH = Pattern.compile("/");

    /** What stands in the parameter's place, as it was sent; empty text where there is no parameter. */
    Optional<String> match(String path) {
        List<String> wanted = SLASH.splitAsStream(text).toList();
        List<String> sent = List.of(SLASH.split(path, -1));
        String value = "";
        if (wanted.size() != sent.size()) {
            return Optional.empty();
        }
        for (int i = 0; i < wanted.size(); i++) {
            boolean isParameter = wanted.get(i).startsWith("{");
            if (isParameter ? sent.get(i).isEmpty() : !wanted.get(i).equals(sent.get(i))) {
                return Optional.empty();
            }
            value = isParameter ? sent.get(i) : value;
        }
        return Optional.of(value);
    }
}
