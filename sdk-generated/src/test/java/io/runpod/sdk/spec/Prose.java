package io.runpod.sdk.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The places of a document that a reader needs a description of, each by its JSON path. */
final class Prose {
    private static final String REF = "#/components/schemas/";

    private final JsonNode root;
    private final Map<String, JsonNode> places = new LinkedHashMap<>();

    private Prose(JsonNode root) {
        this.root = root;
    }

    /** Everything that has to have a description. */
    static Map<String, JsonNode> places(JsonNode root) {
        Prose prose = new Prose(root);
        prose.add("$.info", root.get("info"));
        root.get("tags").forEach(tag -> prose.add("$.tags." + tag.get("name").textValue(), tag));
        root.get("paths").properties().forEach(path -> prose.path(path.getKey(), path.getValue()));
        root.get("components")
                .properties()
                .forEach(kind -> kind.getValue().properties().forEach(component -> {
                    prose.component("$.components." + kind.getKey() + "." + component.getKey(), component.getValue());
                }));
        return prose.places;
    }

    static Map<String, JsonNode> operations(JsonNode root) {
        Map<String, JsonNode> operations = new TreeMap<>();
        root.get("paths")
                .forEach(path -> path.forEach(operation -> {
                    if (operation.has("operationId")) {
                        operations.put(operation.get("operationId").textValue(), operation);
                    }
                }));
        return operations;
    }

    /** The members of every schema that a request's body can hold, by class and name. */
    static Map<String, JsonNode> requestMembers(JsonNode root) {
        Set<String> schemas = new TreeSet<>();
        operations(root).values().forEach(operation -> reach(root, operation.path("requestBody"), schemas));
        Map<String, JsonNode> members = new LinkedHashMap<>();
        schemas.forEach(name -> {
            JsonNode schema = root.at("/components/schemas/" + name);
            schema.path("properties").properties().forEach(m -> members.put(name + "." + m.getKey(), m.getValue()));
            schema.path("allOf")
                    .forEach(part -> part.path("properties")
                            .properties()
                            .forEach(m -> members.put(name + "." + m.getKey(), m.getValue())));
        });
        return members;
    }

    private static void reach(JsonNode root, JsonNode from, Set<String> schemas) {
        for (String reference : from.findValuesAsText("$ref")) {
            String name = reference.substring(REF.length());
            if (schemas.add(name)) {
                reach(root, root.at("/components/schemas/" + name), schemas);
            }
        }
    }

    private void path(String name, JsonNode item) {
        item.properties().forEach(method -> {
            String here = "$.paths['" + name + "']." + method.getKey();
            if (method.getKey().equals("parameters")) {
                parameters(here, method.getValue());
                return;
            }
            JsonNode operation = method.getValue();
            add(here, operation);
            parameters(here + ".parameters", operation.path("parameters"));
            if (operation.has("requestBody")) {
                add(here + ".requestBody", operation.get("requestBody"));
            }
            operation.get("responses").properties().forEach(r -> add(here + ".responses." + r.getKey(), r.getValue()));
        });
    }

    private void parameters(String path, JsonNode parameters) {
        parameters.forEach(p ->
                add(path + "." + p.path("name").asText(p.path("$ref").asText()), p));
    }

    private void component(String path, JsonNode component) {
        add(path, component);
        component.path("headers").properties().forEach(h -> add(path + ".headers." + h.getKey(), h.getValue()));
        members(path, component);
        component.path("allOf").forEach(part -> members(path, part));
    }

    private void members(String path, JsonNode schema) {
        schema.path("properties").properties().forEach(member -> {
            add(path + "." + member.getKey(), member.getValue());
            members(path + "." + member.getKey(), member.getValue());
        });
    }

    private void add(String path, JsonNode node) {
        if (!node.has("$ref")
                || root.at(node.get("$ref").textValue().substring(1)).isMissingNode()) {
            places.put(path, node);
        } else if (path.contains(".components.schemas.")) {
            throw new AssertionError(path + ": nothing beside a $ref counts, so wrap it in an allOf");
        }
    }
}
