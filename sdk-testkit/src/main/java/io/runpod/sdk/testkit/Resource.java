package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Something that the account has, as the API shows it. */
interface Resource {
    String id();

    String json();

    /** A copy to be looked at and changed. */
    default ObjectNode node() {
        return Json.tryRead(json()).map(ObjectNode.class::cast).orElseThrow();
    }

    /**
     * One of a kind that has nothing but what the API shows.
     *
     * @param json with the id in it
     */
    record Plain(String id, String json) implements Resource {
        static Plain of(ObjectNode shown) {
            return new Plain(shown.path("id").asText(), Json.write(shown));
        }
    }
}
