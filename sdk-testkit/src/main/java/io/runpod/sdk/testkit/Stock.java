package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** How much of the catalog is there, for those who ask. */
final class Stock {
    /** From nothing to plenty. */
    private static final List<String> LEVELS = List.of("NONE", "LOW", "MEDIUM", "HIGH");

    private final Catalog catalog;

    Stock(Catalog catalog) {
        this.catalog = catalog;
    }

    ObjectNode ofGpu(JsonNode entry, Query query) {
        ObjectNode gpu = entry.path("type").deepCopy();
        List<String> versions = Json.texts(entry.path("cudaVersions")).stream()
                .filter(version -> CudaVersions.fit(version, query))
                .toList();
        boolean limitsVersions = query.has("cudaVersions") || query.has("minCudaVersion");
        boolean isThere = isSold(entry, query)
                && query.number("count", 1) <= mostAtOnce(gpu, query)
                && !(limitsVersions && versions.isEmpty());
        add(
                gpu,
                isThere
                        ? centers(entry, query.texts("countryCodes"))
                        : Json.object().arrayNode());
        if (!entry.path("cudaVersions").isEmpty()) {
            ArrayNode shown = gpu.putArray("cudaVersions");
            Json.texts(entry.path("cudaVersions"))
                    .forEach(version -> shown.addObject()
                            .put("version", version)
                            .put("available", isThere && versions.contains(version)));
        }
        return gpu;
    }

    ObjectNode ofCpu(JsonNode entry, Query query) {
        ObjectNode cpu = entry.path("type").deepCopy();
        boolean isThere = query.number("vcpuCount", 2) <= cpu.at("/vcpu/max").intValue();
        add(cpu, isThere ? centers(entry, List.of()) : Json.object().arrayNode());
        return cpu;
    }

    /** What one data center has. */
    ArrayNode in(String dataCenter, List<JsonNode> entries) {
        ArrayNode stock = Json.object().arrayNode();
        for (JsonNode entry : entries) {
            if (entry.path("stock").has(dataCenter)) {
                stock.addObject()
                        .put("id", entry.at("/type/id").asText())
                        .put("name", entry.at("/type/name").asText())
                        .put(
                                "availability",
                                entry.path("stock").path(dataCenter).asText());
            }
        }
        return stock;
    }

    private static boolean isSold(JsonNode entry, Query query) {
        return !Collections.disjoint(Json.texts(entry.path("products")), query.texts("product"));
    }

    private static int mostAtOnce(JsonNode gpu, Query query) {
        boolean isCommunity = query.text("cloud").orElse("SECURE").equals("COMMUNITY");
        return gpu.path("maxCount").path(isCommunity ? "community" : "secure").intValue();
    }

    private ArrayNode centers(JsonNode entry, List<String> countries) {
        ArrayNode centers = Json.object().arrayNode();
        for (JsonNode center : catalog.dataCenters()) {
            String id = center.at("/type/id").asText();
            boolean isIn = countries.isEmpty()
                    || countries.contains(center.path("country").asText());
            if (isIn && entry.path("stock").has(id)) {
                centers.addObject()
                        .put("id", id)
                        .put("name", center.at("/type/name").asText())
                        .put("availability", entry.path("stock").path(id).asText());
            }
        }
        return centers;
    }

    /** The best of all data centers is how much there is. */
    private static void add(ObjectNode resource, ArrayNode centers) {
        int best = 0;
        for (JsonNode center : centers) {
            best = Math.max(best, LEVELS.indexOf(center.path("availability").asText()));
        }
        resource.put("availability", LEVELS.get(best));
        resource.setAll(centers.isEmpty() ? Map.of() : Map.of("dataCenters", centers));
    }
}
