package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.runpod.sdk.text.PrintableText;

/**
 * One request in one line: {@code POST /v2/serverless 201 created ep_000001 "my-inference"}.
 *
 * @param request as it came
 * @param outcome what the client gets to see
 * @param effect what it did, or why it did nothing; may be empty
 */
record LogLine(String request, String outcome, String effect) {
    private static final int LONGEST = 2000;

    static LogLine of(RecordedRequest request, Fault fault, Turn turn, Reply reply) {
        String outcome =
                reply.answer().map(answer -> String.valueOf(answer.status())).orElse("no answer");
        String effect =
                turn.handled().map(answer -> effect(request.method(), answer)).orElse("") + " " + fault.label();
        // What a client writes into its path or an endpoint's name is printed, but for its key.
        return new LogLine(
                request.withoutKey(request.method() + " " + request.target()),
                outcome,
                request.withoutKey(effect.strip()));
    }

    private static String effect(String method, Answer answer) {
        if (answer.status() >= 300) {
            return Json.tryRead(answer.body()).map(LogLine::why).orElse("");
        }
        return switch (method) {
            case "POST" -> "created " + named(answer);
            case "PATCH" -> "changed " + named(answer);
            case "DELETE" -> "deleted";
            default -> "";
        };
    }

    /** Nothing else of it: the rest may be secret. */
    private static String named(Answer answer) {
        return Json.tryRead(answer.body())
                .map(resource -> resource.path("id").asText() + " " + resource.path("name"))
                .orElse("");
    }

    private static String why(JsonNode problem) {
        JsonNode errors = problem.path("errors");
        return problem.path("detail").asText() + (errors.isMissingNode() ? "" : " " + errors);
    }

    @Override
    public String toString() {
        // A client must not be able to write lines of its own, nor anything that a terminal obeys.
        return PrintableText.of((request + " " + outcome + " " + effect).strip(), LONGEST);
    }
}
