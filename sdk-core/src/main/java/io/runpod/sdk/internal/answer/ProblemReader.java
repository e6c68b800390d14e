package io.runpod.sdk.internal.answer;

import com.fasterxml.jackson.core.JsonParser;
import io.runpod.sdk.codec.JsonIn;
import io.runpod.sdk.error.Problem;
import io.runpod.sdk.internal.secret.Secrets;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads problem details from whatever a server or a proxy sent: what can't be read is left out, and nothing throws. Of a
 * member that is repeated the last counts, whatever its type and also where it is null.
 */
final class ProblemReader {
    private ProblemReader() {}

    /** Reads member by member, so that a body that was cut still tells what came before the cut. */
    static Problem read(int status, String text) {
        return read(status, text, Secrets.of("", List.of()));
    }

    static Problem read(int status, String text, Secrets secrets) {
        Problem.Builder problem = Problem.builder(status);
        members(text).forEach((name, value) -> member(problem, name, hidden(value, secrets), secrets));
        return problem.build();
    }

    private static Map<String, @Nullable Object> members(String text) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        try (JsonParser in = JsonIn.open(text)) {
            JsonIn.startObject(in);
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                in.nextToken();
                members.put(name, JsonIn.any(in));
            }
        } catch (IOException | RuntimeException broken) {
            // The rest stays unknown; the caller has the raw text. Jackson throws some for absurd numbers.
        }
        return members;
    }

    private static void member(Problem.Builder problem, String name, @Nullable Object value, Secrets secrets) {
        if (value instanceof String text) {
            switch (name) {
                case "type" -> problem.type(text);
                case "title" -> problem.title(text);
                case "detail" -> problem.detail(text);
                case "instance" -> problem.instance(text);
                case "errors" -> problem.error(text);
                default -> problem.extension(secrets.hide(name), text);
            }
        } else if (name.equals("errors") && value instanceof List<?> errors) {
            errors.forEach(error -> problem.error(secrets.hide(String.valueOf(error))));
        } else if (!name.equals("status") && value != null) {
            // The HTTP status is the one that counts.
            problem.extension(secrets.hide(name), value);
        }
    }

    /** To any depth that the parser lets pass; names are hidden as values are. */
    private static @Nullable Object hidden(@Nullable Object value, Secrets secrets) {
        if (value instanceof String text) {
            return secrets.hide(text);
        }
        if (value instanceof Number number) {
            String hidden = secrets.hide(number.toString());
            return hidden.equals(number.toString()) ? number : hidden;
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> hidden = new ArrayList<>(list.size());
            list.forEach(item -> hidden.add(hidden(item, secrets)));
            return Collections.unmodifiableList(hidden);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> hidden = new LinkedHashMap<>();
            map.forEach((name, item) -> hidden.put(secrets.hide(String.valueOf(name)), hidden(item, secrets)));
            return Collections.unmodifiableMap(hidden);
        }
        return value;
    }
}
