package io.runpod.sdk.model;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** A document as a YAML parser reads it, owing nothing to the generator: what its output is held against. */
final class Spec {
    static final Path MODULE = Path.of(System.getProperty("basedir", ""));

    /** Objects that the given contract defines in place, and the classes they become. */
    private static final Map<String, String> INLINE = Map.of(
            "CreateEndpointRequest.workers", "CreateEndpointWorkers",
            "CreateEndpointRequest.scaling", "CreateEndpointScaling",
            "Endpoint.workers", "EndpointWorkers",
            "Endpoint.scaling", "EndpointScaling");

    private static final String REF = "#/components/";
    private static final Map<Room, Spec> ALL = new EnumMap<>(Room.class);

    static {
        Room.all().forEach(room -> ALL.put(room, new Spec(room)));
    }

    private final Room room;
    private final JsonNode root;
    private final Map<String, List<Member>> objects = new LinkedHashMap<>();
    private final Map<String, List<String>> enums = new LinkedHashMap<>();
    private final Map<String, List<String>> unions = new LinkedHashMap<>();
    private final List<Operation> operations = new ArrayList<>();

    /** An operation with the parameters of its path before its own. */
    record Operation(Room room, String id, String method, String path, JsonNode node, List<Member> parameters) {

        List<Member> parameters(String in) {
            return parameters.stream()
                    .filter(parameter ->
                            parameter.schema().path("x-in").asText().equals(in))
                    .toList();
        }

        String tag() {
            return room == Room.GIVEN ? "Endpoints" : node.at("/tags/0").textValue();
        }

        String query() {
            return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1) + "Query";
        }

        /** The name of the body's schema; empty where there is none. */
        String body() {
            return node.at("/requestBody/content/application~1json/schema/$ref")
                    .asText()
                    .replaceAll(".*/", "");
        }

        @Override
        public String toString() {
            return id;
        }
    }

    private Spec(Room room) {
        this.room = room;
        this.root = read(room.file());
        for (Map.Entry<String, JsonNode> schema : schemas().properties()) {
            if (schema.getValue().has("enum")) {
                addEnum(schema.getKey(), schema.getValue());
            } else if (schema.getValue().has("oneOf")) {
                List<String> variants = new ArrayList<>();
                schema.getValue().get("oneOf").forEach(variant -> variants.add(refOf(variant)));
                unions.put(schema.getKey(), variants);
            } else if (!schema.getValue().has("type")
                    || schema.getValue().get("type").asText().equals("object")) {
                addObject(schema.getKey(), schema.getValue());
            }
        }
        root.get("paths").properties().forEach(this::addOperations);
    }

    static Spec of(Room room) {
        return Objects.requireNonNull(ALL.get(room));
    }

    JsonNode root() {
        return root;
    }

    JsonNode schemas() {
        return root.at("/components/schemas");
    }

    JsonNode schema(String name) {
        return schemas().path(name);
    }

    /** Every object of the document with its members, {@code allOf} flattened, by the name of its class. */
    Map<String, List<Member>> objects() {
        return objects;
    }

    /** Every enum of the document with its values, by the name of its class. */
    Map<String, List<String>> enums() {
        return enums;
    }

    /** Every union of the document with its variants, by the name of its interface. */
    Map<String, List<String>> unions() {
        return unions;
    }

    List<Operation> operations() {
        return operations;
    }

    int minProperties(String object) {
        return schema(object).path("minProperties").asInt();
    }

    boolean isClosed(String object) {
        JsonNode schema = schema(object);
        return schema.path("x-runpod-closed").booleanValue()
                || (schema.has("additionalProperties")
                        && !schema.get("additionalProperties").asBoolean(true));
    }

    private static JsonNode read(Path file) {
        try {
            return YAMLMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build()
                    .readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addEnum(String name, JsonNode schema) {
        List<String> values = new ArrayList<>();
        schema.get("enum").forEach(value -> values.add(value.textValue()));
        enums.put(name, values);
    }

    private void addObject(String name, JsonNode schema) {
        Map<String, JsonNode> properties = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        flatten(schema, properties, required);
        List<Member> members = new ArrayList<>();
        properties.forEach((member, node) -> members.add(member(name, member, node, required.contains(member))));
        objects.put(name, members);
    }

    private void flatten(JsonNode schema, Map<String, JsonNode> properties, Set<String> required) {
        JsonNode target = target(schema);
        target.path("allOf").forEach(part -> flatten(part, properties, required));
        target.path("properties").properties().forEach(e -> properties.put(e.getKey(), e.getValue()));
        target.path("required").forEach(name -> required.add(name.textValue()));
    }

    private void addOperations(Map.Entry<String, JsonNode> path) {
        path.getValue().properties().forEach(entry -> {
            if (entry.getValue().has("operationId")) {
                List<Member> parameters = new ArrayList<>();
                path.getValue().path("parameters").forEach(node -> parameters.add(parameter(node)));
                entry.getValue().path("parameters").forEach(node -> parameters.add(parameter(node)));
                operations.add(new Operation(
                        room,
                        entry.getValue().get("operationId").textValue(),
                        entry.getKey().toUpperCase(Locale.ROOT),
                        path.getKey(),
                        entry.getValue(),
                        parameters));
            }
        });
    }

    private Member parameter(JsonNode node) {
        JsonNode target = target(node);
        ObjectNode schema = target.get("schema").deepCopy();
        schema.set("x-in", target.get("in"));
        return member(
                "query",
                target.get("name").textValue(),
                schema,
                target.path("required").booleanValue());
    }

    private Member member(String owner, String name, JsonNode node, boolean required) {
        boolean isList = node.path("type").asText().equals("array");
        JsonNode schema = isList ? node.get("items") : node;
        String type = type(owner, name, schema);
        Member.Kind kind = kind(type, schema);
        return new Member(
                room,
                name,
                isList ? listOf(kind) : kind,
                type,
                required,
                node.path("nullable").booleanValue() || kind == Member.Kind.FREE,
                node.path("x-runpod-secret").booleanValue(),
                node);
    }

    /** The name of the class that stands for a member, or its type and format. */
    private String type(String owner, String name, JsonNode node) {
        JsonNode ref = node.has("allOf") && node.get("allOf").size() == 1 ? node.at("/allOf/0") : node;
        if (ref.has("$ref")) {
            return refOf(ref);
        }
        if (node.has("enum")) {
            String type = owner + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
            addEnum(type, node);
            return type;
        }
        if (!node.has("properties")) {
            JsonNode values = node.path("additionalProperties");
            return node.path("type").asText()
                    + (values.isObject()
                            ? values.get("type").asText()
                            : node.path("format").asText());
        }
        String type = INLINE.get(owner + "." + name);
        if (type == null) {
            throw new AssertionError("the object " + owner + "." + name + " is defined in place: give it a name");
        }
        addObject(type, node);
        return type;
    }

    private Member.Kind kind(String type, JsonNode node) {
        return switch (type) {
            case "" -> Member.Kind.FREE;
            case "string", "stringuri" -> Member.Kind.STRING;
            case "stringdate-time" -> Member.Kind.DATE_TIME;
            case "integer" -> Member.Kind.INTEGER;
            case "integerint64" -> Member.Kind.LONG;
            case "number", "numberfloat", "numberdouble" -> Member.Kind.NUMBER;
            case "boolean" -> Member.Kind.BOOLEAN;
            case "objectstring" -> Member.Kind.STRING_MAP;
            case "objectinteger" -> Member.Kind.INTEGER_MAP;
            default -> {
                if (schema(type).has("oneOf")) {
                    yield Member.Kind.UNION;
                }
                yield node.has("enum") || schema(type).has("enum") ? Member.Kind.ENUM : Member.Kind.OBJECT;
            }
        };
    }

    private static Member.Kind listOf(Member.Kind kind) {
        return switch (kind) {
            case STRING -> Member.Kind.STRINGS;
            case ENUM -> Member.Kind.ENUMS;
            case OBJECT -> Member.Kind.OBJECTS;
            case UNION -> Member.Kind.UNIONS;
            default -> throw new AssertionError("the templates know no lists of " + kind);
        };
    }

    private JsonNode target(JsonNode node) {
        return node.has("$ref")
                ? root.at("/components/" + node.get("$ref").textValue().substring(REF.length()))
                : node;
    }

    private static String refOf(JsonNode node) {
        return node.get("$ref").textValue().replaceAll(".*/", "");
    }
}
