package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * An endpoint, and what the server knows of it besides.
 *
 * @param json as the document of 2026-09 shows it, whichever revision created it
 * @param version counts its releases, from 1 on
 * @param template the one that was applied to it last
 */
record KeptEndpoint(String id, String json, int version, Optional<String> template) implements Resource {
    static KeptEndpoint created(ObjectNode shown, Optional<String> template) {
        return new KeptEndpoint(shown.path("id").asText(), Json.write(shown), 1, template);
    }

    KeptEndpoint changed(ObjectNode shown, Optional<String> appliedTemplate) {
        return new KeptEndpoint(id, Json.write(shown), version + 1, appliedTemplate.or(() -> template));
    }

    /** The same with another template, which nothing that is shown tells. */
    KeptEndpoint boundTo(Optional<String> other) {
        return new KeptEndpoint(id, json, version, other);
    }
}
