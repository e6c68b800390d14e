package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.ApiRevision;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** All operations of a document, as routes. */
final class Operations {
    private static final List<String> METHODS = List.of("get", "put", "post", "delete", "patch");
    private static final String REQUEST = "/requestBody/content/application~1json/schema/$ref";

    private final OpenApiFile file;
    private final List<Operation> all;

    private Operations(OpenApiFile file) {
        this.file = file;
        this.all = file.document().path("paths").properties().stream()
                .flatMap(path -> METHODS.stream()
                        .filter(path.getValue()::has)
                        .map(method -> operation(path.getKey(), path.getValue(), method)))
                .toList();
    }

    static Operations of(ApiRevision revision) {
        return switch (revision) {
            case V2026_06 -> Given.OPERATIONS;
            case V2026_09 -> Served.OPERATIONS;
        };
    }

    List<Operation> all() {
        return all;
    }

    /** The operations behind a path, one for each method. */
    List<Operation> at(String path) {
        return all.stream()
                .filter(operation -> operation.path().match(path).isPresent())
                .toList();
    }

    private Operation operation(String path, JsonNode item, String method) {
        JsonNode written = item.path(method);
        return new Operation(
                written.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                new PathTemplate(path),
                query("/paths/" + path.replace("/", "~1") + "/" + method, written),
                Optional.of(written.at(REQUEST).asText())
                        .filter(ref -> !ref.isEmpty())
                        .map(ref -> ref.substring(ref.lastIndexOf('/') + 1)),
                success(written),
                responses(written));
    }

    private List<QueryParameter> query(String pointer, JsonNode operation) {
        List<QueryParameter> query = new ArrayList<>();
        JsonNode parameters = operation.path("parameters");
        for (int i = 0; i < parameters.size(); i++) {
            JsonNode parameter = file.resolved(parameters.path(i));
            String at = parameters
                    .path(i)
                    .path("$ref")
                    .asText("#" + pointer + "/parameters/" + i)
                    .substring(1);
            JsonNode schema = file.resolved(parameter.path("schema"));
            query.add(new QueryParameter(
                    parameter.path("name").asText(),
                    schema.path("type").asText("string"),
                    file.judgingAt(at + "/schema")));
        }
        return List.copyOf(query);
    }

    private static int success(JsonNode operation) {
        return operation.path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .filter(status -> status.startsWith("2"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElseThrow();
    }

    private JsonNode responses(JsonNode operation) {
        ObjectNode responses = Json.object();
        operation
                .path("responses")
                .properties()
                .forEach(response -> responses.set(response.getKey(), file.resolved(response.getValue())));
        return responses;
    }

    private static final class Given {
        static final Operations OPERATIONS = new Operations(OpenApiFile.of(ApiRevision.V2026_06));
    }

    private static final class Served {
        static final Operations OPERATIONS = new Operations(OpenApiFile.of(ApiRevision.V2026_09));
    }
}
