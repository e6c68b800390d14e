package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.runpod.sdk.text.PrintableText;
import java.util.Optional;

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
        String effect = turn.handled().map(LogLine::effect).orElse("") + " " + fault.label();
        // What a client writes into its path or an endpoint's name is printed, but for its key.
        return new LogLine(
                request.withoutKey(request.method() + " " + request.path()),
                outcome,
                request.withoutKey(effect.strip()));
    }

    private static String effect(Answer answer) {
        Optional<JsonNode> body = Json.tryRead(answer.body());
        return answer.status() == 201
                ? body.map(endpoint -> "created " + endpoint.path("id").asText() + " " + endpoint.path("name"))
                        .orElse("")
                : body.map(LogLine::why).orElse("");
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
