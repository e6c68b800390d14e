package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;

/** Does what one operation is for. One at a time: {@link Handlers} lets nobody else in meanwhile. */
@FunctionalInterface
interface Handler {
    /**
     * Does it.
     *
     * @return the answer's body; {@link Json#nothing} where it has none
     * @throws BadRequest if a rule refuses it; nothing has changed then
     */
    JsonNode answer(Call call) throws BadRequest;
}
