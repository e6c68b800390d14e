package io.runpod.sdk.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What a schema says, keyword by keyword. References are followed and {@code allOf} is flattened, so that it makes no
 * difference where a part is written; only a reference to a schema that both documents name stays a name, because it
 * becomes a class.
 */
final class SchemaStructure {
    private static final String REF = "#/components/schemas/";

    private final JsonNode root;
    private final Set<String> names;
    private final BiConsumer<String, String> leaves;

    SchemaStructure(JsonNode root, Set<String> names, BiConsumer<String, String> leaves) {
        this.root = root;
        this.names = names;
        this.leaves = leaves;
    }

    static boolean isProse(String keyword) {
        return Set.of("description", "summary", "title").contains(keyword) || keyword.startsWith("x-");
    }

    /** A schema where it is used. */
    void use(String path, JsonNode schema) {
        String name = nameOf(schema);
        if (name == null || !names.contains(name)) {
            define(path, schema);
            return;
        }
        leaves.accept(path + ".$ref", name);
        schema.properties().stream()
                .filter(keyword -> !Set.of("$ref", "allOf").contains(keyword.getKey()))
                .forEach(keyword -> keyword(path, keyword.getKey(), keyword.getValue()));
    }

    /** A schema where it is defined. */
    void define(String path, JsonNode schema) {
        flatten(path, schema).properties().forEach(keyword -> keyword(path, keyword.getKey(), keyword.getValue()));
    }

    private void keyword(String path, String keyword, JsonNode value) {
        String here = path + "." + keyword;
        switch (keyword) {
            case "properties" ->
                value.properties().forEach(property -> use(here + "." + property.getKey(), property.getValue()));
            case "items" -> use(here, value);
            case "oneOf" -> {
                for (int i = 0; i < value.size(); i++) {
                    use(here + "[" + i + "]", value.get(i));
                }
            }
            case "additionalProperties" -> {
                if (value.isObject()) {
                    use(here, value);
                } else {
                    leaves.accept(here, value.toString());
                }
            }
            case "discriminator" ->
                value.properties()
                        .forEach(e -> leaves.accept(
                                here + "." + e.getKey(), e.getValue().toString()));
            case "required" -> {
                Set<String> members = new TreeSet<>();
                value.forEach(member -> members.add(member.textValue()));
                members.forEach(member -> leaves.accept(here + "[" + member + "]", "true"));
            }
            default -> {
                if (!isProse(keyword)) {
                    leaves.accept(here, value.toString());
                }
            }
        }
    }

    private static @Nullable String nameOf(JsonNode schema) {
        JsonNode parts = schema.path("allOf");
        JsonNode reference = parts.size() == 1 && !schema.has("properties") ? parts.get(0) : schema;
        return reference.has("$ref") ? reference.get("$ref").textValue().substring(REF.length()) : null;
    }

    private ObjectNode flatten(String path, JsonNode schema) {
        JsonNode target = References.follow(root, schema);
        ObjectNode flat = JsonNodeFactory.instance.objectNode();
        target.path("allOf").forEach(part -> merge(path, flat, flatten(path, part)));
        merge(path, flat, ((ObjectNode) target.deepCopy()).without("allOf"));
        return flat;
    }

    private static void merge(String path, ObjectNode into, JsonNode from) {
        for (Map.Entry<String, JsonNode> keyword : from.properties()) {
            String name = keyword.getKey();
            if (name.equals("properties")) {
                keyword.getValue().properties().forEach(p -> put(path, into.withObject("/properties"), p));
            } else if (name.equals("required")) {
                keyword.getValue().forEach(into.withArray("required")::add);
            } else if (!isProse(name)) {
                put(path, into, keyword);
            }
        }
    }

    private static void put(String path, ObjectNode into, Map.Entry<String, JsonNode> entry) {
        JsonNode before = into.replace(entry.getKey(), entry.getValue());
        if (before != null && !before.equals(entry.getValue())) {
            throw new AssertionError(path + ": two parts of an allOf disagree about " + entry.getKey());
        }
    }
}
