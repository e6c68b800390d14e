package io.runpod.sdk.testkit;

import io.runpod.sdk.text.PrintableText;
import java.io.IOException;
import java.util.List;

/** Not HTTP, or more of it than a server puts up with; or a request that the API refuses. */
final class BadRequest extends IOException {
    private static final long serialVersionUID = 1;
    private static final int LONGEST_SHOWN = 100;

    private final int status;
    private final String[] errors;

    BadRequest(int status, String detail) {
        this(status, detail, List.of());
    }

    private BadRequest(int status, String detail, List<String> errors) {
        super(detail);
        this.status = status;
        this.errors = errors.toArray(String[]::new);
    }

    /** With a line for each violation of the body's schema. */
    static BadRequest ofBody(List<String> violations) {
        return new BadRequest(422, "the body does not match the schema", violations);
    }

    /** With a line for each violation of a parameter's schema. */
    static BadRequest ofQuery(List<String> violations) {
        return new BadRequest(422, "the query does not match the schema", violations);
    }

    static BadRequest notFound(String kind, String id) {
        return new BadRequest(404, kind + " " + PrintableText.of(id, LONGEST_SHOWN) + " does not exist");
    }

    Answer answer() {
        return Problems.problem(status, String.valueOf(getMessage()), List.of(errors));
    }
}
