package io.runpod.sdk.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Says in the words of OpenAPI 3.0 what a document of 3.1 says in those of JSON Schema. */
final class Dialect {
    private Dialect() {}

    /** Changes the document. */
    static void toOpenApi30(JsonNode node) {
        if (node instanceof ObjectNode object) {
            types(object);
            constant(object);
            bound(object, "minimum", "exclusiveMinimum");
            bound(object, "maximum", "exclusiveMaximum");
        }
        node.forEach(Dialect::toOpenApi30);
    }

    /** {@code type: [string, "null"]}. */
    private static void types(ObjectNode schema) {
        if (!(schema.get("type") instanceof ArrayNode types)) {
            return;
        }
        for (int i = types.size() - 1; i >= 0; i--) {
            if ("null".equals(types.get(i).textValue())) {
                types.remove(i);
                schema.put("nullable", true);
            }
        }
        if (types.size() == 1) {
            schema.set("type", types.get(0));
        }
    }

    private static void constant(ObjectNode schema) {
        if (schema.path("const").isValueNode()) {
            schema.putArray("enum").add(schema.remove("const"));
        }
    }

    private static void bound(ObjectNode schema, String inclusive, String exclusive) {
        if (schema.path(exclusive).isNumber()) {
            schema.set(inclusive, schema.get(exclusive));
            schema.put(exclusive, true);
        }
    }
}
