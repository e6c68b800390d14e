package io.runpod.sdk.testkit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * What RFC 8259 leaves to whoever reads JSON: how many values there may be, and how large a number. Checked before a
 * tree is built, which may take a hundred times the memory of its text. (How deep it may be is Jackson's own limit.)
 */
final class JsonBounds {
    private static final int MOST_VALUES = 100_000;
    /** Four digits: below that, to expand a number is harmless. */
    private static final Pattern HUGE_EXPONENT = Pattern.compile(".*[eE][+-]?0*[1-9][0-9]{4,}");

    private JsonBounds() {}

    static void check(JsonFactory factory, String text) throws IOException {
        try (JsonParser parser = factory.createParser(text)) {
            int values = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                values += token.isStructEnd() || token == JsonToken.FIELD_NAME ? 0 : 1;
                require(values <= MOST_VALUES, "the body has more than " + MOST_VALUES + " values");
                check(parser, token);
            }
        }
    }

    private static void check(JsonParser parser, JsonToken token) throws IOException {
        if (token.isNumeric()) {
            require(
                    !HUGE_EXPONENT.matcher(parser.getText()).matches(),
                    "the body has a number with an exponent of more than 4 digits");
        } else if (token == JsonToken.VALUE_STRING || token == JsonToken.FIELD_NAME) {
            require(
                    isText(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength()),
                    "the body has half a surrogate pair, which no UTF-8 can say");
        }
    }

    private static boolean isText(char[] chars, int from, int length) {
        int end = from + length;
        for (int i = from; i < end; i++) {
            if (Character.isHighSurrogate(chars[i]) && i + 1 < end && Character.isLowSurrogate(chars[i + 1])) {
                i++;
            } else if (Character.isSurrogate(chars[i])) {
                return false;
            }
        }
        return true;
    }

    private static void require(boolean right, String otherwise) throws BadRequest {
        if (!right) {
            throw new BadRequest(400, otherwise);
        }
    }
}
