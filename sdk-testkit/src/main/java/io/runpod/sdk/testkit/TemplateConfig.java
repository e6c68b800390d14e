package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Applies a template to a request, once: what the request says wins, and {@code env} is merged by variable. */
final class TemplateConfig {
    private static final List<String> COPIED = List.of("image", "disk", "ports", "registry");

    private TemplateConfig() {}

    static ObjectNode applied(JsonNode template, ObjectNode request) {
        ObjectNode applied = request.deepCopy();
        COPIED.stream()
                .filter(member -> template.hasNonNull(member) && !request.has(member))
                .forEach(member -> applied.set(member, template.path(member)));
        if (!Command.isIn(request)) {
            Command.apply(template, applied);
        }
        ObjectNode env = Json.object();
        template.path("env").properties().forEach(variable -> env.set(variable.getKey(), variable.getValue()));
        request.path("env").properties().forEach(variable -> env.set(variable.getKey(), variable.getValue()));
        if (!env.isEmpty()) {
            applied.set("env", env);
        }
        applyCudaVersions(template.path("allowedCudaVersions"), applied);
        return applied;
    }

    private static void applyCudaVersions(JsonNode versions, ObjectNode request) {
        if (request.path("gpu") instanceof ObjectNode gpu && !versions.isEmpty() && !gpu.has("minCudaVersion")) {
            gpu.putIfAbsent("allowedCudaVersions", versions);
        }
    }
}
