package io.runpod.sdk.internal.answer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.runpod.sdk.codec.JsonIn;
import java.io.IOException;
import java.util.Optional;

/** Finds the id of what was created in an answer that can't be read as a whole. */
final class CreatedId {
    private CreatedId() {}

    /**
     * The document's own member {@code id}, if it is a string and comes before whatever breaks the document. Of several
     * the last counts, null included, as in all that is read here.
     */
    static Optional<String> salvage(String text) {
        Optional<String> id = Optional.empty();
        try (JsonParser in = JsonIn.open(text)) {
            JsonIn.startObject(in);
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                JsonToken token = in.nextToken();
                if (name.equals("id")) {
                    id = token == JsonToken.VALUE_STRING ? Optional.of(in.getText()) : Optional.empty();
                }
                in.skipChildren();
            }
        } catch (IOException | RuntimeException broken) {
            // What came before the break counts: nothing may hide that something was created.
        }
        return id.filter(found -> !found.isBlank());
    }
}
