package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The faults, by way of the control API. */
final class FaultControl {
    private static final int MOST_AT_ONCE = 1000;
    private static final int MOST_WAITING = 10_000;

    private final FaultPlan plan;

    FaultControl(FaultPlan plan) {
        this.plan = plan;
    }

    Map<String, ControlCommand> all() {
        return Map.of("faults", ControlCommand.obeying(this::plan));
    }

    private JsonNode plan(JsonMembers members) throws BadRequest {
        Optional<List<Fault>> next = faults(members, "next");
        Optional<List<Fault>> always = faults(members, "always");
        members.refuseOthers();
        if (next.isEmpty() && always.isEmpty()) {
            throw new BadRequest(422, "neither \"next\" nor \"always\" is there");
        }
        int waiting = plan.waiting() + next.map(List::size).orElse(0);
        if (waiting > MOST_WAITING) {
            throw new BadRequest(422, "next would have " + waiting + " faults waiting, more than " + MOST_WAITING);
        }
        next.ifPresent(plan::next);
        always.ifPresent(plan::always);
        return Json.object()
                .<ObjectNode>set("next", names(next.orElse(List.of())))
                .set("always", names(always.orElse(List.of())));
    }

    private static Optional<List<Fault>> faults(JsonMembers members, String name) throws BadRequest {
        Optional<List<JsonNode>> listed = members.list(name, MOST_AT_ONCE);
        if (listed.isEmpty()) {
            return Optional.empty();
        }
        List<Fault> faults = new ArrayList<>();
        for (JsonNode each : listed.get()) {
            faults.add(FaultJson.read(JsonMembers.of(name + "[" + faults.size() + "]", each)));
        }
        return Optional.of(faults);
    }

    private static ArrayNode names(List<Fault> faults) {
        ArrayNode names = Json.object().putArray("names");
        faults.forEach(fault -> names.add(fault.toString()));
        return names;
    }
}
