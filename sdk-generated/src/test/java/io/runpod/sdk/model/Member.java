package io.runpod.sdk.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Type;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A member of an object of the spec. */
record Member(
        String name,
        Kind kind,
        String type,
        boolean required,
        boolean nullable,
        @Nullable Integer minimum,
        @Nullable Integer minLength,
        @Nullable Integer minItems,
        @Nullable JsonNode example) {

    enum Kind {
        STRING,
        DATE_TIME,
        INTEGER,
        STRINGS,
        STRING_MAP,
        ENUM,
        OBJECT
    }

    /** The Java type that the accessor's javadoc promises, as {@link Type#getTypeName()} writes it. */
    String accessorType() {
        if (!required) {
            return "java.util.Optional<" + boxed() + ">";
        }
        return setterType();
    }

    String setterType() {
        return kind == Kind.INTEGER ? "int" : boxed();
    }

    private String boxed() {
        return switch (kind) {
            case STRING -> "java.lang.String";
            case DATE_TIME -> "java.time.OffsetDateTime";
            case INTEGER -> "java.lang.Integer";
            case STRINGS -> "java.util.List<java.lang.String>";
            case STRING_MAP -> "java.util.Map<java.lang.String, java.lang.String>";
            case ENUM, OBJECT -> "io.runpod.sdk.model." + type;
        };
    }

    String isNullAccessor() {
        return "is" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Null";
    }

    /** A value that the spec allows; another one for each seed. */
    Object value(int seed) {
        return switch (kind) {
            case STRING -> name + seed;
            case DATE_TIME -> OffsetDateTime.parse("2026-03-13T20:00:00Z").plusDays(seed);
            case INTEGER -> (minimum == null ? 0 : minimum) + seed;
            case STRINGS -> List.of(name + seed, "second");
            case STRING_MAP -> new LinkedHashMap<>(Map.of(name + seed, "secret-of-" + name));
            case ENUM -> Model.enumOf(type, "VALUE_" + seed);
            case OBJECT -> Model.named(type).full(seed);
        };
    }

    @Override
    public String toString() {
        return name;
    }
}
