package io.runpod.sdk.codec;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An object that is one of several kinds, read as a whole, since the member that tells may come last. Keeps every token as
 * it came, but for the space between them.
 */
public final class JsonUnion {
    private final String path;
    private final byte[] json;
    /** The values of members that are strings; of others, the empty string; nothing of those that are null. */
    private final Map<String, String> members;

    private JsonUnion(String path, byte[] json, Map<String, String> members) {
        this.path = path;
        this.json = json;
        this.members = members;
    }

    /**
     * Reads an object.
     *
     * @param in a parser, on the object's first token; left on its last
     * @return the object
     * @throws IOException when the value is no object, or the text is no JSON
     */
    public static JsonUnion read(JsonParser in) throws IOException {
        JsonIn.startObject(in);
        String path = JsonIn.path(in);
        Map<String, String> members = new HashMap<>();
        ExactBytes bytes = new ExactBytes();
        try (JsonGenerator out = JsonIn.FACTORY.createGenerator(bytes, JsonEncoding.UTF8)) {
            out.writeStartObject();
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                JsonToken token = in.nextToken();
                out.writeFieldName(name);
                if (token == JsonToken.VALUE_NULL) {
                    members.remove(name);
                } else {
                    members.put(name, token == JsonToken.VALUE_STRING ? in.getText() : "");
                }
                copy(in, out);
            }
            out.writeEndObject();
        }
        return new JsonUnion(path, bytes.bytes(), members);
    }

    /** A value as it came: a number keeps its digits, and a repeated member stays repeated. */
    private static void copy(JsonParser in, JsonGenerator out) throws IOException {
        int depth = event(in, out);
        while (depth > 0) {
            in.nextToken();
            depth += event(in, out);
        }
    }

    /** Copies one token; gives 1 where something begins with it, and -1 where that ends. */
    private static int event(JsonParser in, JsonGenerator out) throws IOException {
        JsonToken token = in.currentToken();
        if (token.isNumeric()) {
            out.writeNumber(in.getText());
            return 0;
        }
        out.copyCurrentEvent(in);
        return token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    }

    /**
     * What a member says that tells the kinds apart.
     *
     * @param member the member's name
     * @return its value; the empty string where it is none of the API's, or is not there
     */
    public String kind(String member) {
        return members.getOrDefault(member, "");
    }

    /**
     * The kind that the object is of, by the members that each requires.
     *
     * @param required the required members of each kind
     * @return the place of the kind all of whose required members are there, and of several, of the one that requires the
     *     most; -1 where there is none
     */
    public int kind(List<List<String>> required) {
        int found = -1;
        for (int i = 0; i < required.size(); i++) {
            if (members.keySet().containsAll(required.get(i))
                    && (found < 0
                            || required.get(i).size() > required.get(found).size())) {
                found = i;
            }
        }
        return found;
    }

    /**
     * Reads the object as one of the kinds.
     *
     * @param kind reads that kind
     * @param <T> the kind
     * @return the value
     * @throws IOException when it has another shape
     */
    public <T> T as(JsonText.Reader<T> kind) throws IOException {
        try (JsonParser in = JsonIn.FACTORY.createParser(json)) {
            JsonPath.begin(in.getParsingContext(), path);
            in.nextToken();
            return kind.read(in);
        }
    }

    /** {@return the object as it came} */
    public String json() {
        return new String(json, StandardCharsets.UTF_8);
    }
}
