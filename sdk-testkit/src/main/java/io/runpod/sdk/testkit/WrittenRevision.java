package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.runpod.sdk.ApiRevision;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The revision that the body of a create is written in: 2026-09 if it has a member that only that document's {@code
 * CreateEndpointRequest} knows, such as {@code type} or {@code workers.idleTimeout}, and 2026-06 otherwise. What nothing
 * tells apart is of 2026-06, since the other revision needs {@code type}.
 */
final class WrittenRevision {
    private static final String REQUEST = "CreateEndpointRequest";
    /** JSON pointers of the members that only the later document knows. */
    private static final Set<String> LATER = later();

    private WrittenRevision() {}

    static ApiRevision of(JsonNode body) {
        boolean isLater = LATER.stream().anyMatch(pointer -> !body.at(pointer).isMissingNode());
        return isLater ? ApiRevision.V2026_09 : ApiRevision.V2026_06;
    }

    /**
     * A line for each member that only the later document knows. A server of the given contract would ignore them in
     * silence; a test that sends the wrong revision had better hear of it.
     */
    static List<String> refusals(JsonNode body) {
        return LATER.stream()
                .filter(pointer -> !body.at(pointer).isMissingNode())
                .sorted()
                .map(pointer -> {
                    int slash = pointer.lastIndexOf('/');
                    return Violations.notAllowed(
                            "$" + pointer.substring(0, slash).replace('/', '.'), pointer.substring(slash + 1));
                })
                .toList();
    }

    /** JSON pointers of the members that only the later document knows, the outer ones first. */
    static Set<String> later() {
        Set<String> later = members(ApiRevision.V2026_09);
        later.removeAll(members(ApiRevision.V2026_06));
        return Set.copyOf(later);
    }

    private static Set<String> members(ApiRevision revision) {
        OpenApiFile file = OpenApiFile.of(revision);
        Set<String> members = new TreeSet<>();
        add(file, file.written(REQUEST), "", members);
        return members;
    }

    private static void add(OpenApiFile file, JsonNode schema, String pointer, Set<String> members) {
        JsonNode resolved = file.resolved(schema);
        resolved.path("allOf").forEach(part -> add(file, part, pointer, members));
        resolved.path("oneOf").forEach(part -> add(file, part, pointer, members));
        resolved.path("properties").properties().forEach(property -> {
            String member = pointer + "/" + property.getKey();
            members.add(member);
            add(file, property.getValue(), member, members);
        });
    }
}
