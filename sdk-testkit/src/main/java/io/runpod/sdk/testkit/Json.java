package io.runpod.sdk.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.RawValue;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON strictly: a doubled member or a trailing token is an error, a number keeps its digits. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private Json() {}

    /**
     * Reads what came over the wire: JSON in UTF-8, as RFC 8259 demands, and within {@link JsonBounds}.
     *
     * @throws BadRequest if it is JSON that no server need put up with
     * @throws IOException if it is none
     */
    static JsonNode read(byte[] wire) throws IOException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(wire))
                .toString();
        JsonBounds.check(MAPPER.getFactory(), text);
        JsonNode value = MAPPER.readTree(text);
        if (value.isMissingNode()) {
            throw new IOException("nothing but white space");
        }
        return value;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** The body of an answer that has none. */
    static JsonNode nothing() {
        return MissingNode.getInstance();
    }

    /** JSON text, to be written as it is. */
    static JsonNode raw(String json) {
        return JsonNodeFactory.instance.rawValueNode(new RawValue(json));
    }

    /** The elements of a list, as texts. */
    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(element -> texts.add(element.asText()));
        return texts;
    }

    static JsonNode node(@Nullable Object value) {
        return MAPPER.valueToTree(value);
    }

    /** As Java sees it: maps, lists, texts and numbers. */
    static @Nullable Object value(JsonNode node) {
        return MAPPER.convertValue(node, Object.class);
    }

    static String write(JsonNode value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With line breaks and indents, which can be much more text than there was: cut where it is more than so much. */
    static String pretty(JsonNode value, int most) {
        StringWriter text = new StringWriter() {
            @Override
            public void write(char[] more, int offset, int length) {
                super.write(
                        more,
                        offset,
                        Math.min(length, Math.max(0, most - getBuffer().length())));
            }
        };
        try {
            MAPPER.writerWithDefaultPrettyPrinter().writeValue(text, value);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Optional<JsonNode> tryRead(String text) {
        try {
            return Optional.of(MAPPER.readTree(text)).filter(value -> !value.isMissingNode());
        } catch (JsonProcessingException noJson) {
            return Optional.empty();
        }
    }
}
