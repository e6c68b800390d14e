package io.runpod.sdk.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A member of an object of a document, or a parameter of one of its operations. */
record Member(
        Room room,
        String name,
        Kind kind,
        String type,
        boolean required,
        boolean nullable,
        boolean secret,
        JsonNode schema) {

    /** What the pom's nameMappings rename. */
    private static final Map<String, String> RENAMED = Map.of(
            "new", "newValue",
            "default", "defaultValue",
            "builder", "builderValue",
            "violations", "violationsValue",
            "recorded", "recordedValue",
            "public", "isPublic");

    enum Kind {
        STRING,
        DATE_TIME,
        INTEGER,
        LONG,
        NUMBER,
        BOOLEAN,
        FREE,
        STRINGS,
        ENUMS,
        OBJECTS,
        UNIONS,
        STRING_MAP,
        INTEGER_MAP,
        ENUM,
        OBJECT,
        UNION;

        boolean isList() {
            return this == STRINGS || this == ENUMS || this == OBJECTS || this == UNIONS;
        }

        boolean isMap() {
            return this == STRING_MAP || this == INTEGER_MAP;
        }

        boolean isNumber() {
            return this == INTEGER || this == LONG || this == NUMBER;
        }

        /** Whether the setter can't be given null, unless the member is nullable. */
        boolean isPrimitive() {
            return this == INTEGER || this == LONG || this == BOOLEAN;
        }
    }

    String javaName() {
        return RENAMED.getOrDefault(name, name);
    }

    @Nullable BigDecimal minimum() {
        return decimal("minimum");
    }

    @Nullable BigDecimal maximum() {
        return decimal("maximum");
    }

    private @Nullable BigDecimal decimal(String keyword) {
        return schema.has(keyword) ? schema.get(keyword).decimalValue() : null;
    }

    int limit(String keyword, int otherwise) {
        return schema.path(keyword).asInt(otherwise);
    }

    @Nullable String pattern() {
        return schema.path("pattern").textValue();
    }

    boolean uniqueItems() {
        return schema.path("uniqueItems").booleanValue();
    }

    /** The items of a list. */
    Member item() {
        Kind itemKind =
                switch (kind) {
                    case STRINGS -> Kind.STRING;
                    case ENUMS -> Kind.ENUM;
                    case OBJECTS -> Kind.OBJECT;
                    case UNIONS -> Kind.UNION;
                    default -> throw new AssertionError(kind);
                };
        return new Member(room, name, itemKind, type, true, false, false, schema.path("items"));
    }

    /** The Java type that the accessor's javadoc promises, as {@link Type#getTypeName()} writes it. */
    String accessorType() {
        if (kind == Kind.FREE) {
            return "java.lang.Object";
        }
        return required && !nullable ? setterType() : "java.util.Optional<" + boxed() + ">";
    }

    String setterType() {
        return nullable
                ? boxed()
                : switch (kind) {
                    case INTEGER -> "int";
                    case LONG -> "long";
                    case BOOLEAN -> "boolean";
                    default -> boxed();
                };
    }

    private String boxed() {
        return switch (kind) {
            case STRING -> "java.lang.String";
            case DATE_TIME -> "java.time.OffsetDateTime";
            case INTEGER -> "java.lang.Integer";
            case LONG -> "java.lang.Long";
            case NUMBER -> "java.math.BigDecimal";
            case BOOLEAN -> "java.lang.Boolean";
            case FREE -> "java.lang.Object";
            case STRINGS -> "java.util.List<java.lang.String>";
            case ENUMS, OBJECTS, UNIONS -> "java.util.List<" + room.modelPackage() + "." + type + ">";
            case STRING_MAP -> "java.util.Map<java.lang.String, java.lang.String>";
            case INTEGER_MAP -> "java.util.Map<java.lang.String, java.lang.Integer>";
            case ENUM, OBJECT, UNION -> room.modelPackage() + "." + type;
        };
    }

    String isNullAccessor() {
        return "is" + javaName().substring(0, 1).toUpperCase(Locale.ROOT)
                + javaName().substring(1) + "Null";
    }

    /** A value that the document allows; another one for each seed. */
    Object value(int seed) {
        return switch (kind) {
            case STRING -> string(seed);
            case DATE_TIME -> OffsetDateTime.parse("2026-03-13T20:00:00Z").plusDays(seed);
            case INTEGER -> number(seed).intValueExact();
            case LONG -> number(seed).longValueExact();
            case NUMBER -> number(seed);
            case BOOLEAN -> seed % 2 == 1;
            case FREE -> Arrays.asList(name + seed, Map.of("secret-of-" + name, 1), null);
            case STRINGS -> strings(seed);
            case ENUMS, OBJECTS, UNIONS -> atMost(List.of(item().value(seed), item().value(seed + 1)));
            case STRING_MAP -> new LinkedHashMap<>(Map.of(name + seed, "secret-of-" + name));
            case INTEGER_MAP -> new LinkedHashMap<>(Map.of(name + seed, seed));
            case ENUM -> enumValue(seed);
            case OBJECT -> Model.named(room, type).full(seed);
            case UNION -> Model.named(room, variant(seed)).full(seed);
        };
    }

    private Object enumValue(int seed) {
        List<String> values = Spec.of(room).enums().getOrDefault(type, List.of());
        return Model.enumOf(room, type, isTag() ? values.get(0) : "VALUE_" + seed);
    }

    /** Whether the member tells variants of a union apart, so that it has one value only. */
    boolean isTag() {
        return kind == Kind.ENUM && schema.path("enum").size() == 1;
    }

    /** Whether a builder sets the member by itself, as there is only one value that it can have. */
    boolean isPreset() {
        return kind == Kind.ENUM
                && required
                && Spec.of(room).enums().getOrDefault(type, List.of()).size() == 1;
    }

    private String variant(int seed) {
        List<String> variants = Spec.of(room).unions().getOrDefault(type, List.of());
        return variants.get(seed % variants.size());
    }

    private List<String> strings(int seed) {
        return atMost(List.of(item().string(seed), item().string(seed + 1)));
    }

    private <T> List<T> atMost(List<T> two) {
        return limit("maxItems", 2) < 2 ? two.subList(0, 1) : two;
    }

    String string(int seed) {
        String prefix = secret ? "secretof" : "";
        return Stream.of(prefix + name + seed, "12." + seed, "A" + (char) ('A' + seed % 26))
                .filter(text -> pattern() == null
                        || Pattern.compile(pattern()).matcher(text).find())
                .filter(text -> text.length() <= limit("maxLength", Integer.MAX_VALUE))
                .findFirst()
                .orElseThrow();
    }

    private BigDecimal number(int seed) {
        BigDecimal step = kind == Kind.NUMBER ? new BigDecimal("0.25") : BigDecimal.ONE;
        BigDecimal distance = step.multiply(BigDecimal.valueOf(seed)).stripTrailingZeros();
        BigDecimal minimum = minimum();
        if (minimum != null) {
            return plain(minimum.add(distance));
        }
        BigDecimal maximum = maximum();
        return plain(maximum == null ? distance : maximum.subtract(distance));
    }

    /** A tree of Jackson 3 drops zeros at the end. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    @Override
    public String toString() {
        return name;
    }
}
