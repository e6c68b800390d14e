package io.runpod.sdk.codec;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Java values that stand for any JSON: what a user may give, and the immutable form that a model keeps. */
public final class JsonValues {
    /** Half of what Jackson writes; a list that contains itself ends here. */
    private static final int MAX_DEPTH = 500;
    /** Each takes work and memory, whether it is an object of its own or one that was counted before. */
    private static final int MAX_VALUES = 1_000_000;

    private JsonValues() {}

    static void check(String path, @Nullable Object value, Violations violations) {
        String problem = new Extent().problem(value, 0);
        if (problem != null) {
            violations.found(path, problem);
        } else {
            checkKinds(path, value, violations);
        }
    }

    /**
     * How much there is of a value. Looked at before anything else, and ends at the first value that is too much: with a
     * list that contains itself twice, or lists that share their items, going on would never end.
     */
    private static final class Extent {
        private int values;

        @Nullable String problem(@Nullable Object value, int depth) {
            if (depth > MAX_DEPTH) {
                return "is nested deeper than " + MAX_DEPTH + " levels";
            }
            values++;
            if (values > MAX_VALUES) {
                return "holds more than " + MAX_VALUES + " values";
            }
            for (Object item : inside(value)) {
                String problem = problem(item, depth + 1);
                if (problem != null) {
                    return problem;
                }
            }
            return null;
        }
    }

    private static Collection<?> inside(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.values();
        }
        return value instanceof List<?> list ? list : List.of();
    }

    private static void checkKinds(String path, @Nullable Object value, Violations violations) {
        String problem = problem(value);
        if (problem != null) {
            violations.found(path, problem);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                checkKinds(JsonPath.item(path, i), list.get(i), violations);
            }
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> checkKinds(JsonPath.member(path, String.valueOf(name)), member, violations));
        }
    }

    private static @Nullable String problem(@Nullable Object value) {
        if (value == null || value instanceof List<?> || value instanceof String || value instanceof Boolean) {
            return null;
        }
        if (value instanceof Map<?, ?> map) {
            return map.keySet().stream().allMatch(String.class::isInstance) ? null : "has a name that is no string";
        }
        if (value instanceof Double || value instanceof Float) {
            return Double.isFinite(((Number) value).doubleValue()) ? null : "must be finite, is " + value;
        }
        return value instanceof BigDecimal || isWhole(value)
                ? null
                : "must be a string, number, boolean, list, map or null, is a "
                        + value.getClass().getName();
    }

    private static boolean isWhole(Object value) {
        return value instanceof Integer
                || value instanceof Long
                || value instanceof Short
                || value instanceof Byte
                || value instanceof BigInteger;
    }

    /**
     * The immutable form of a value.
     *
     * @param value a value that {@link Violations#any} has no objection to
     * @return a copy, equal to what is read of what it writes
     */
    public static @Nullable Object copy(@Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((name, member) -> copy.put(String.valueOf(name), copy(member)));
            return Collections.unmodifiableMap(copy);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            list.forEach(item -> copy.add(copy(item)));
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Double || value instanceof Float) {
            return new BigDecimal(value.toString());
        }
        if (value instanceof BigDecimal number && number.scale() == 0) {
            return whole(number.unscaledValue());
        }
        return value instanceof Number && isWhole(value) ? whole(new BigInteger(value.toString())) : value;
    }

    /** The kind of number that reading gives for these digits, so that a value equals itself after a round trip. */
    private static Number whole(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return number.intValue();
        }
        return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
    }
}
