package io.runpod.sdk.codec;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes the kinds of values that the spec knows to a {@link JsonGenerator}. */
public final class JsonOut {
    private JsonOut() {}

    /**
     * Writes a value.
     *
     * @param <T> the type of the value
     */
    @FunctionalInterface
    public interface Writer<T> {
        /**
         * Writes a value.
         *
         * @param value the value
         * @param out where to write it
         * @throws IOException when {@code out} fails
         */
        void write(T value, JsonGenerator out) throws IOException;
    }

    /**
     * Encodes a value.
     *
     * @param value the value
     * @param writer writes it
     * @param <T> the type of the value
     * @return the document in UTF-8, in an array of exactly its size
     */
    public static <T> byte[] bytes(T value, Writer<T> writer) {
        ExactBytes bytes = new ExactBytes();
        try (JsonGenerator out = JsonIn.FACTORY.createGenerator(bytes, JsonEncoding.UTF8)) {
            writer.write(value, out);
        } catch (IOException e) {
            throw new UncheckedIOException("Writing to memory failed", e);
        }
        return bytes.bytes();
    }

    /**
     * Writes a date and time as RFC 3339 has them, with its seconds even where they are zero.
     *
     * @param name the member's name
     * @param value the date and time
     * @param out where to write
     * @throws IOException when {@code out} fails
     */
    public static void dateTime(String name, OffsetDateTime value, JsonGenerator out) throws IOException {
        out.writeStringField(name, DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value));
    }

    /**
     * Writes a list of strings.
     *
     * @param name the member's name
     * @param values the strings
     * @param out where to write
     * @throws IOException when {@code out} fails
     */
    public static void strings(String name, List<String> values, JsonGenerator out) throws IOException {
        out.writeArrayFieldStart(name);
        for (String value : values) {
            out.writeString(value);
        }
        out.writeEndArray();
    }

    /**
     * Writes a map of strings.
     *
     * @param name the member's name
     * @param values the members
     * @param out where to write
     * @throws IOException when {@code out} fails
     */
    public static void stringMap(String name, Map<String, String> values, JsonGenerator out) throws IOException {
        out.writeObjectFieldStart(name);
        for (Map.Entry<String, String> entry : values.entrySet()) {
            out.writeStringField(entry.getKey(), entry.getValue());
        }
        out.writeEndObject();
    }

    /**
     * Writes the members that the spec does not know.
     *
     * @param members the members; values of the kinds that {@link #any} takes
     * @param out where to write
     * @throws IOException when {@code out} fails
     */
    public static void members(Map<String, ? extends @Nullable Object> members, JsonGenerator out) throws IOException {
        for (Map.Entry<String, ? extends @Nullable Object> member : members.entrySet()) {
            out.writeFieldName(member.getKey());
            any(member.getValue(), out);
        }
    }

    /**
     * Writes any JSON value: null, a string, a number, a boolean, or a list or map of them.
     *
     * @param value the value
     * @param out where to write
     * @throws IOException when {@code out} fails
     * @throws IllegalArgumentException when the value is of another kind
     */
    public static void any(@Nullable Object value, JsonGenerator out) throws IOException {
        if (value instanceof Map<?, ?> map) {
            object(map, out);
        } else if (value instanceof List<?> list) {
            array(list, out);
        } else {
            scalar(value, out);
        }
    }

    private static void object(Map<?, ?> map, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.writeFieldName(String.valueOf(entry.getKey()));
            any(entry.getValue(), out);
        }
        out.writeEndObject();
    }

    private static void array(List<?> list, JsonGenerator out) throws IOException {
        out.writeStartArray();
        for (Object item : list) {
            any(item, out);
        }
        out.writeEndArray();
    }

    private static void scalar(@Nullable Object value, JsonGenerator out) throws IOException {
        if (value == null) {
            out.writeNull();
        } else if (value instanceof String text) {
            out.writeString(text);
        } else if (value instanceof Boolean bool) {
            out.writeBoolean(bool);
        } else if (value instanceof Integer number) {
            out.writeNumber(number);
        } else if (value instanceof Long number) {
            out.writeNumber(number);
        } else if (value instanceof BigInteger number) {
            out.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            out.writeNumber(number);
        } else {
            throw new IllegalArgumentException(
                    "not a JSON value: " + value.getClass().getName());
        }
    }
}
