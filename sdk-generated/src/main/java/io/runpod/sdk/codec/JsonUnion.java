package io.runpod.sdk.codec;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object that is one of several kinds. Servers write the member that tells first, so its kind is guessed by it and the
 * rest is read as that kind at once. The guess is wrong where that member comes again, or the kind lacks something; then
 * {@link JsonText} reads the whole text once more without guesses. Without one, the object is read as a whole before its
 * kind is known, and keeps every token as it came, but for the space between them.
 */
public final class JsonUnion {
    private static final Object NO_GUESS = new Object();

    private final JsonParser in;
    /** Where the object stands. */
    private final JsonStreamContext place;

    private final @Nullable String first;

    private JsonUnion(JsonParser in, JsonStreamContext place, @Nullable String first) {
        this.in = in;
        this.place = place;
        this.first = first;
    }

    /**
     * Begins to read an object.
     *
     * @param in a parser, on the object's first token; left on its first member's name
     * @return the object
     * @throws IOException when the value is no object, or the text is no JSON
     */
    public static JsonUnion begin(JsonParser in) throws IOException {
        JsonIn.startObject(in);
        return new JsonUnion(in, in.getParsingContext().getParent(), in.nextFieldName());
    }

    /** From now on, a parser's unions are read without guesses. */
    static void guessNone(JsonParser in) {
        in.getParsingContext().setCurrentValue(NO_GUESS);
    }

    private boolean mayGuess() {
        JsonStreamContext root = place;
        while (root.getParent() != null) {
            root = root.getParent();
        }
        // The text of a part has the part's path there; it is read where there was no guess.
        return root.getCurrentValue() == null;
    }

    /**
     * What the first member says if it is the one that tells the kinds apart; the parser is then on its value.
     *
     * @param member the member's name
     * @return its value; the empty string where there is nothing to go by
     * @throws IOException when the text breaks off or is no JSON
     */
    public String guess(String member) throws IOException {
        return member.equals(first) && mayGuess() && in.nextToken() == JsonToken.VALUE_STRING ? in.getText() : "";
    }

    /**
     * The kind to go by if the first member tells it: the one that requires the most, if it requires that member; the
     * parser is then on its value.
     *
     * @param required the required members of each kind
     * @return the place of the kind; -1 where there is nothing to go by
     * @throws IOException when the text breaks off or is no JSON
     */
    public int guess(List<List<String>> required) throws IOException {
        int most = 0;
        for (int i = 1; i < required.size(); i++) {
            most = required.get(i).size() > required.get(most).size() ? i : most;
        }
        if (first == null || !required.get(most).contains(first) || !mayGuess()) {
            return -1;
        }
        in.nextToken();
        return most;
    }

    /**
     * The exception for a guess that proves wrong.
     *
     * @param in the parser
     * @return the exception to throw
     */
    public static IOException wrongGuess(JsonParser in) {
        return new JsonShapeException(in, JsonPath.ROOT, "is not of the kind that its first member says");
    }

    /**
     * Reads the object to its end.
     *
     * @return the object; the parser is left on its last token
     * @throws IOException when the text breaks off or is no JSON
     */
    public Whole whole() throws IOException {
        String path = JsonPath.of(place);
        Map<String, String> members = new HashMap<>();
        ExactBytes bytes = new ExactBytes();
        try (JsonGenerator out = JsonIn.FACTORY.createGenerator(bytes, JsonEncoding.UTF8)) {
            out.writeStartObject();
            for (String name = first; name != null; name = in.nextFieldName()) {
                JsonToken token = in.hasToken(JsonToken.FIELD_NAME) ? in.nextToken() : in.currentToken();
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
        return new Whole(path, bytes.bytes(), members);
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

    /** An object that was read to its end. */
    public static final class Whole {
        private final String path;
        private final byte[] json;
        /** The values of members that are strings; of others, the empty string; nothing of those that are null. */
        private final Map<String, String> members;

        private Whole(String path, byte[] json, Map<String, String> members) {
            this.path = path;
            this.json = json;
            this.members = members;
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
            try (JsonParser in = JsonIn.factory(json.length).createParser(json)) {
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
}
