package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.ApiRevision;
import java.util.List;

/** How the API as it is served (2026-09) shows an endpoint after a create and after an update. */
final class ServedRevision {
    private static final String REQUEST = "CreateEndpointRequest";
    private static final int IDLE_SECONDS = 10;
    /** Members that a request sets as they are, cleared or not. */
    private static final List<String> AS_SENT = List.of(
            "name",
            "image",
            "disk",
            "env",
            "ports",
            "registry",
            "scaling",
            "dataCenterIds",
            "networkVolumes",
            "timeout",
            "flashboot");

    private final Catalog catalog;

    ServedRevision(Catalog catalog) {
        this.catalog = catalog;
    }

    /** What a right create makes, with the API's defaults. */
    ObjectNode created(ObjectNode request, String id, String createdAt) {
        ObjectNode complete = request.deepCopy();
        complete.withObject("/workers");
        complete.withArray("/dataCenterIds");
        complete.withArray("/networkVolumes");
        Contract.of(ApiRevision.V2026_09).fillIn(REQUEST, complete);
        String type = request.path("type").asText();
        ObjectNode endpoint = Json.object().put("id", id).put("type", type);
        endpoint.set("requestUrls", RequestUrls.of(type, id));
        if (request.has("gpu")) {
            ObjectNode gpu = endpoint.putObject("gpu").put("count", 1);
            gpu.putArray("allowedCudaVersions");
            gpu.putNull("minCudaVersion");
        }
        apply(complete, endpoint);
        return endpoint.put("createdAt", createdAt);
    }

    /** What a right update makes of an endpoint. */
    ObjectNode changed(ObjectNode endpoint, ObjectNode request) {
        ObjectNode changed = endpoint.deepCopy();
        apply(request, changed);
        return changed;
    }

    private void apply(ObjectNode request, ObjectNode endpoint) {
        AS_SENT.stream().filter(request::has).forEach(member -> endpoint.set(member, request.path(member)));
        Command.apply(request, endpoint);
        if (request.path("workers") instanceof ObjectNode workers) {
            endpoint.withObject("/workers").setAll(workers);
        }
        if (request.path("gpu") instanceof ObjectNode gpu) {
            applyGpu(gpu, endpoint.withObject("/gpu"));
        }
        if (request.has("cpu")) {
            endpoint.set("cpu", withMemory(request.path("cpu")));
        }
        settleIdleTimeout(endpoint);
    }

    private static void applyGpu(ObjectNode change, ObjectNode gpu) {
        if (change.has("pools")) {
            gpu.remove("excludedTypes"); // pools come with their exclusions
        }
        gpu.setAll(change);
        if (change.path("minCudaVersion").asText("-").isEmpty()) {
            gpu.putNull("minCudaVersion");
        }
    }

    private ArrayNode withMemory(JsonNode flavors) {
        ArrayNode complete = Json.object().arrayNode();
        for (JsonNode flavor : flavors) {
            int vcpus = flavor.path("vcpuCount").intValue();
            String id = flavor.path("id").asText();
            complete.addObject().put("id", id).put("vcpuCount", vcpus).put("memory", catalog.memory(id, vcpus));
        }
        return complete;
    }

    private static void settleIdleTimeout(ObjectNode endpoint) {
        ObjectNode workers = endpoint.withObject("/workers");
        if (EndpointRules.hasNoIdleTimeout(endpoint)) {
            workers.remove("idleTimeout");
        } else {
            workers.putIfAbsent("idleTimeout", workers.numberNode(IDLE_SECONDS));
        }
    }
}
