package io.runpod.sdk.codec;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Collects the broken rules of one value and of all that is below it. Each check names its member by the path of the
 * object that has it ({@code parent}) and its own name, and passes over a member that is not there.
 */
public final class Violations {
    private final List<String> paths = new ArrayList<>(0);
    private final List<String> problems = new ArrayList<>(0);
    private final boolean strict;
    private boolean passedOver;

    private Violations(boolean strict) {
        this.strict = strict;
    }

    /** {@return none so far; members that a closed schema lacks are passed over, for {@code build()}} */
    public static Violations ofLimits() {
        return new Violations(false);
    }

    /** {@return none so far; members that came with a text and that a closed schema lacks will count} */
    public static Violations ofAllRules() {
        return new Violations(true);
    }

    /** {@return whether nothing is wrong} */
    public boolean isEmpty() {
        return paths.isEmpty();
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
        List<V> all = new ArrayList<>(paths.size());
        for (int i = 0; i < paths.size(); i++) {
            all.add(violation.apply(paths.get(i), problems.get(i)));
        }
        return List.copyOf(all);
    }

    void found(String path, String problem) {
        paths.add(path);
        problems.add(problem);
    }

    void add(String parent, String member, String problem) {
        found(JsonPath.member(parent, member), problem);
    }

    /** A member that came with a text, and that the closed schema of its object lacks. */
    void unknown(String parent, String member) {
        if (strict) {
            add(
                    parent,
                    member,
                    "is no member that the spec knows; extra(name, value) of a builder sends it all the same");
        } else {
            passedOver = true;
        }
    }

    /**
     * Checks that a member is there.
     *
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     */
    public void required(String parent, String member, @Nullable Object value) {
        if (value == null) {
            add(parent, member, "is required");
        }
    }

    /**
     * Checks that a member is there, which may be null.
     *
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     * @param recorded knows whether it was given as null
     */
    public void required(String parent, String member, @Nullable Object value, Recorded recorded) {
        if (!recorded.isNull(member)) {
            required(parent, member, value);
        }
    }

    /**
     * Checks that a member was not given as null.
     *
     * @param parent the object's path
     * @param member the member's name
     * @param recorded knows whether it was
     */
    public void notNull(String parent, String member, Recorded recorded) {
        if (recorded.isNull(member)) {
            add(parent, member, "must not be null");
        }
    }

    /**
     * Checks that a member has the only value that it can have.
     *
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     * @param only what it must be
     */
    public void constant(String parent, String member, @Nullable Object value, Object only) {
        if (value != null && !value.equals(only)) {
            add(parent, member, "must be " + only + ", is " + value);
        }
    }

    /**
     * Checks a limit.
     *
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     * @param minimum the least that it may be
     */
    public void minimum(String parent, String member, @Nullable Integer value, long minimum) {
        if (value != null && value < minimum) {
            add(parent, member, "must be at least " + minimum + ", is " + value);
        }
    }

    /**
     * Checks a limit.
     *
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     * @param minimum the least that it may be
     */
    public void minimum(String parent, String member, @Nullable Long value, long minimum) {
        if (value != null && value < minimum) {
            add(parent, member, "must be at least " + minimum + ", is " + value);
        }
    }

    /**
     * Checks a limit.
     *
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     * @param minimum the least that it may be
     */
    public void minimum(String parent, String member, @Nullable BigDecimal value, String minimum) {
        if (value != null && value.compareTo(new BigDecimal(minimum)) < 0) {
            add(parent, member, "must be at least " + minimum + ", is " + value);
        }
    }

    /**
     * Checks a limit.
     *
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     * @param maximum the most that it may be
     */
    public void maximum(String parent, String member, @Nullable Integer value, long maximum) {
        if (value != null && value > maximum) {
            add(parent, member, "must be at most " + maximum + ", is " + value);
        }
    }

    /**
     * Checks a limit.
     *
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     * @param maximum the most that it may be
     */
    public void maximum(String parent, String member, @Nullable Long value, long maximum) {
        if (value != null && value > maximum) {
            add(parent, member, "must be at most " + maximum + ", is " + value);
        }
    }

    /**
     * Checks a limit.
     *
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     * @param maximum the most that it may be
     */
    public void maximum(String parent, String member, @Nullable BigDecimal value, String maximum) {
        if (value != null && value.compareTo(new BigDecimal(maximum)) > 0) {
            add(parent, member, "must be at most " + maximum + ", is " + value);
        }
    }

    /**
     * Checks that a number is one that can be read again.
     *
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     */
    public void decimal(String parent, String member, @Nullable BigDecimal value) {
        if (value != null && !Decimals.isBounded(value)) {
            add(parent, member, Decimals.PROBLEM);
        }
    }

    /**
     * Checks a limit.
     *
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     * @param minimum the fewest characters that it may have
     */
    public void minLength(String parent, String member, @Nullable String value, int minimum) {
        if (value != null && isShorter(value, minimum)) {
            add(parent, member, atLeast(minimum, "character", length(value)));
        }
    }

    /**
     * Checks a limit.
     *
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     * @param maximum the most characters that it may have
     */
    public void maxLength(String parent, String member, @Nullable String value, int maximum) {
        if (value != null && value.length() > maximum && length(value) > maximum) {
            add(parent, member, atMost(maximum, "character", length(value)));
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
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     * @param pattern the regular expression of the document
     * @param isSecret whether the value may be shown nowhere
     */
    public void pattern(String parent, String member, @Nullable String value, String pattern, boolean isSecret) {
        if (value != null && TextPattern.of(pattern).refuses(value)) {
            add(parent, member, TextPattern.problem(pattern, value, isSecret));
        }
    }

    /**
     * Checks a limit.
     *
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     * @param minimum the fewest items that it may have
     */
    public void minItems(String parent, String member, @Nullable List<?> value, int minimum) {
        if (value != null && value.size() < minimum) {
            add(parent, member, atLeast(minimum, "item", value.size()));
        }
    }

    /**
     * Checks a limit.
     *
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     * @param maximum the most items that it may have
     */
    public void maxItems(String parent, String member, @Nullable List<?> value, int maximum) {
        if (value != null && value.size() > maximum) {
            add(parent, member, atMost(maximum, "item", value.size()));
        }
    }

    /**
     * Checks a limit.
     *
     * @param path the object's path
     * @param members how many members it has
     * @param minimum the fewest members that it may have
     */
    public void minProperties(String path, int members, int minimum) {
        if (members < minimum) {
            found(path, atLeast(minimum, "member", members));
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
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     */
    public void items(String parent, String member, @Nullable List<?> value) {
        for (int i = 0; value != null && i < value.size(); i++) {
            if (value.get(i) == null) {
                found(item(parent, member, i), "must not be null");
            }
        }
    }

    /**
     * Checks that no item comes twice.
     *
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     */
    public void uniqueItems(String parent, String member, @Nullable List<?> value) {
        Set<@Nullable Object> seen = new HashSet<>();
        for (int i = 0; value != null && i < value.size(); i++) {
            if (!seen.add(value.get(i))) {
                found(item(parent, member, i), "must not come twice");
            }
        }
    }

    /**
     * Checks how long each item is.
     *
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     * @param minimum the fewest characters that an item may have
     */
    public void itemMinLength(String parent, String member, @Nullable List<String> value, int minimum) {
        for (int i = 0; value != null && i < value.size(); i++) {
            if (value.get(i) != null && isShorter(value.get(i), minimum)) {
                found(item(parent, member, i), atLeast(minimum, "character", length(value.get(i))));
            }
        }
    }

    /**
     * Checks how long each item is.
     *
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     * @param maximum the most characters that an item may have
     */
    public void itemMaxLength(String parent, String member, @Nullable List<String> value, int maximum) {
        for (int i = 0; value != null && i < value.size(); i++) {
            if (value.get(i) != null && length(value.get(i)) > maximum) {
                found(item(parent, member, i), atMost(maximum, "character", length(value.get(i))));
            }
        }
    }

    /**
     * Checks what each item looks like.
     *
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     * @param pattern the regular expression of the document
     * @param isSecret whether the items may be shown nowhere
     */
    public void itemPattern(
            String parent, String member, @Nullable List<String> value, String pattern, boolean isSecret) {
        if (value == null || value.isEmpty()) {
            return;
        }
        TextPattern compiled = TextPattern.of(pattern);
        for (int i = 0; i < value.size(); i++) {
            String item = value.get(i);
            if (item != null && compiled.refuses(item)) {
                found(item(parent, member, i), TextPattern.problem(pattern, item, isSecret));
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
         * @param path its place in what is checked as a whole
         * @param violations where to report
         */
        void check(T value, String path, Violations violations);
    }

    /**
     * Checks other values.
     *
     * @param parent the object's path
     * @param member the name of the member that has the values
     * @param values the values
     * @param check checks each
     * @param <T> their type
     */
    public <T> void values(String parent, String member, @Nullable List<T> values, Check<T> check) {
        for (int i = 0; values != null && i < values.size(); i++) {
            if (values.get(i) != null) {
                check.check(values.get(i), item(parent, member, i), this);
            }
        }
    }

    private static String item(String parent, String member, int index) {
        return JsonPath.item(JsonPath.member(parent, member), index);
    }

    /**
     * Checks that a map has no null in it.
     *
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     */
    public void entries(String parent, String member, @Nullable Map<String, ?> value) {
        if (value == null) {
            return;
        }
        for (Map.Entry<String, ?> entry : value.entrySet()) {
            if (entry.getKey() == null) {
                add(parent, member, "must not have a null name");
            } else if (entry.getValue() == null) {
                add(JsonPath.member(parent, member), entry.getKey(), "must not be null");
            }
        }
    }

    /**
     * Checks a value of any kind.
     *
     * @param parent the object's path
     * @param member the member's name
     * @param value its value
     */
    public void any(String parent, String member, @Nullable Object value) {
        if (value != null) {
            JsonValues.check(JsonPath.member(parent, member), value, this);
        }
    }
}
