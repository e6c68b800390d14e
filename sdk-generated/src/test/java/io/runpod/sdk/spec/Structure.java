package io.runpod.sdk.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Everything that a document says to a machine, each by its JSON path: no prose, no extensions, defaults filled in. */
final class Structure {
    private final JsonNode root;
    private final SchemaStructure schemas;
    private final Map<String, String> leaves = new TreeMap<>();

    private Structure(JsonNode root, Set<String> names) {
        this.root = root;
        this.schemas = new SchemaStructure(root, names, leaves::put);
    }

    /** In which places a document says something else than the facts do, with what each says there. */
    static List<String> differences(JsonNode facts, JsonNode document) {
        Set<String> names = new TreeSet<>();
        facts.at("/components/schemas").fieldNames().forEachRemaining(names::add);
        Map<String, String> expected = leaves(facts, names);
        Map<String, String> actual = leaves(document, names);
        Set<String> paths = new TreeSet<>(expected.keySet());
        paths.addAll(actual.keySet());
        return paths.stream()
                .filter(path -> !expected.getOrDefault(path, "").equals(actual.getOrDefault(path, "")))
                .map(path -> path + ": the facts say " + expected.getOrDefault(path, "nothing") + ", the document says "
                        + actual.getOrDefault(path, "nothing"))
                .toList();
    }

    /** All of it, of the schemas those with these names. */
    static Map<String, String> leaves(JsonNode document, Set<String> names) {
        return new Structure(document, names).all(names);
    }

    private Map<String, String> all(Set<String> names) {
        for (String keyword : List.of("openapi", "servers", "security")) {
            leaf("$." + keyword, root.path(keyword));
        }
        others("$.components.securitySchemes.bearerAuth", root.at("/components/securitySchemes/bearerAuth"), Set.of());
        root.get("paths").properties().forEach(path -> path(path.getKey(), path.getValue()));
        JsonNode definitions = root.at("/components/schemas");
        names.stream()
                .filter(definitions::has)
                .forEach(name -> schemas.define("$.components.schemas." + name, definitions.get(name)));
        return leaves;
    }

    private void path(String name, JsonNode item) {
        item.properties().stream()
                .filter(method -> !method.getKey().equals("parameters"))
                .forEach(method -> operation(
                        "$.paths['" + name + "']." + method.getKey(), method.getValue(), item.path("parameters")));
    }

    private void operation(String path, JsonNode operation, JsonNode shared) {
        List<JsonNode> parameters = new ArrayList<>();
        shared.forEach(parameters::add);
        operation.path("parameters").forEach(parameters::add);
        parameters.forEach(parameter -> parameter(path, References.follow(root, parameter)));
        if (operation.has("requestBody")) {
            JsonNode body = References.follow(root, operation.get("requestBody"));
            leaves.put(path + ".requestBody.required", body.path("required").asText("false"));
            content(path + ".requestBody", body);
            others(path + ".requestBody", body, Set.of("required", "content"));
        }
        operation.get("responses").properties().forEach(response -> {
            response(path + ".responses." + response.getKey(), References.follow(root, response.getValue()));
        });
        others(path, operation, Set.of("parameters", "requestBody", "responses"));
    }

    private void parameter(String operation, JsonNode parameter) {
        String in = parameter.get("in").textValue();
        String path = operation + ".parameters['" + parameter.get("name").textValue() + "' in " + in + "]";
        String style = parameter.path("style").asText(in.equals("query") ? "form" : "simple");
        leaves.put(path + ".required", parameter.path("required").asText("false"));
        leaves.put(path + ".style", style);
        leaves.put(path + ".explode", parameter.path("explode").asText(String.valueOf(style.equals("form"))));
        schemas.use(path + ".schema", parameter.get("schema"));
        others(path, parameter, Set.of("name", "in", "required", "style", "explode", "schema"));
    }

    private void response(String path, JsonNode response) {
        leaves.put(path, "there");
        response.path("headers").properties().forEach(header -> {
            JsonNode target = References.follow(root, header.getValue());
            schemas.use(path + ".headers." + header.getKey() + ".schema", target.get("schema"));
            others(path + ".headers." + header.getKey(), target, Set.of("schema"));
        });
        content(path, response);
        others(path, response, Set.of("headers", "content"));
    }

    private void content(String path, JsonNode node) {
        node.path("content").properties().forEach(type -> {
            String here = path + ".content['" + type.getKey() + "']";
            schemas.use(here + ".schema", type.getValue().get("schema"));
            others(here, type.getValue(), Set.of("schema"));
        });
    }

    /** What nobody looked at yet, so that nothing is passed over because it is new. */
    private void others(String path, JsonNode node, Set<String> known) {
        node.properties().stream()
                .filter(entry -> !known.contains(entry.getKey()) && !SchemaStructure.isProse(entry.getKey()))
                .forEach(entry -> leaf(path + "." + entry.getKey(), entry.getValue()));
    }

    private void leaf(String path, JsonNode value) {
        leaves.put(path, value.toString());
    }
}
