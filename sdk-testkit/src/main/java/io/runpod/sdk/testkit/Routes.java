package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.text.PrintableText;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Everything that is settled before an operation is done: path, method, key, query, size, content type, schema. */
final class Routes {
    static final int LARGEST_BODY = 1 << 20;

    private static final int LONGEST_SHOWN = 200;

    private final BearerKey key;
    private final Judge judge;
    private final Handlers handlers;
    private final RateLimits rateLimits = new RateLimits();

    Routes(BearerKey key, Judge judge, Handlers handlers) {
        this.key = key;
        this.judge = judge;
        this.handlers = handlers;
    }

    Answer answer(Incoming request) {
        String path = PrintableText.of(request.path(), LONGEST_SHOWN);
        List<Operation> there = judge.operations().at(request.path());
        if (there.isEmpty()) {
            return Problems.problem(404, "there is no " + path);
        }
        String method = PrintableText.of(request.method(), LONGEST_SHOWN);
        return there.stream()
                .filter(operation -> operation.method().equals(request.method()))
                .findFirst()
                .map(operation -> key.refuses(request).orElseGet(() -> answer(operation, request)))
                .orElseGet(() -> Problems.problem(405, method + " " + path + " is not supported")
                        .with("Allow", methods(there)));
    }

    private static String methods(List<Operation> operations) {
        return operations.stream().map(Operation::method).sorted().collect(Collectors.joining(", "));
    }

    private Answer answer(Operation operation, Incoming request) {
        Answer answer = settled(operation, request);
        return operation.statesQuotas(answer.status()) ? rateLimits.stamp(answer) : answer;
    }

    private Answer settled(Operation operation, Incoming request) {
        try {
            JsonNode done = handlers.answer(call(operation, request));
            return done.isMissingNode()
                    ? new Answer(operation.success(), Map.of(), "")
                    : Answer.of(operation.success(), "application/json", Json.write(done));
        } catch (BadRequest refused) {
            return refused.answer();
        } catch (IOException noJson) {
            // Jackson's words may quote the body, and so somebody's secret.
            return Problems.problem(400, "the body is no JSON");
        }
    }

    private Call call(Operation operation, Incoming request) throws IOException {
        String id = PercentCoding.decoded(operation.path().match(request.path()).orElse(""));
        Query query = Query.of(operation, request.head().query());
        if (operation.request().isEmpty()) {
            return new Call(operation, id, query, Json.object(), ApiRevision.V2026_09);
        }
        checkBody(request);
        JsonNode body = Json.read(request.body());
        ApiRevision revision = judge.revision(operation, body);
        String schema = operation.request().orElseThrow();
        return new Call(operation, id, query, judge.judged(schema, revision, body), revision);
    }

    /** What is settled about a body before anybody reads it. */
    static void checkBody(Incoming request) throws BadRequest {
        if (request.size() > LARGEST_BODY) {
            throw new BadRequest(413, "the body has " + request.size() + " bytes, more than " + LARGEST_BODY);
        }
        if (!isJson(request.header("Content-Type").orElse(""))) {
            throw new BadRequest(415, "the body must be application/json");
        }
    }

    private static boolean isJson(String contentType) {
        String mediaType = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return mediaType.equals("application/json");
    }
}
