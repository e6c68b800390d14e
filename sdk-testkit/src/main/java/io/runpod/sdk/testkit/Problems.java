package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.error.Problem;
import java.util.List;
import java.util.Map;

/** The platform's refusals, as {@code application/problem+json}. */
final class Problems {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final Map<Integer, String> TITLES = Map.ofEntries(
            Map.entry(200, "OK"),
            Map.entry(201, "Created"),
            Map.entry(204, "No Content"),
            Map.entry(400, "Bad Request"),
            Map.entry(401, "Unauthorized"),
            Map.entry(403, "Forbidden"),
            Map.entry(404, "Not Found"),
            Map.entry(405, "Method Not Allowed"),
            Map.entry(408, "Request Timeout"),
            Map.entry(409, "Conflict"),
            Map.entry(413, "Content Too Large"),
            Map.entry(415, "Unsupported Media Type"),
            Map.entry(417, "Expectation Failed"),
            Map.entry(422, "Unprocessable Entity"),
            Map.entry(429, "Too Many Requests"),
            Map.entry(431, "Request Header Fields Too Large"),
            Map.entry(500, "Internal Server Error"),
            Map.entry(502, "Bad Gateway"),
            Map.entry(503, "Service Unavailable"),
            Map.entry(504, "Gateway Timeout"));

    private Problems() {}

    static Answer problem(int status, String detail) {
        return problem(status, detail, List.of());
    }

    static Answer problem(int status, String detail, List<String> errors) {
        ObjectNode members = members(status, detail);
        if (!errors.isEmpty()) {
            errors.forEach(members.putArray("errors")::add);
        }
        return answer(status, members);
    }

    /** Says what a test wants said, leaving out what it leaves out. */
    static Answer of(Problem problem) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        problem.type().ifPresent(type -> members.put("type", type));
        problem.title().ifPresent(title -> members.put("title", title));
        members.put("status", problem.status());
        problem.detail().ifPresent(detail -> members.put("detail", detail));
        problem.instance().ifPresent(instance -> members.put("instance", instance));
        if (!problem.errors().isEmpty()) {
            problem.errors().forEach(members.putArray("errors")::add);
        }
        problem.extensions().forEach((name, value) -> members.set(name, Json.node(value)));
        return answer(problem.status(), members);
    }

    static String title(int status) {
        return TITLES.getOrDefault(status, "Status " + status);
    }

    private static ObjectNode members(int status, String detail) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("title", title(status))
                .put("status", status)
                .put("detail", detail);
    }

    private static Answer answer(int status, ObjectNode members) {
        return Answer.of(status, MEDIA_TYPE, Json.write(members));
    }
}
