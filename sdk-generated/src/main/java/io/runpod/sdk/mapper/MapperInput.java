package io.runpod.sdk.mapper;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonGenerator;
import io.runpod.sdk.codec.JsonOut;
import io.runpod.sdk.codec.JsonPath;
import io.runpod.sdk.codec.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON, as a user's mapper hands it over: the models turn it into text and read that by their own codec, so that
 * there is one way of reading. The annotations are those that Jackson 2 and 3 share. Each shape of JSON has its creator;
 * plain {@code Object} would lose digits of numbers, and expect type names where a mapper adds them.
 */
@MapperSupport
public final class MapperInput {
    private final @Nullable Object value;

    private MapperInput(@Nullable Object value) {
        this.value = value;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MapperInput of(String value) {
        return new MapperInput(value);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MapperInput of(boolean value) {
        return new MapperInput(value);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MapperInput of(int value) {
        return new MapperInput(value);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MapperInput of(long value) {
        return new MapperInput(value);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MapperInput of(Items items) {
        return new MapperInput(items);
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static MapperInput of(Rest rest) {
        return new MapperInput(rest);
    }

    /** {@return the value as a text} */
    public JsonText text() {
        try {
            return JsonText.of(bytes());
        } catch (IOException e) {
            return JsonText.failed(e);
        }
    }

    /**
     * Reads a string of it.
     *
     * @param model what the string is to be
     * @param refusal makes the exception to throw where it is none
     * @return the string
     */
    public String string(String model, JsonText.Refusal refusal) {
        if (value instanceof String string) {
            return string;
        }
        throw refusal.of(model, JsonPath.ROOT, "must be a string, is " + kind());
    }

    private String kind() {
        if (value instanceof Boolean) {
            return "a boolean";
        }
        if (value instanceof Items) {
            return "an array";
        }
        return value instanceof Rest rest && rest.digits == null ? "an object" : "a number";
    }

    /** The value as a document in UTF-8. */
    private byte[] bytes() throws IOException {
        try {
            return JsonOut.bytes(this, MapperInput::write);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void write(@Nullable MapperInput input, JsonGenerator out) throws IOException {
        if (input == null) {
            out.writeNull();
        } else if (input.value instanceof Rest rest) {
            rest.write(out);
        } else if (input.value instanceof Items items) {
            items.write(out);
        } else {
            JsonOut.any(input.value, out);
        }
    }

    /** An array. */
    @MapperSupport
    static final class Items extends ArrayList<@Nullable MapperInput> {
        private static final long serialVersionUID = 1L;

        private Items() {}

        private void write(JsonGenerator out) throws IOException {
            out.writeStartArray();
            for (MapperInput item : this) {
                MapperInput.write(item, out);
            }
            out.writeEndArray();
        }
    }

    /** What has no creator above: an object, or a number that is not whole or has more than 64 bits. */
    @MapperSupport
    static final class Rest {
        private final List<String> names = new ArrayList<>();
        private final List<@Nullable MapperInput> values = new ArrayList<>();
        private final @Nullable String digits;

        private Rest() {
            this.digits = null;
        }

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        private Rest(Digits digits) {
            this.digits = digits.isEmpty() ? "" : digits.get(0);
        }

        /** Keeps repeated members, so that the codec decides which one counts. */
        @JsonAnySetter
        @JsonSetter(nulls = Nulls.SET, contentNulls = Nulls.SET)
        void member(String name, @Nullable MapperInput value) {
            names.add(name);
            values.add(value);
        }

        private void write(JsonGenerator out) throws IOException {
            if (digits != null) {
                number(digits, out);
                return;
            }
            out.writeStartObject();
            for (int i = 0; i < names.size(); i++) {
                out.writeFieldName(names.get(i));
                MapperInput.write(values.get(i), out);
            }
            out.writeEndObject();
        }

        private static void number(String digits, JsonGenerator out) throws IOException {
            try {
                out.writeNumber(new BigDecimal(digits));
            } catch (NumberFormatException e) {
                // NaN and its like: the codec refuses this one, and knows its place.
                out.writeNumber("1e99999999999");
            }
        }
    }

    /**
     * The text of one number, digit by digit. A list, because a mapper asks a creator that takes a list when it has a
     * number and nothing else to give it to; a creator that takes a number would get a {@code double}. Of a builder,
     * because mappers may be told to coerce no number to a string.
     */
    @MapperSupport
    static final class Digits extends ArrayList<String> {
        private static final long serialVersionUID = 1L;

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        private Digits(StringBuilder digits) {
            super(List.of(digits.toString()));
        }
    }
}
