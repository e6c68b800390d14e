package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What the OpenAPI file says about a value: is it right, and what does the server put in where the client did not. */
final class Contract {
    /** More help nobody, and a body of a mebibyte can have half a million. */
    private static final int MOST_VIOLATIONS = 100;

    private final OpenApiFile file;
    private final Map<String, Schema> judges = new ConcurrentHashMap<>();

    private Contract(OpenApiFile file) {
        this.file = file;
    }

    static Contract shared() {
        return Shared.CONTRACT;
    }

    /** Read anew, at a price. */
    static Contract fresh() {
        return new Contract(OpenApiFile.load());
    }

    /** One line for each violation (the first 100), in the platform's words; none means the value is right. */
    List<String> violations(String schema, JsonNode value) {
        return judges
                .computeIfAbsent(schema, file::judging)
                .validate(value, context -> context.setErrors(new FirstOnes<>(MOST_VIOLATIONS)))
                .stream()
                .map(Violations::inThePlatformsWords)
                .distinct() // two branches of an allOf may say the same
                .toList();
    }

    /** Puts in the file's {@code default}s for what is absent, nested ones too. */
    void fillIn(String schema, ObjectNode value) {
        fillIn(file.written(schema), value);
    }

    private void fillIn(JsonNode schema, ObjectNode value) {
        JsonNode resolved = file.resolved(schema);
        resolved.path("allOf").forEach(part -> fillIn(part, value));
        for (Map.Entry<String, JsonNode> property : resolved.path("properties").properties()) {
            fillIn(value, property.getKey(), file.resolved(property.getValue()));
        }
    }

    private void fillIn(ObjectNode parent, String name, JsonNode schema) {
        if (schema.has("default") && !parent.has(name)) {
            parent.set(name, schema.get("default").deepCopy());
        }
        if (parent.get(name) instanceof ObjectNode present) {
            fillIn(schema, present);
        } else if (!parent.has(name) && schema.has("properties")) {
            ObjectNode fresh = parent.objectNode();
            fillIn(schema, fresh);
            parent.setAll(
                    fresh.isEmpty() ? parent.objectNode() : parent.objectNode().set(name, fresh));
        }
    }

    private static final class Shared {
        static final Contract CONTRACT = new Contract(OpenApiFile.shared());
    }
}
