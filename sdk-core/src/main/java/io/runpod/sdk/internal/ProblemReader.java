package io.runpod.sdk.internal;

import com.fasterxml.jackson.core.JsonParser;
import io.runpod.sdk.codec.JsonIn;
import io.runpod.sdk.error.Problem;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads problem details from whatever a server or a proxy sent: what can't be read is left out, and nothing throws. */
final class ProblemReader {
    private ProblemReader() {}

    /** Reads member by member, so that a body that was cut still tells what came before the cut. */
    static Problem read(int status, String text) {
        Problem.Builder problem = Problem.builder(status);
        try (JsonParser in = JsonIn.open(text)) {
            JsonIn.startObject(in);
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                in.nextToken();
                member(problem, name, JsonIn.any(in));
            }
        } catch (IOException | RuntimeException broken) {
            // The rest stays unknown; the caller has the raw text. Jackson throws some for absurd numbers.
        }
        return problem.build();
    }

    private static void member(Problem.Builder problem, String name, @Nullable Object value) {
        if (value instanceof String text) {
            switch (name) {
                case "type" -> problem.type(text);
                case "title" -> problem.title(text);
                case "detail" -> problem.detail(text);
                case "instance" -> problem.instance(text);
                case "errors" -> problem.error(text);
                default -> problem.extension(name, text);
            }
        } else if (name.equals("errors") && value instanceof List<?> errors) {
            errors.forEach(error -> problem.error(String.valueOf(error)));
        } else if (!name.equals("status") && value != null) {
            // The HTTP status is the one that counts.
            problem.extension(name, value);
        }
    }
}
