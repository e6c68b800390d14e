package io.runpod.sdk.mapper;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.JsonView;
import io.runpod.sdk.codec.JsonText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a user's mapper writes for a model: the JSON that the model's own codec writes, value by value. Not plain maps and
 * lists: a mapper that leaves out nulls or empty values, or adds type names, would do so inside of those. The annotations
 * are those that Jackson 2 and 3 share.
 */
@MapperSupport
public abstract class MapperOutput {

    private MapperOutput() {}

    /** A mapper comes here for a value of this class, and not of one below, when it goes by declared types alone. */
    @JsonProperty
    @SuppressWarnings("DoNotCallSuggester")
    final Object json() {
        throw new UnsupportedOperationException("USE_STATIC_TYPING is no setting that can write models");
    }

    /**
     * Takes a model's text apart.
     *
     * @param json the text in UTF-8
     * @return what a mapper writes
     */
    public static Members of(byte[] json) {
        return new Members(JsonText.members(json));
    }

    private static @Nullable MapperOutput of(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return new Members(map);
        }
        if (value instanceof List<?> list) {
            return new Items(list);
        }
        if (value instanceof Long number) {
            return new LongNumber(number);
        }
        if (value instanceof BigInteger number) {
            return new WholeNumber(number);
        }
        if (value instanceof BigDecimal number) {
            return new DecimalNumber(number);
        }
        return value == null ? null : new Scalar(value);
    }

    /** An object. */
    @MapperSupport
    public static final class Members extends MapperOutput {
        private final Every members;

        private Members(Map<?, ?> map) {
            Map<String, @Nullable MapperOutput> outputs = new LinkedHashMap<>();
            map.forEach((name, value) -> outputs.put(String.valueOf(name), MapperOutput.of(value)));
            this.members = new Every(outputs);
        }

        @JsonValue
        Every members() {
            return members;
        }
    }

    /** All members of an object: whatever a mapper leaves out elsewhere, of these it leaves out nothing. */
    @MapperSupport
    static final class Every {
        private final Map<String, @Nullable MapperOutput> members;

        private Every(Map<String, @Nullable MapperOutput> members) {
            this.members = members;
        }

        @JsonAnyGetter
        @JsonView(Object.class) // In every view, for mappers that show only what is named in one.
        @JsonFormat(without = JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED)
        @JsonInclude(value = JsonInclude.Include.ALWAYS, content = JsonInclude.Include.ALWAYS)
        Map<String, @Nullable MapperOutput> members() {
            return members;
        }
    }

    /** An array. */
    @MapperSupport
    static final class Items extends MapperOutput {
        private final FinalList items = new FinalList();

        private Items(List<?> list) {
            list.forEach(item -> items.add(MapperOutput.of(item)));
        }

        @JsonValue
        FinalList items() {
            return items;
        }
    }

    /** A string, a boolean or an int, for which no mapper writes a type name. */
    @MapperSupport
    static final class Scalar extends MapperOutput {
        private final Object value;

        private Scalar(Object value) {
            this.value = value;
        }

        @JsonValue
        Object value() {
            return value;
        }
    }

    /** A whole number of more than 32 bits. */
    @MapperSupport
    static final class LongNumber extends MapperOutput {
        private final long value;

        private LongNumber(long value) {
            this.value = value;
        }

        @JsonValue
        long value() {
            return value;
        }
    }

    /** A whole number of more than 64 bits. */
    @MapperSupport
    static final class WholeNumber extends MapperOutput {
        private final FinalInteger value;

        private WholeNumber(BigInteger value) {
            this.value = new FinalInteger(value);
        }

        @JsonValue
        FinalInteger value() {
            return value;
        }
    }

    /** A number that is not whole, with all its digits. */
    @MapperSupport
    static final class DecimalNumber extends MapperOutput {
        private final FinalDecimal value;

        private DecimalNumber(BigDecimal value) {
            this.value = new FinalDecimal(value);
        }

        @JsonValue
        FinalDecimal value() {
            return value;
        }
    }

    /** Mappers may add type names to what could be a subclass; these three could not. */
    @MapperSupport
    static final class FinalList extends ArrayList<@Nullable MapperOutput> {
        private static final long serialVersionUID = 1L;
    }

    /** See {@link FinalList}. */
    @MapperSupport
    static final class FinalInteger extends BigInteger {
        private static final long serialVersionUID = 1L;

        private FinalInteger(BigInteger value) {
            super(value.toByteArray());
        }
    }

    /** See {@link FinalList}. */
    @MapperSupport
    static final class FinalDecimal extends BigDecimal {
        private static final long serialVersionUID = 1L;

        private FinalDecimal(BigDecimal value) {
            super(value.unscaledValue(), value.scale());
        }
    }
}
