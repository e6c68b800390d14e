package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Something that the account has, as the API shows it. */
interface Resource {
    int OVERHEAD = 300;

    String id();

    String json();

    /** How many bytes it takes to remember, about: a character beyond Latin-1 doubles what its text takes. */
    default long weight() {
        boolean isLatin1 = json().chars().allMatch(character -> character <= 0xff);
        return OVERHEAD + (isLatin1 ? 1L : 2L) * json().length();
    }

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
