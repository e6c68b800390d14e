package io.runpod.sdk.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import io.runpod.sdk.text.PrintableText;
import java.util.Map;

/** No document bounds every number from above; a server does. */
final class Numbers {
    private static final int MOST_DIGITS = 40;

    private Numbers() {}

    /** Refuses an integer that has no room in 32 bits, and a fraction that is none of a float's, anywhere in a body. */
    static void requireInBounds(String pointer, JsonNode value) throws BadRequest {
        requireInt(pointer, value);
        if (value.isFloatingPointNumber() && Float.isInfinite(value.floatValue())) {
            throw outOfBounds(pointer, value, value.decimalValue().signum());
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            requireInBounds(pointer + "/" + member.getKey(), member.getValue());
        }
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            requireInBounds(pointer + "/" + i, value.path(i));
        }
    }

    static void requireInt(String pointer, JsonNode value) throws BadRequest {
        if (value.isIntegralNumber() && !value.canConvertToInt()) {
            throw outOfBounds(pointer, value, value.bigIntegerValue().signum());
        }
    }

    private static BadRequest outOfBounds(String pointer, JsonNode value, int sign) {
        return new BadRequest(
                400,
                pointer.substring(1).replace('/', '.')
                        + (sign > 0 ? " is too large: " : " is too small: ")
                        + PrintableText.of(value.toString(), MOST_DIGITS));
    }
}
