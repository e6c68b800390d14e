package io.runpod.sdk.spec;

import com.fasterxml.jackson.databind.JsonNode;

/** Follows references within a document. */
final class References {
    private References() {}

    /** What a node says, or what the one that it refers to says. */
    static JsonNode follow(JsonNode root, JsonNode node) {
        if (!node.has("$ref")) {
            return node;
        }
        JsonNode target = root.at(node.get("$ref").textValue().substring(1));
        if (target.isMissingNode()) {
            throw new AssertionError("refers to nothing: " + node.get("$ref"));
        }
        return follow(root, target);
    }
}
