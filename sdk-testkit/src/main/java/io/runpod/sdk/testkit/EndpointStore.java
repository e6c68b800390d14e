package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;

/** The endpoints that exist, in the order of their creation. */
final class EndpointStore {
    /** Members that only the server writes: whatever a request says in their place is not kept. */
    private static final Set<String> OF_THE_SERVER = Set.of("id", "cpu", "createdAt");

    private final IntFunction<String> ids;
    private final InstantSource clock;
    private final List<String> created = new ArrayList<>();
    private int counter;

    EndpointStore(IntFunction<String> ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Creates an endpoint from a complete, checked body and returns it as JSON. */
    synchronized ObjectNode create(ObjectNode body) {
        ObjectNode endpoint = body.objectNode().put("id", ids.apply(++counter));
        body.properties().stream()
                .filter(member -> !OF_THE_SERVER.contains(member.getKey()))
                .forEach(member -> endpoint.set(member.getKey(), member.getValue()));
        endpoint.put(
                "createdAt",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        created.add(Json.write(endpoint));
        return endpoint;
    }

    synchronized List<String> all() {
        return List.copyOf(created);
    }

    /** Forgets all endpoints; ids go on counting, so that none is given twice. */
    synchronized void clear() {
        created.clear();
    }
}
