package io.runpod.sdk.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The spec as a YAML parser reads it, owing nothing to the generator: what its output is held against. */
final class Spec {
    static final Path MODULE = Path.of(System.getProperty("basedir", ""));
    static final Path FILE = MODULE.resolve("../spec/runpod-v2.yaml");

    /** Objects that the spec defines in place, and the classes they become. */
    private static final Map<String, String> INLINE = Map.of(
            "CreateEndpointRequest.workers", "CreateEndpointWorkers",
            "CreateEndpointRequest.scaling", "CreateEndpointScaling",
            "Endpoint.workers", "EndpointWorkers",
            "Endpoint.scaling", "EndpointScaling");

    private static final String REF = "#/components/schemas/";
    private static final JsonNode ROOT = read();

    private final Map<String, List<Member>> objects = new LinkedHashMap<>();
    private final Map<String, List<String>> enums = new LinkedHashMap<>();

    private Spec() {
        for (Map.Entry<String, JsonNode> schema : schemas().properties()) {
            if (schema.getValue().has("enum")) {
                List<String> values = new ArrayList<>();
                schema.getValue().get("enum").forEach(value -> values.add(value.textValue()));
                enums.put(schema.getKey(), values);
            } else {
                addObject(schema.getKey(), schema.getValue());
            }
        }
    }

    static JsonNode root() {
        return ROOT;
    }

    /** Every object of the spec with its members, {@code allOf} flattened, by the name of its class. */
    static Map<String, List<Member>> objects() {
        return new Spec().objects;
    }

    /** Every enum of the spec with its values, by the name of its class. */
    static Map<String, List<String>> enums() {
        return new Spec().enums;
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper().readTree(FILE.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode schemas() {
        return ROOT.at("/components/schemas");
    }

    private void addObject(String name, JsonNode schema) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        flatten(schema, properties, required);
        List<Member> members = new ArrayList<>();
        properties.forEach((member, node) -> members.add(member(name, member, node, required.contains(member))));
        objects.put(name, members);
    }

    private static void flatten(JsonNode schema, Map<String, JsonNode> properties, Set<String> required) {
        JsonNode target = schema.has("$ref") ? schemas().get(refOf(schema)) : schema;
        target.path("allOf").forEach(part -> flatten(part, properties, required));
        target.path("properties").properties().forEach(e -> properties.put(e.getKey(), e.getValue()));
        target.path("required").forEach(name -> required.add(name.textValue()));
    }

    private Member member(String owner, String name, JsonNode node, boolean required) {
        String type = type(owner, name, node);
        return new Member(
                name,
                kind(type, node),
                type,
                required,
                node.path("nullable").booleanValue(),
                limit(node, "minimum"),
                limit(node, "minLength"),
                limit(node, "minItems"),
                node.get("example"));
    }

    /** The name of the class that stands for a member, or its type and format. */
    private String type(String owner, String name, JsonNode node) {
        JsonNode ref = node.has("allOf") && node.get("allOf").size() == 1 ? node.at("/allOf/0") : node;
        if (ref.has("$ref")) {
            return refOf(ref);
        }
        if (!node.has("properties")) {
            return node.path("type").asText() + node.path("format").asText();
        }
        String type = INLINE.get(owner + "." + name);
        if (type == null) {
            throw new AssertionError("the object " + owner + "." + name + " is new: give its class a name in the pom's"
                    + " inlineSchemaNameMappings, and here");
        }
        addObject(type, node);
        return type;
    }

    private static Member.Kind kind(String type, JsonNode node) {
        return switch (type) {
            case "string" -> Member.Kind.STRING;
            case "stringdate-time" -> Member.Kind.DATE_TIME;
            case "integer" -> Member.Kind.INTEGER;
            case "array" -> Member.Kind.STRINGS;
            case "object" -> Member.Kind.STRING_MAP;
            default ->
                node.has("properties") || !schemas().path(type).has("enum") ? Member.Kind.OBJECT : Member.Kind.ENUM;
        };
    }

    private static String refOf(JsonNode node) {
        return node.get("$ref").textValue().substring(REF.length());
    }

    private static @Nullable Integer limit(JsonNode node, String keyword) {
        return node.has(keyword) ? node.get(keyword).intValue() : null;
    }
}
