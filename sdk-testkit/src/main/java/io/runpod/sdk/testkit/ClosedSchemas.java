package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Compositions that the document calls closed, written as one schema each: OpenAPI 3.0 has no words for them, since
 * {@code additionalProperties} looks at one part of a composition alone.
 */
final class ClosedSchemas {
    private static final String CLOSED = "x-runpod-closed";

    private ClosedSchemas() {}

    /** The document with those schemas spelled out, and without the extensions, which no validator knows. */
    static JsonNode spelledOut(OpenApiFile file) {
        ObjectNode document = file.document().deepCopy();
        for (Map.Entry<String, JsonNode> schema :
                document.path("components").path("schemas").properties()) {
            if (schema.getValue().path(CLOSED).booleanValue()) {
                schema.setValue(flat(file, schema.getValue()));
            }
        }
        dropExtensions(document);
        return document;
    }

    /** Whether the document calls the schema at that JSON pointer a closed composition. */
    static boolean isClosed(OpenApiFile file, String pointer) {
        return file.document().at(pointer).path(CLOSED).booleanValue();
    }

    private static ObjectNode flat(OpenApiFile file, JsonNode composition) {
        ObjectNode flat = Json.object().put("type", "object");
        flat.putObject("properties");
        flat.putArray("required");
        flat.put("additionalProperties", false);
        add(file, composition, flat);
        if (flat.path("required").isEmpty()) {
            flat.remove("required"); // which may not be empty
        }
        return flat;
    }

    private static void add(OpenApiFile file, JsonNode schema, ObjectNode flat) {
        JsonNode resolved = file.resolved(schema);
        resolved.path("allOf").forEach(part -> add(file, part, flat));
        ObjectNode properties = flat.withObject("/properties");
        resolved.path("properties").properties().forEach(each -> properties.set(each.getKey(), each.getValue()));
        ArrayNode required = flat.withArray("/required");
        resolved.path("required").forEach(required::add);
    }

    private static void dropExtensions(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(member -> member.getKey().startsWith("x-"));
        }
        node.forEach(ClosedSchemas::dropExtensions);
    }
}
