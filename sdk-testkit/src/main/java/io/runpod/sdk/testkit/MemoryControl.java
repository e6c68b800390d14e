package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** What the server remembers, by way of the control API. */
final class MemoryControl {
    private static final long MOST_BYTES_LISTED = 1 << 20;

    private final Memory memory;

    MemoryControl(Memory memory) {
        this.memory = memory;
    }

    Map<String, ControlCommand> all() {
        return Map.of(
                "requests",
                ControlCommand.showing(this::requests),
                "endpoints",
                ControlCommand.showing(this::endpoints),
                "reset",
                ControlCommand.doing(memory::reset));
    }

    private ObjectNode requests() {
        ObjectNode listed = Json.object().put("total", memory.requests().count());
        ArrayNode requests = listed.putArray("requests");
        for (RecordedRequest request : memory.requests().last(MOST_BYTES_LISTED)) {
            ObjectNode shown = requests.addObject()
                    .put("method", request.method())
                    .put("path", request.path())
                    .put("query", request.query());
            shown.set("headers", Json.node(request.headers()));
            shown.put("body", request.text());
        }
        return listed;
    }

    private ObjectNode endpoints() {
        ObjectNode listed =
                Json.object().put("total", memory.account().endpoints().created());
        ArrayNode endpoints = listed.putArray("endpoints");
        memory.account().endpoints().last(MOST_BYTES_LISTED).forEach(each -> endpoints.add(Json.raw(each.json())));
        return listed;
    }
}
