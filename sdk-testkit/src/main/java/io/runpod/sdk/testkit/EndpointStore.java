package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** The endpoints that exist, in the order of their creation. */
final class EndpointStore {
    /** Members that only the server writes: whatever a request says in their place is not kept. */
    private static final Set<String> OF_THE_SERVER = Set.of("id", "cpu", "createdAt");

    private static final int MOST = 100_000;
    private static final long HEAVIEST = Bounds.shareOfTheHeap(16, 4 << 20, 64 << 20);

    private final IntFunction<String> ids;
    private final InstantSource clock;
    private final History<byte[]> created = new History<>(MOST, HEAVIEST, json -> json.length);
    private final AtomicInteger counter = new AtomicInteger();

    EndpointStore(IntFunction<String> ids, InstantSource clock) {
        this.ids = ids;
        this.clock = clock;
    }

    /** Creates an endpoint from a complete, checked body and returns it as JSON. */
    synchronized String create(ObjectNode body) {
        ObjectNode endpoint = body.objectNode().put("id", ids.apply(counter.incrementAndGet()));
        body.properties().stream()
                .filter(member -> !OF_THE_SERVER.contains(member.getKey()))
                .forEach(member -> endpoint.set(member.getKey(), member.getValue()));
        endpoint.put(
                "createdAt",
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        String json = Json.write(endpoint);
        created.add(json.getBytes(StandardCharsets.UTF_8));
        return json;
    }

    /** The last ones; all of them where they are not too many. */
    List<String> all() {
        return texts(created.all());
    }

    /** The last of them that have no more bytes than that together. */
    List<String> last(long mostBytes) {
        return texts(created.last(mostBytes));
    }

    private static List<String> texts(List<byte[]> endpoints) {
        return endpoints.stream()
                .map(json -> new String(json, StandardCharsets.UTF_8))
                .toList();
    }

    long count() {
        return created.count();
    }

    /** Forgets all endpoints; ids go on counting, so that none is given twice. */
    void clear() {
        created.clear();
    }
}
