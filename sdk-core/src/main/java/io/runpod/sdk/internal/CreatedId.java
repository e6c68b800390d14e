package io.runpod.sdk.internal;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.runpod.sdk.codec.JsonIn;
import java.io.IOException;
import java.util.Optional;

/** Finds the id of what was created in an answer that can't be read as a whole. */
final class CreatedId {
    private CreatedId() {}

    /** The document's own member {@code id}, if it is a string and comes before whatever breaks the document. */
    static Optional<String> salvage(String text) {
        try (JsonParser in = JsonIn.open(text)) {
            JsonIn.startObject(in);
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                JsonToken token = in.nextToken();
                if (name.equals("id") && token == JsonToken.VALUE_STRING) {
                    return Optional.of(in.getText()).filter(id -> !id.isBlank());
                }
                in.skipChildren();
            }
        } catch (IOException broken) {
            // Then it broke before the id.
        }
        return Optional.empty();
    }
}
