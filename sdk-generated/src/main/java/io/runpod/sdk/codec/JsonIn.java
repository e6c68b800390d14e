package io.runpod.sdk.codec;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the kinds of values that the spec knows from a {@link JsonParser} that stands on the value's first token, and
 * leaves it on its last. A token of another kind is a {@link JsonShapeException} that names the member's path and never
 * its value, which may be a secret.
 */
public final class JsonIn {

    /**
     * The factory of generators, and of parsers of documents of the usual size. Jackson's limits on nesting and lengths stay as they are, and so
     * does its interning of names: a member is found by its name, which is quicker where equal names are one object.
     */
    static final JsonFactory FACTORY = new JsonFactory();

    /** Beyond it names may be many, and to intern those costs the whole JVM. */
    private static final int MOST_INTERNED = 64 * 1024;

    private JsonIn() {}

    /** What makes a parser of a document of so many bytes or characters. */
    static JsonFactory factory(int length) {
        return length <= MOST_INTERNED ? FACTORY : Large.FACTORY;
    }

    /** For documents from outside that may have any number of names. */
    private static final class Large {
        static final JsonFactory FACTORY = new JsonFactoryBuilder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .build();
    }

    /**
     * Opens a document and moves to its first token.
     *
     * @param json the document, UTF-8 unless its first bytes say otherwise
     * @return a parser to close after use
     * @throws IOException when the text does not start as JSON does
     */
    public static JsonParser open(byte[] json) throws IOException {
        return first(factory(json.length).createParser(json));
    }

    /**
     * Opens a document and moves to its first token.
     *
     * @param json the document
     * @return a parser to close after use
     * @throws IOException when the text does not start as JSON does
     */
    public static JsonParser open(String json) throws IOException {
        return first(factory(json.length()).createParser(json));
    }

    /**
     * Opens a document that the SDK itself wrote, and moves to its first token. Jackson's limits, which are there for
     * documents from outside, don't hold, but for the length of a name, which Jackson 2.15 has no setting for.
     *
     * @param json the document in UTF-8
     * @return a parser to close after use
     * @throws IOException when the text does not start as JSON does
     */
    public static JsonParser openOwn(byte[] json) throws IOException {
        return first(Own.FACTORY.createParser(json));
    }

    /** Loaded where it is needed: the SDK's own path has no use for it. */
    private static final class Own {
        static final JsonFactory FACTORY = new JsonFactoryBuilder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(Integer.MAX_VALUE)
                        .maxNumberLength(Integer.MAX_VALUE)
                        .maxStringLength(Integer.MAX_VALUE)
                        .build())
                .build();
    }

    static JsonParser first(JsonParser in) throws IOException {
        if (in.nextToken() == null) {
            throw new JsonShapeException(in, JsonPath.ROOT, "is empty");
        }
        return in;
    }

    /**
     * Checks that nothing follows the value just read.
     *
     * @param in the parser, on the document's last token
     * @throws IOException when something follows
     */
    public static void end(JsonParser in) throws IOException {
        if (in.nextToken() != null) {
            throw new JsonShapeException(in, JsonPath.ROOT, "has something after its end");
        }
    }

    /**
     * Enters an object, so that {@link JsonParser#nextFieldName()} gives its first member.
     *
     * @param in the parser
     * @throws IOException when the value is no object
     */
    public static void startObject(JsonParser in) throws IOException {
        expect(in, JsonToken.START_OBJECT, "an object");
    }

    /**
     * Whether the value is {@code null}.
     *
     * @param in the parser
     * @return true on {@code null}
     */
    public static boolean isNull(JsonParser in) {
        return in.hasToken(JsonToken.VALUE_NULL);
    }

    /**
     * Reads a string.
     *
     * @param in the parser
     * @return the string
     * @throws IOException when the value is no string
     */
    public static String string(JsonParser in) throws IOException {
        expect(in, JsonToken.VALUE_STRING, "a string");
        return in.getText();
    }

    /**
     * Reads a whole number of 32 bits. {@code 4.0} is one, as JSON Schema has it.
     *
     * @param in the parser
     * @return the number
     * @throws IOException when the value is no whole number, or needs more than 32 bits
     */
    public static int integer(JsonParser in) throws IOException {
        JsonToken token = in.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT && in.getNumberType() == JsonParser.NumberType.INT) {
            return in.getIntValue();
        }
        if (token == JsonToken.VALUE_NUMBER_INT) {
            throw wrong(in, "does not fit into 32 bits");
        }
        if (token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw wrong(in, "must be a whole number, is " + kind(token));
        }
        try {
            return in.getDecimalValue().intValueExact();
        } catch (ArithmeticException | NumberFormatException | JsonParseException e) {
            throw wrong(in, "must be a whole number of 32 bits");
        }
    }

    /**
     * Reads a whole number of 64 bits. {@code 4.0} is one, as JSON Schema has it.
     *
     * @param in the parser
     * @return the number
     * @throws IOException when the value is no whole number, or needs more than 64 bits
     */
    static long longInteger(JsonParser in) throws IOException {
        JsonToken token = in.currentToken();
        if (token == JsonToken.VALUE_NUMBER_INT) {
            if (in.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
                throw wrong(in, "does not fit into 64 bits");
            }
            return in.getLongValue();
        }
        if (token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw wrong(in, "must be a whole number, is " + kind(token));
        }
        try {
            return in.getDecimalValue().longValueExact();
        } catch (ArithmeticException | NumberFormatException | JsonParseException e) {
            throw wrong(in, "must be a whole number of 64 bits");
        }
    }

    /**
     * Reads a number, with every digit that it has.
     *
     * @param in the parser
     * @return the number
     * @throws IOException when the value is no number, or one of more than 1,000 digits
     */
    static BigDecimal decimal(JsonParser in) throws IOException {
        JsonToken token = in.currentToken();
        if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
            throw wrong(in, "must be a number, is " + kind(token));
        }
        BigDecimal number = anyDecimal(in);
        if (!Decimals.isBounded(number)) {
            throw wrong(in, Decimals.PROBLEM);
        }
        return number;
    }

    /**
     * Reads a boolean.
     *
     * @param in the parser
     * @return the boolean
     * @throws IOException when the value is none
     */
    static boolean bool(JsonParser in) throws IOException {
        if (!in.hasToken(JsonToken.VALUE_TRUE) && !in.hasToken(JsonToken.VALUE_FALSE)) {
            throw wrong(in, "must be a boolean, is " + kind(in.currentToken()));
        }
        return in.getBooleanValue();
    }

    /**
     * Reads a date and time as RFC 3339 writes them.
     *
     * @param in the parser
     * @return the date and time, with the offset as written
     * @throws IOException when the value is no such string
     */
    public static OffsetDateTime dateTime(JsonParser in) throws IOException {
        String text = string(in);
        try {
            return DateTimes.parse(text);
        } catch (DateTimeException e) {
            throw wrong(in, "must be a date and time with an offset");
        }
    }

    /**
     * Reads a list of strings.
     *
     * @param in the parser
     * @return the strings, in the wire's order
     * @throws IOException when the value is no array, or one of its items no string
     */
    public static List<String> strings(JsonParser in) throws IOException {
        expect(in, JsonToken.START_ARRAY, "an array");
        // Most have one item or none, and a list of the JDK's that can't change is not copied again.
        if (in.nextToken() == JsonToken.END_ARRAY) {
            return List.of();
        }
        String first = string(in);
        if (in.nextToken() == JsonToken.END_ARRAY) {
            return List.of(first);
        }
        List<String> strings = new ArrayList<>(4);
        strings.add(first);
        do {
            strings.add(string(in));
        } while (in.nextToken() != JsonToken.END_ARRAY);
        return strings;
    }

    /**
     * Reads a list of strings, each as a value of its own type.
     *
     * @param in the parser
     * @param type makes the value of a string
     * @param <T> the type
     * @return the values, in the wire's order
     * @throws IOException when the value is no array, or one of its items no string
     */
    private static <T> List<T> strings(JsonParser in, Function<String, T> type) throws IOException {
        List<T> values = new ArrayList<>(4);
        for (String string : strings(in)) {
            values.add(type.apply(string));
        }
        return values;
    }

    /**
     * Reads a list of models.
     *
     * @param in the parser
     * @param reader reads each
     * @param <T> the model
     * @return the values, in the wire's order
     * @throws IOException when the value is no array, or one of its items can't be read
     */
    static <T> List<T> list(JsonParser in, JsonText.Reader<T> reader) throws IOException {
        expect(in, JsonToken.START_ARRAY, "an array");
        List<T> values = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            values.add(reader.read(in));
        }
        return values;
    }

    /**
     * Reads a map of whole numbers.
     *
     * @param in the parser
     * @return the members, in the wire's order
     * @throws IOException when the value is no object, or one of its members no whole number of 32 bits
     */
    static Map<String, Integer> integerMap(JsonParser in) throws IOException {
        startObject(in);
        Map<String, Integer> map = new LinkedHashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            map.put(name, integer(in));
        }
        return map;
    }

    /**
     * Reads a map of strings.
     *
     * @param in the parser
     * @return the members, in the wire's order
     * @throws IOException when the value is no object, or one of its members no string
     */
    public static Map<String, String> stringMap(JsonParser in) throws IOException {
        startObject(in);
        String first = in.nextFieldName();
        if (first == null) {
            return Map.of();
        }
        String value = nextString(in);
        String name = in.nextFieldName();
        if (name == null) {
            return Map.of(first, value);
        }
        Map<String, String> map = new LinkedHashMap<>();
        map.put(first, value);
        for (; name != null; name = in.nextFieldName()) {
            map.put(name, nextString(in));
        }
        return map;
    }

    private static String nextString(JsonParser in) throws IOException {
        in.nextToken();
        return string(in);
    }

    /**
     * Reads a string, or null.
     *
     * @param in the parser
     * @return the value
     * @throws IOException when the value is another one
     */
    public static @Nullable String stringOrNull(JsonParser in) throws IOException {
        return isNull(in) ? null : string(in);
    }

    /**
     * Reads a whole number of 32 bits, or null.
     *
     * @param in the parser
     * @return the value
     * @throws IOException when the value is another one
     */
    public static @Nullable Integer integerOrNull(JsonParser in) throws IOException {
        return isNull(in) ? null : integer(in);
    }

    /**
     * Reads a whole number of 64 bits, or null.
     *
     * @param in the parser
     * @return the value
     * @throws IOException when the value is another one
     */
    public static @Nullable Long longIntegerOrNull(JsonParser in) throws IOException {
        return isNull(in) ? null : longInteger(in);
    }

    /**
     * Reads a number, or null.
     *
     * @param in the parser
     * @return the value
     * @throws IOException when the value is another one
     */
    public static @Nullable BigDecimal decimalOrNull(JsonParser in) throws IOException {
        return isNull(in) ? null : decimal(in);
    }

    /**
     * Reads a boolean, or null.
     *
     * @param in the parser
     * @return the value
     * @throws IOException when the value is another one
     */
    public static @Nullable Boolean boolOrNull(JsonParser in) throws IOException {
        return isNull(in) ? null : bool(in);
    }

    /**
     * Reads a date and time, or null.
     *
     * @param in the parser
     * @return the value
     * @throws IOException when the value is another one
     */
    public static @Nullable OffsetDateTime dateTimeOrNull(JsonParser in) throws IOException {
        return isNull(in) ? null : dateTime(in);
    }

    /**
     * Reads a list of strings, or null.
     *
     * @param in the parser
     * @return the value
     * @throws IOException when the value is another one
     */
    public static @Nullable List<String> stringsOrNull(JsonParser in) throws IOException {
        return isNull(in) ? null : strings(in);
    }

    /**
     * Reads a map of whole numbers, or null.
     *
     * @param in the parser
     * @return the value
     * @throws IOException when the value is another one
     */
    public static @Nullable Map<String, Integer> integerMapOrNull(JsonParser in) throws IOException {
        return isNull(in) ? null : integerMap(in);
    }

    /**
     * Reads a map of strings, or null.
     *
     * @param in the parser
     * @return the value
     * @throws IOException when the value is another one
     */
    public static @Nullable Map<String, String> stringMapOrNull(JsonParser in) throws IOException {
        return isNull(in) ? null : stringMap(in);
    }

    /**
     * Reads a list of strings, each as a value of its own type, or null.
     *
     * @param in the parser
     * @param type makes the value of a string
     * @param <T> the type
     * @return the value
     * @throws IOException when the value is another one
     */
    public static <T> @Nullable List<T> stringsOrNull(JsonParser in, Function<String, T> type) throws IOException {
        return isNull(in) ? null : strings(in, type);
    }

    /**
     * Reads a list of models, or null.
     *
     * @param in the parser
     * @param reader reads each
     * @param <T> the model
     * @return the value
     * @throws IOException when the value is another one
     */
    public static <T> @Nullable List<T> listOrNull(JsonParser in, JsonText.Reader<T> reader) throws IOException {
        return isNull(in) ? null : list(in, reader);
    }

    /**
     * Reads any value, losslessly: objects and arrays become unmodifiable maps and lists in the wire's order, whole
     * numbers an {@link Integer}, {@link Long} or {@link java.math.BigInteger}, other numbers a
     * {@link BigDecimal}.
     *
     * @param in the parser
     * @return the value
     * @throws IOException when the text breaks off or is no JSON
     */
    public static @Nullable Object any(JsonParser in) throws IOException {
        return switch (in.currentToken()) {
            case START_OBJECT -> anyObject(in);
            case START_ARRAY -> anyArray(in);
            case VALUE_STRING -> in.getText();
            case VALUE_NUMBER_INT -> in.getNumberValue();
            case VALUE_NUMBER_FLOAT -> anyDecimal(in);
            case VALUE_TRUE, VALUE_FALSE -> in.getBooleanValue();
            case VALUE_NULL -> null;
            default -> throw wrong(in, "must be a JSON value");
        };
    }

    private static BigDecimal anyDecimal(JsonParser in) throws IOException {
        try {
            return in.getDecimalValue();
        } catch (NumberFormatException | JsonParseException e) {
            // Which of the two depends on the version of Jackson.
            throw wrong(in, Decimals.PROBLEM);
        }
    }

    /**
     * Reads an object of any members, losslessly, as {@link #any} does.
     *
     * @param in the parser
     * @return the members, unmodifiable, in the wire's order
     * @throws IOException when the value is no object
     */
    public static Map<String, @Nullable Object> members(JsonParser in) throws IOException {
        startObject(in);
        return anyObject(in);
    }

    private static Map<String, @Nullable Object> anyObject(JsonParser in) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            map.put(name, any(in));
        }
        return Collections.unmodifiableMap(map);
    }

    private static List<@Nullable Object> anyArray(JsonParser in) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            list.add(any(in));
        }
        return Collections.unmodifiableList(list);
    }

    /**
     * The error for a required member that an object lacks.
     *
     * @param in the parser, on the object's last token
     * @param member the missing member
     * @return the exception to throw
     */
    public static IOException missing(JsonParser in, String member) {
        String path = JsonPath.of(in.getParsingContext());
        return new JsonShapeException(in, JsonPath.member(path, member), "is required, but missing or null");
    }

    private static void expect(JsonParser in, JsonToken token, String what) throws IOException {
        if (!in.hasToken(token)) {
            throw wrong(in, "must be " + what + ", is " + kind(in.currentToken()));
        }
    }

    private static JsonShapeException wrong(JsonParser in, String problem) {
        return new JsonShapeException(in, path(in), problem);
    }

    /**
     * Where a parser stands.
     *
     * @param in the parser
     * @return the path of its current value, such as {@code $.gpu.pools[0]}
     */
    public static String path(JsonParser in) {
        JsonStreamContext context = in.getParsingContext();
        boolean atStart = in.hasToken(JsonToken.START_OBJECT) || in.hasToken(JsonToken.START_ARRAY);
        JsonStreamContext parent = context.getParent();
        // On the first token of an object or array the context is already the inner one, which has no name yet.
        return JsonPath.of(atStart && parent != null ? parent : context);
    }

    private static String kind(@Nullable JsonToken token) {
        if (token == null) {
            return "missing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> "a string";
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
            case VALUE_TRUE, VALUE_FALSE -> "a boolean";
            case VALUE_NULL -> "null";
            default -> "no value";
        };
    }
}
