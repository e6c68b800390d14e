package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a test in another process, and in another language, may ask of the server; {@link Usage}
 * documents it. The key is asked for as everywhere, since what was recorded includes env values.
 */
final class Control {
    static final String PREFIX = "/__fake/";

    private static final int MOST_AT_ONCE = 1000;
    private static final int MOST_WAITING = 10_000;
    private static final long MOST_BYTES_LISTED = 1 << 20;
    private static final Map<String, String> METHODS = Map.of(
            PREFIX + "faults",
            "POST",
            PREFIX + "reset",
            "POST",
            PREFIX + "requests",
            "GET",
            PREFIX + "endpoints",
            "GET");

    private final BearerKey key;
    private final Memory memory;

    Control(BearerKey key, Memory memory) {
        this.key = key;
        this.memory = memory;
    }

    /** One at a time: a list of what was recorded may be large. */
    synchronized Answer answer(Incoming request) {
        String allowed = METHODS.get(request.path());
        if (allowed == null) {
            return Problems.problem(
                    404, "the control API has only " + String.join(", ", new TreeSet<>(METHODS.keySet())));
        }
        if (!request.method().equals(allowed)) {
            return Problems.problem(405, request.path() + " takes only " + allowed)
                    .with("Allow", allowed);
        }
        return key.refuses(request).orElseGet(() -> allowed(request));
    }

    private Answer allowed(Incoming request) {
        return switch (request.path().substring(PREFIX.length())) {
            case "faults" -> faults(request);
            case "requests" -> json(requests());
            case "endpoints" -> json(endpoints());
            default -> reset();
        };
    }

    private Answer reset() {
        memory.reset();
        return new Answer(204, Map.of(), "");
    }

    private Answer faults(Incoming request) {
        try {
            Routes.checkBody(request);
            return plan(Json.read(request.body()));
        } catch (BadRequest wrong) {
            return wrong.answer();
        } catch (IOException noJson) {
            return Problems.problem(400, "the body is no JSON");
        }
    }

    /** All or nothing: what is wrong anywhere changes nothing. */
    private Answer plan(JsonNode body) throws BadRequest {
        JsonMembers members = JsonMembers.of("", body);
        Optional<List<Fault>> next = faults(members, "next");
        Optional<List<Fault>> always = faults(members, "always");
        members.refuseOthers();
        if (next.isEmpty() && always.isEmpty()) {
            throw new BadRequest(422, "neither \"next\" nor \"always\" is there");
        }
        int waiting = memory.faults().waiting() + next.map(List::size).orElse(0);
        if (waiting > MOST_WAITING) {
            throw new BadRequest(422, "next would have " + waiting + " faults waiting, more than " + MOST_WAITING);
        }
        next.ifPresent(memory.faults()::next);
        always.ifPresent(memory.faults()::always);
        return json(Json.object()
                .<ObjectNode>set("next", names(next.orElse(List.of())))
                .set("always", names(always.orElse(List.of()))));
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

    private ObjectNode requests() {
        ObjectNode listed = Json.object().put("total", memory.requests().count());
        ArrayNode requests = listed.putArray("requests");
        for (RecordedRequest request : memory.requests().last(MOST_BYTES_LISTED)) {
            ObjectNode shown =
                    requests.addObject().put("method", request.method()).put("path", request.path());
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

    private static Answer json(JsonNode body) {
        return Answer.of(200, "application/json", Json.write(body));
    }

    private static ArrayNode names(List<Fault> faults) {
        ArrayNode names = Json.object().putArray("names");
        faults.forEach(fault -> names.add(fault.toString()));
        return names;
    }
}
