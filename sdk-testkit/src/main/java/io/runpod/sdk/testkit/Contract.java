package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import io.runpod.sdk.ApiRevision;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What an OpenAPI file says about a value: is it right, and what does the server put in where the client did not. */
final class Contract {
    /** More help nobody, and a body of a mebibyte can have half a million. */
    private static final int MOST_VIOLATIONS = 100;

    private final OpenApiFile file;
    private final Map<String, Schema> judges = new ConcurrentHashMap<>();

    private Contract(OpenApiFile file) {
        this.file = file;
    }

    static Contract of(ApiRevision revision) {
        return switch (revision) {
            case V2026_06 -> Given.CONTRACT;
            case V2026_09 -> Served.CONTRACT;
        };
    }

    /** Read anew, at a price. */
    static Contract fresh(ApiRevision revision) {
        return new Contract(OpenApiFile.load(revision));
    }

    OpenApiFile file() {
        return file;
    }

    /** One line for each violation (the first 100), in the platform's words; none means the value is right. */
    List<String> violations(String schema, JsonNode value) {
        List<Error> found = judges.computeIfAbsent(schema, file::judging)
                .validate(value, context -> context.setErrors(new FirstOnes<>(MOST_VIOLATIONS)));
        return Violations.inThePlatformsWords(file, found, MOST_VIOLATIONS);
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

    private static final class Given {
        static final Contract CONTRACT = new Contract(OpenApiFile.of(ApiRevision.V2026_06));
    }

    private static final class Served {
        static final Contract CONTRACT = new Contract(OpenApiFile.of(ApiRevision.V2026_09));
    }
}
