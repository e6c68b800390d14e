package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A release of an endpoint.
 *
 * @param json as the API shows it, but for the workers that run it
 */
record KeptRelease(String id, String endpoint, int version, String json) implements Resource {
    /** The one of the endpoint's version, which is different from what was before. */
    static KeptRelease of(KeptEndpoint endpoint, JsonNode before, JsonNode after, String createdAt) {
        String id = endpoint.id() + "-r" + endpoint.version();
        ObjectNode shown = Json.object()
                .put("id", id)
                .put("version", endpoint.version())
                .put("source", "MANUAL")
                .putNull("buildId")
                .putNull("createdByUserId")
                .put("createdAt", createdAt);
        addDifferences("", before, after, shown.putArray("diff"));
        return new KeptRelease(id, endpoint.id(), endpoint.version(), Json.write(shown));
    }

    ObjectNode shown(List<KeptWorker> workers) {
        return node().put(
                        "workerCount",
                        workers.stream()
                                .filter(worker -> worker.version() == version)
                                .count());
    }

    private static void addDifferences(String prefix, JsonNode before, JsonNode after, ArrayNode diff) {
        Set<String> names = new TreeSet<>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode old = before.path(name);
            JsonNode now = after.path(name);
            if (old.isObject() && now.isObject() && !name.equals("env")) {
                addDifferences(prefix + name + ".", old, now, diff);
            } else if (!old.equals(now)) {
                ObjectNode entry = diff.addObject().put("field", prefix + name);
                entry.set("old", orNull(old));
                entry.set("new", orNull(now));
            }
        }
    }

    private static JsonNode orNull(JsonNode value) {
        return value.isMissingNode() ? Json.object().nullNode() : value;
    }
}
