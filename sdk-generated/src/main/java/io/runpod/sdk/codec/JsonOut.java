package io.runpod.sdk.codec;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes the kinds of values that the spec knows to a {@link JsonGenerator}; of a member that is absent, nothing. Names come
 * as Jackson keeps them, in bytes that are ready to be copied.
 */
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
     * Writes a string.
     *
     * @param name the member's name
     * @param value its value
     * @param out where to write
     * @throws IOException when {@code out} fails
     */
    public static void string(SerializableString name, @Nullable String value, JsonGenerator out) throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            out.writeString(value);
        }
    }

    /**
     * Writes a whole number.
     *
     * @param name the member's name
     * @param value its value
     * @param out where to write
     * @throws IOException when {@code out} fails
     */
    public static void number(SerializableString name, @Nullable Integer value, JsonGenerator out) throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            out.writeNumber(value);
        }
    }

    /**
     * Writes a whole number.
     *
     * @param name the member's name
     * @param value its value
     * @param out where to write
     * @throws IOException when {@code out} fails
     */
    public static void number(SerializableString name, @Nullable Long value, JsonGenerator out) throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            out.writeNumber(value);
        }
    }

    /**
     * Writes a number with all its digits.
     *
     * @param name the member's name
     * @param value its value
     * @param out where to write
     * @throws IOException when {@code out} fails
     */
    public static void number(SerializableString name, @Nullable BigDecimal value, JsonGenerator out)
            throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            out.writeNumber(value);
        }
    }

    /**
     * Writes a boolean.
     *
     * @param name the member's name
     * @param value its value
     * @param out where to write
     * @throws IOException when {@code out} fails
     */
    public static void bool(SerializableString name, @Nullable Boolean value, JsonGenerator out) throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            out.writeBoolean(value);
        }
    }

    /**
     * Writes a date and time as RFC 3339 has them, with its seconds even where they are zero.
     *
     * @param name the member's name
     * @param value its value
     * @param out where to write
     * @throws IOException when {@code out} fails
     */
    public static void dateTime(SerializableString name, @Nullable OffsetDateTime value, JsonGenerator out)
            throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            out.writeString(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(value));
        }
    }

    /**
     * Writes a list of strings.
     *
     * @param name the member's name
     * @param value its value
     * @param out where to write
     * @throws IOException when {@code out} fails
     */
    public static void strings(SerializableString name, @Nullable List<String> value, JsonGenerator out)
            throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            out.writeStartArray();
            for (String item : value) {
                out.writeString(item);
            }
            out.writeEndArray();
        }
    }

    /**
     * Writes a list of values that are strings.
     *
     * @param name the member's name
     * @param value its value
     * @param text the string of each
     * @param out where to write
     * @param <T> the type of the values
     * @throws IOException when {@code out} fails
     */
    public static <T> void strings(
            SerializableString name, @Nullable List<T> value, Function<? super T, String> text, JsonGenerator out)
            throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            out.writeStartArray();
            for (T item : value) {
                out.writeString(text.apply(item));
            }
            out.writeEndArray();
        }
    }

    /**
     * Writes a list of models.
     *
     * @param name the member's name
     * @param value its value
     * @param writer writes each
     * @param out where to write
     * @param <T> the model
     * @throws IOException when {@code out} fails
     */
    public static <T> void list(
            SerializableString name, @Nullable List<T> value, Writer<? super T> writer, JsonGenerator out)
            throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            out.writeStartArray();
            for (T item : value) {
                writer.write(item, out);
            }
            out.writeEndArray();
        }
    }

    /**
     * Writes a map of strings.
     *
     * @param name the member's name
     * @param value its value
     * @param out where to write
     * @throws IOException when {@code out} fails
     */
    public static void stringMap(SerializableString name, @Nullable Map<String, String> value, JsonGenerator out)
            throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            out.writeStartObject();
            for (Map.Entry<String, String> entry : value.entrySet()) {
                out.writeStringField(entry.getKey(), entry.getValue());
            }
            out.writeEndObject();
        }
    }

    /**
     * Writes a map of whole numbers.
     *
     * @param name the member's name
     * @param value its value
     * @param out where to write
     * @throws IOException when {@code out} fails
     */
    public static void integerMap(SerializableString name, @Nullable Map<String, Integer> value, JsonGenerator out)
            throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            out.writeStartObject();
            for (Map.Entry<String, Integer> entry : value.entrySet()) {
                out.writeNumberField(entry.getKey(), entry.getValue());
            }
            out.writeEndObject();
        }
    }

    /**
     * Writes a value of any kind.
     *
     * @param name the member's name
     * @param value its value
     * @param out where to write
     * @throws IOException when {@code out} fails
     */
    public static void free(SerializableString name, @Nullable Object value, JsonGenerator out) throws IOException {
        if (value != null) {
            out.writeFieldName(name);
            any(value, out);
        }
    }

    /**
     * Writes a member that is null.
     *
     * @param name the member's name
     * @param isNull whether it is; otherwise nothing is written
     * @param out where to write
     * @throws IOException when {@code out} fails
     */
    public static void explicitNull(SerializableString name, boolean isNull, JsonGenerator out) throws IOException {
        if (isNull) {
            out.writeFieldName(name);
            out.writeNull();
        }
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
