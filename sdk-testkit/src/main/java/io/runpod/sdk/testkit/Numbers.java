package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.runpod.sdk.text.PrintableText;
import java.util.Map;

/** No document bounds every integer from above; a server does. */
final class Numbers {
    private static final int MOST_DIGITS = 40;

    private Numbers() {}

    /** Refuses an integer that has no room in 32 bits, anywhere in a body. */
    static void requireInts(String pointer, JsonNode value) throws BadRequest {
        requireInt(pointer, value);
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            requireInts(pointer + "/" + member.getKey(), member.getValue());
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            requireInts(pointer + "/" + i, value.path(i));
        }
    }

    static void requireInt(String pointer, JsonNode value) throws BadRequest {
        if (value.isIntegralNumber() && !value.canConvertToInt()) {
            String problem = value.bigIntegerValue().signum() > 0 ? " is too large: " : " is too small: ";
            throw new BadRequest(
                    400,
                    pointer.substring(1).replace('/', '.') + problem + PrintableText.of(value.toString(), MOST_DIGITS));
        }
    }
}
