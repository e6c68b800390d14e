package io.runpod.sdk.codec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Collects the broken rules of one value and of all that is below it. It knows the object that is being checked, so each
 * check names its member by its name alone, and passes over a member that is not there. Until something is wrong there are
 * neither paths nor lists of what is.
 */
public final class Violations {
    private final String root;
    private final boolean strict;
    /** Where the object is that is being checked: the names of members and the places of items, from the root on. */
    private @Nullable List<Object> place;

    private @Nullable List<Found> found;
    private boolean passedOver;

    private record Found(String path, String problem) {}

    private Violations(String root, boolean strict) {
        this.root = root;
        this.strict = strict;
    }

    /**
     * Starts with none, for {@code build()}: members that a closed schema lacks are passed over.
     *
     * @param root the path of what is checked as a whole
     * @return none so far
     */
    public static Violations ofLimits(String root) {
        return new Violations(root, false);
    }

    /** {@return none so far; members that came with a text and that a closed schema lacks will count} */
    public static Violations ofAllRules() {
        return new Violations(JsonPath.ROOT, true);
    }

    /** {@return whether nothing is wrong} */
    public boolean isEmpty() {
        return found == null;
    }

    /** {@return whether nothing is wrong, and nothing would be if members that a closed schema lacks counted} */
    public boolean isFinal() {
        return isEmpty() && !passedOver;
    }

    /**
     * Everything that is wrong, in the order in which it was found.
     *
     * @param violation makes one of its path and its problem
     * @param <V> what a violation is
     * @return the violations, unmodifiable
     */
    public <V> List<V> all(BiFunction<String, String, V> violation) {
        if (found == null) {
            return List.of();
        }
        List<V> all = new ArrayList<>(found.size());
        for (Found each : found) {
            all.add(violation.apply(each.path(), each.problem()));
        }
        return List.copyOf(all);
    }

    /**
     * Goes on to an object below this one.
     *
     * @param member the name of the member that it is
     */
    public void enter(String member) {
        step(member);
    }

    private void step(Object step) {
        place = place == null ? new ArrayList<>(2) : place;
        place.add(step);
    }

    /** Goes back to the object above. */
    public void leave() {
        Objects.requireNonNull(place).remove(place.size() - 1);
    }

    /** The path of the object that is being checked. */
    String path() {
        String path = root;
        for (Object step : place == null ? List.of() : place) {
            path = step instanceof Integer index ? JsonPath.item(path, index) : JsonPath.member(path, (String) step);
        }
        return path;
    }

    void found(String path, String problem) {
        found = found == null ? new ArrayList<>() : found;
        found.add(new Found(path, problem));
    }

    void add(String member, String problem) {
        found(JsonPath.member(path(), member), problem);
    }

    /** A member that came with a text, and that the closed schema of its object lacks. */
    void unknown(String member) {
        if (strict) {
            add(member, "is no member that the spec knows; extra(name, value) of a builder sends it all the same");
        } else {
            passedOver = true;
        }
    }

    /**
     * Checks that a member is there.
     *
     * @param member the member's name
     * @param value its value
     */
    public void required(String member, @Nullable Object value) {
        if (value == null) {
            add(member, "is required");
        }
    }

    /**
     * Checks that a member is there, which may be null.
     *
     * @param member the member's name
     * @param value its value
     * @param recorded knows whether it was given as null
     */
    public void required(String member, @Nullable Object value, Recorded recorded) {
        if (!recorded.isNull(member)) {
            required(member, value);
        }
    }

    /**
     * Checks that a member was not given as null.
     *
     * @param member the member's name
     * @param recorded knows whether it was
     */
    public void notNull(String member, Recorded recorded) {
        if (recorded.isNull(member)) {
            add(member, "must not be null");
        }
    }

    /**
     * Checks that a member has the only value that it can have.
     *
     * @param member the member's name
     * @param value its value
     * @param only what it must be
     */
    public void constant(String member, @Nullable Object value, Object only) {
        if (value != null && !value.equals(only)) {
            add(member, "must be " + only + ", is " + value);
        }
    }

    /**
     * Checks a limit.
     *
     * @param member the member's name
     * @param value its value
     * @param minimum the least that it may be
     */
    public void minimum(String member, @Nullable Integer value, long minimum) {
        if (value != null && value < minimum) {
            add(member, "must be at least " + minimum + ", is " + value);
        }
    }

    /**
     * Checks a limit.
     *
     * @param member the member's name
     * @param value its value
     * @param minimum the least that it may be
     */
    public void minimum(String member, @Nullable Long value, long minimum) {
        if (value != null && value < minimum) {
            add(member, "must be at least " + minimum + ", is " + value);
        }
    }

    /**
     * Checks a limit.
     *
     * @param member the member's name
     * @param value its value
     * @param minimum the least that it may be
     */
    public void minimum(String member, @Nullable BigDecimal value, BigDecimal minimum) {
        if (value != null && value.compareTo(minimum) < 0) {
            add(member, "must be at least " + minimum + ", is " + value);
        }
    }

    /**
     * Checks a limit.
     *
     * @param member the member's name
     * @param value its value
     * @param maximum the most that it may be
     */
    public void maximum(String member, @Nullable Integer value, long maximum) {
        if (value != null && value > maximum) {
            add(member, "must be at most " + maximum + ", is " + value);
        }
    }

    /**
     * Checks a limit.
     *
     * @param member the member's name
     * @param value its value
     * @param maximum the most that it may be
     */
    public void maximum(String member, @Nullable Long value, long maximum) {
        if (value != null && value > maximum) {
            add(member, "must be at most " + maximum + ", is " + value);
        }
    }

    /**
     * Checks a limit.
     *
     * @param member the member's name
     * @param value its value
     * @param maximum the most that it may be
     */
    public void maximum(String member, @Nullable BigDecimal value, BigDecimal maximum) {
        if (value != null && value.compareTo(maximum) > 0) {
            add(member, "must be at most " + maximum + ", is " + value);
        }
    }

    /**
     * Checks that a number is one that can be read again.
     *
     * @param member the member's name
     * @param value its value
     */
    public void decimal(String member, @Nullable BigDecimal value) {
        if (value != null && !Decimals.isBounded(value)) {
            add(member, Decimals.PROBLEM);
        }
    }

    /**
     * Checks a limit.
     *
     * @param member the member's name
     * @param value its value
     * @param minimum the fewest characters that it may have
     */
    public void minLength(String member, @Nullable String value, int minimum) {
        if (value != null && isShorter(value, minimum)) {
            add(member, atLeast(minimum, "character", length(value)));
        }
    }

    /**
     * Checks a limit.
     *
     * @param member the member's name
     * @param value its value
     * @param maximum the most characters that it may have
     */
    public void maxLength(String member, @Nullable String value, int maximum) {
        if (value != null && value.length() > maximum && length(value) > maximum) {
            add(member, atMost(maximum, "character", length(value)));
        }
    }

    private static boolean isShorter(String value, int minimum) {
        return value.length() < minimum || (value.length() < 2L * minimum && length(value) < minimum);
    }

    private static int length(String value) {
        return value.codePointCount(0, value.length());
    }

    /**
     * Checks what a text looks like.
     *
     * @param member the member's name
     * @param value its value
     * @param pattern the regular expression of the document
     * @param isSecret whether the value may be shown nowhere
     */
    public void pattern(String member, @Nullable String value, String pattern, boolean isSecret) {
        if (value != null && TextPattern.of(pattern).refuses(value)) {
            add(member, TextPattern.problem(pattern, value, isSecret));
        }
    }

    /**
     * Checks a limit.
     *
     * @param member the member's name
     * @param value its value
     * @param minimum the fewest items that it may have
     */
    public void minItems(String member, @Nullable List<?> value, int minimum) {
        if (value != null && value.size() < minimum) {
            add(member, atLeast(minimum, "item", value.size()));
        }
    }

    /**
     * Checks a limit.
     *
     * @param member the member's name
     * @param value its value
     * @param maximum the most items that it may have
     */
    public void maxItems(String member, @Nullable List<?> value, int maximum) {
        if (value != null && value.size() > maximum) {
            add(member, atMost(maximum, "item", value.size()));
        }
    }

    /**
     * Checks a limit.
     *
     * @param members how many members it has
     * @param minimum the fewest members that it may have
     */
    public void minProperties(int members, int minimum) {
        if (members < minimum) {
            found(path(), atLeast(minimum, "member", members));
        }
    }

    private static String atLeast(int minimum, String what, int actual) {
        return "needs at least " + minimum + " " + what + (minimum == 1 ? "" : "s") + ", has " + actual;
    }

    private static String atMost(int maximum, String what, int actual) {
        return "takes at most " + maximum + " " + what + (maximum == 1 ? "" : "s") + ", has " + actual;
    }

    /**
     * Checks that no item is null.
     *
     * @param member the member's name
     * @param value its value
     */
    public void items(String member, @Nullable List<?> value) {
        for (int i = 0; value != null && i < value.size(); i++) {
            if (value.get(i) == null) {
                found(item(member, i), "must not be null");
            }
        }
    }

    /**
     * Checks that no item comes twice.
     *
     * @param member the member's name
     * @param value its value
     */
    public void uniqueItems(String member, @Nullable List<?> value) {
        if (value == null || value.size() < 2) {
            return;
        }
        Set<@Nullable Object> seen = new HashSet<>();
        for (int i = 0; i < value.size(); i++) {
            if (!seen.add(value.get(i))) {
                found(item(member, i), "must not come twice");
            }
        }
    }

    /**
     * Checks how long each item is.
     *
     * @param member the member's name
     * @param value its value
     * @param minimum the fewest characters that an item may have
     */
    public void itemMinLength(String member, @Nullable List<String> value, int minimum) {
        for (int i = 0; value != null && i < value.size(); i++) {
            if (value.get(i) != null && isShorter(value.get(i), minimum)) {
                found(item(member, i), atLeast(minimum, "character", length(value.get(i))));
            }
        }
    }

    /**
     * Checks how long each item is.
     *
     * @param member the member's name
     * @param value its value
     * @param maximum the most characters that an item may have
     */
    public void itemMaxLength(String member, @Nullable List<String> value, int maximum) {
        for (int i = 0; value != null && i < value.size(); i++) {
            if (value.get(i) != null && length(value.get(i)) > maximum) {
                found(item(member, i), atMost(maximum, "character", length(value.get(i))));
            }
        }
    }

    /**
     * Checks what each item looks like.
     *
     * @param member the member's name
     * @param value its value
     * @param pattern the regular expression of the document
     * @param isSecret whether the items may be shown nowhere
     */
    public void itemPattern(String member, @Nullable List<String> value, String pattern, boolean isSecret) {
        if (value == null || value.isEmpty()) {
            return;
        }
        TextPattern compiled = TextPattern.of(pattern);
        for (int i = 0; i < value.size(); i++) {
            String item = value.get(i);
            if (item != null && compiled.refuses(item)) {
                found(item(member, i), TextPattern.problem(pattern, item, isSecret));
            }
        }
    }

    /**
     * Checks a value.
     *
     * @param <T> its type
     */
    @FunctionalInterface
    public interface Check<T> {
        /**
         * Checks a value.
         *
         * @param value the value
         * @param violations where to report
         */
        void check(T value, Violations violations);
    }

    /**
     * Checks other values.
     *
     * @param member the name of the member that has the values
     * @param values the values
     * @param check checks each
     * @param <T> their type
     */
    public <T> void values(String member, @Nullable List<T> values, Check<T> check) {
        if (values == null) {
            return;
        }
        enter(member);
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) != null) {
                step(i);
                check.check(values.get(i), this);
                leave();
            }
        }
        leave();
    }

    private String item(String member, int index) {
        return JsonPath.item(JsonPath.member(path(), member), index);
    }

    /**
     * Checks that a map has no null in it.
     *
     * @param member the member's name
     * @param value its value
     */
    public void entries(String member, @Nullable Map<String, ?> value) {
        if (value == null) {
            return;
        }
        for (Map.Entry<String, ?> entry : value.entrySet()) {
            if (entry.getKey() == null) {
                add(member, "must not have a null name");
            } else if (entry.getValue() == null) {
                found(JsonPath.member(JsonPath.member(path(), member), entry.getKey()), "must not be null");
            }
        }
    }

    /**
     * Checks a value of any kind.
     *
     * @param member the member's name
     * @param value its value
     */
    public void any(String member, @Nullable Object value) {
        if (value != null) {
            JsonValues.check(JsonPath.member(path(), member), value, this);
        }
    }
}
