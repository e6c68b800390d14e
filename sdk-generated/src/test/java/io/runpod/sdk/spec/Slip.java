package io.runpod.sdk.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/**
 * A slip of the pen in the document that this project wrote, made on purpose.
 *
 * @param name what slipped
 * @param pointer the place, as a JSON pointer
 * @param change makes the slip there
 * @param expected how the difference that it makes is told, from its beginning
 */
record Slip(String name, String pointer, Consumer<ObjectNode> change, String expected) {
    private static final JsonNode FACTS = Documents.facts();

    static Slip of(String name, String pointer, Consumer<ObjectNode> change, String path, String facts, String ours) {
        String expected = "$." + path + ": the facts say " + facts + ", the document says " + ours;
        return new Slip(name, pointer, change, expected);
    }

    /** Takes an element out of an array. */
    static Consumer<ObjectNode> without(String member, int index) {
        return node -> ((ArrayNode) node.get(member)).remove(index);
    }

    static List<String> differences(JsonNode document) {
        return Structure.differences(FACTS, document);
    }

    void assertSeen() {
        ObjectNode document = Documents.authored();
        JsonNode target = document.at(pointer);
        assertThat(target.isObject()).as(pointer).isTrue();
        JsonNode before = target.deepCopy();
        change.accept((ObjectNode) target);
        assertThat(target).as("the slip changes something").isNotEqualTo(before);
        assertThat(differences(document))
                .anySatisfy(difference -> assertThat(difference).startsWith(expected));
    }

    @Override
    public String toString() {
        return name;
    }
}
