package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runpod.sdk.ApiRevision;
import java.util.List;
import java.util.Set;

/** How the given contract (2026-06) shows a new endpoint, and how the later document shows it from then on. */
final class GivenRevision {
    private static final String REQUEST = "CreateEndpointRequest";
    /** Members that only the server writes: whatever a request says in their place is not kept. */
    private static final Set<String> OF_THE_SERVER = Set.of("id", "cpu", "requestUrls", "createdAt");
    /** The document bounds no integer from above; a server does. Unknown members may be as large as they like. */
    private static final List<String> INTEGERS = List.of(
            "/disk",
            "/timeout",
            "/gpu/count",
            "/workers/min",
            "/workers/max",
            "/scaling/value",
            "/scaling/idleTimeout");

    private GivenRevision() {}

    /** Completes a body that fits the schema, and refuses what breaks a rule that no schema has. */
    static void check(ObjectNode body) throws BadRequest {
        complete(body);
        for (String integer : INTEGERS) {
            Numbers.requireInt(integer, body.at(integer));
        }
        EndpointRules.checkCounts(body);
    }

    /** The answer to a complete body, with what the body says beyond the document. */
    static ObjectNode endpoint(ObjectNode body, String id, String createdAt) {
        ObjectNode endpoint = Json.object().put("id", id);
        body.properties().stream()
                .filter(member -> !OF_THE_SERVER.contains(member.getKey()))
                .forEach(member -> endpoint.set(member.getKey(), member.getValue()));
        return endpoint.put("createdAt", createdAt);
    }

    /** An Endpoint always has these; the document gives no default for some of them. */
    private static void complete(ObjectNode body) {
        Contract.of(ApiRevision.V2026_06).fillIn(REQUEST, body);
        body.withObject("/scaling").putIfAbsent("type", body.textNode("QUEUE_DELAY"));
        body.putIfAbsent("dataCenterIds", body.arrayNode());
        body.putIfAbsent("networkVolumes", body.arrayNode());
    }

    /** The same endpoint as the later document has it: an old one, without {@code type} and {@code requestUrls}. */
    static ObjectNode asServed(ObjectNode endpoint) {
        ObjectNode served = endpoint.deepCopy();
        ObjectNode scaling = served.withObject("/scaling");
        boolean isByDelay = scaling.path("type").asText().equals("QUEUE_DELAY");
        scaling.set(isByDelay ? "queueDelay" : "requestCount", scaling.remove("value"));
        served.withObject("/workers").set("idleTimeout", scaling.remove("idleTimeout"));
        ObjectNode gpu = served.withObject("/gpu");
        gpu.putIfAbsent("allowedCudaVersions", gpu.arrayNode());
        gpu.putIfAbsent("minCudaVersion", gpu.nullNode());
        return served;
    }
}
