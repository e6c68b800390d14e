package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What can be rented, with its stock where that is asked for. */
final class CatalogHandlers {
    private final Catalog catalog;
    private final Stock stock;

    CatalogHandlers(Catalog catalog) {
        this.catalog = catalog;
        this.stock = new Stock(catalog);
    }

    Map<String, Handler> all() {
        return Map.of(
                "listGpuTypes", call -> list("gpus", catalog.gpus(), gpu(call)),
                "getGpuType", call -> one("GPU type", catalog.gpus(), call, gpu(call)),
                "listCpuTypes", call -> list("cpus", catalog.cpus(), cpu(call)),
                "getCpuType", call -> one("CPU flavor", catalog.cpus(), call, cpu(call)),
                "listDataCenters", this::dataCenters,
                "getDataCenter", call -> one("data center", catalog.dataCenters(), call, entry -> center(entry, call)),
                "listPublicTemplates", this::templates);
    }

    private Function<JsonNode, JsonNode> gpu(Call call) throws BadRequest {
        boolean isAsked = StockQuery.isAsked(call.query());
        return entry -> isAsked ? stock.ofGpu(entry, call.query()) : entry.path("type");
    }

    private Function<JsonNode, JsonNode> cpu(Call call) throws BadRequest {
        boolean isAsked = StockQuery.isAsked(call.query());
        return entry -> isAsked ? stock.ofCpu(entry, call.query()) : entry.path("type");
    }

    private JsonNode dataCenters(Call call) {
        List<JsonNode> passing = catalog.dataCenters().stream()
                .filter(entry -> passes(entry.path("type"), call.query()))
                .toList();
        return list("dataCenters", passing, entry -> center(entry, call));
    }

    private static boolean passes(JsonNode center, Query query) {
        List<String> regions = query.texts("regions");
        return (regions.isEmpty() || regions.contains(center.path("region").asText()))
                && Json.texts(center.path("networkVolumeTypes")).containsAll(query.texts("networkVolumeTypes"))
                && Json.texts(center.path("compliance")).containsAll(query.texts("compliance"))
                && query.flag("globalNetwork")
                        .map(wanted -> wanted == center.path("globalNetwork").booleanValue())
                        .orElse(true);
    }

    private JsonNode center(JsonNode entry, Call call) {
        ObjectNode center = entry.path("type").deepCopy();
        String id = center.path("id").asText();
        List<String> included = call.query().texts("include");
        if (included.contains("GPU_AVAILABILITY")) {
            addStock(center, "gpuAvailability", stock.in(id, catalog.gpus()));
        }
        if (included.contains("CPU_AVAILABILITY")) {
            addStock(center, "cpuAvailability", stock.in(id, catalog.cpus()));
        }
        return center;
    }

    private static void addStock(ObjectNode center, String member, ArrayNode stock) {
        if (!stock.isEmpty()) {
            center.set(member, stock);
        }
    }

    private JsonNode templates(Call call) {
        String source = call.query().text("source").orElse("official");
        List<JsonNode> passing = catalog.publicTemplates().stream()
                .filter(entry -> entry.path("source").asText().equals(source))
                .toList();
        return list("templates", passing, entry -> entry.path("type"));
    }

    private static ObjectNode list(String member, List<JsonNode> entries, Function<JsonNode, JsonNode> shown) {
        ObjectNode answer = Json.object();
        ArrayNode list = answer.putArray(member);
        entries.forEach(entry -> list.add(shown.apply(entry)));
        return answer;
    }

    private static JsonNode one(String kind, List<JsonNode> entries, Call call, Function<JsonNode, JsonNode> shown)
            throws BadRequest {
        return Catalog.find(entries, call.id()).map(shown).orElseThrow(() -> BadRequest.notFound(kind, call.id()));
    }
}
