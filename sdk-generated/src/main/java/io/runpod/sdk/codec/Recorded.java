package io.runpod.sdk.codec;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a builder records beside its members: which of them were given as null, and members that the spec lacks, those that
 * came with a text apart from those that a user set.
 */
public final class Recorded {
    /** A list, since there are two at most in practice, and servers like to send them. */
    private @Nullable List<String> nulls;

    private @Nullable Map<String, @Nullable Object> extras;
    /** A set, since a hostile text has hundreds of thousands. */
    private @Nullable Set<String> unknown;

    /** Starts with nothing. */
    public Recorded() {}

    /**
     * Notes whether a member was given as null.
     *
     * @param member the member's name
     * @param value what it was given as; the last one counts
     */
    public void given(String member, @Nullable Object value) {
        if (value == null) {
            nulls = nulls == null ? new ArrayList<>(2) : nulls;
            if (!nulls.contains(member)) {
                nulls.add(member);
            }
        } else if (nulls != null) {
            nulls.remove(member);
        }
    }

    /**
     * Whether a member was given as null.
     *
     * @param member the member's name
     * @return whether it was
     */
    public boolean isNull(String member) {
        return nulls != null && nulls.contains(member);
    }

    /**
     * A member that the spec lacks, and that a user set.
     *
     * @param name its name
     * @param value its value
     */
    public void extra(String name, @Nullable Object value) {
        extras = extras == null ? new LinkedHashMap<>() : extras;
        extras.put(name, value);
        if (unknown != null) {
            unknown.remove(name);
        }
    }

    /**
     * A member that the spec lacks, and that came with a text.
     *
     * @param name its name
     * @param value its value
     */
    public void unknown(String name, @Nullable Object value) {
        extra(name, value);
        unknown = unknown == null ? new LinkedHashSet<>() : unknown;
        unknown.add(name);
    }

    /**
     * The members that the spec lacks, of a value that this is to be like.
     *
     * @param more the members
     * @param came the names of those that came with a text
     */
    public void extras(Map<String, ? extends @Nullable Object> more, List<String> came) {
        for (Map.Entry<String, ? extends @Nullable Object> member : more.entrySet()) {
            extra(member.getKey(), member.getValue());
        }
        if (!came.isEmpty()) {
            unknown = new LinkedHashSet<>(came);
        }
    }

    /**
     * Counts a member.
     *
     * @param member its name
     * @param value its value
     * @return 1 where it is there, null or not, and 0 where it is absent
     */
    public int count(String member, @Nullable Object value) {
        return value != null || isNull(member) ? 1 : 0;
    }

    /** {@return how many members there are that the spec lacks} */
    public int extrasSize() {
        return extras == null ? 0 : extras.size();
    }

    /** {@return the members that the spec lacks, copied and unmodifiable} */
    public Map<String, @Nullable Object> extras() {
        if (extras == null) {
            return Map.of();
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        extras.forEach((name, value) -> copy.put(name, JsonValues.copy(value)));
        return Collections.unmodifiableMap(copy);
    }

    /** {@return the names of those that came with a text} */
    public List<String> unknown() {
        return unknown == null ? List.of() : List.copyOf(unknown);
    }

    /**
     * Checks the members that the spec lacks.
     *
     * @param path the object's path
     * @param isClosed whether the spec says that there can be no others than its own
     * @param known the names of the spec's own
     * @param violations where to report
     */
    public void checkExtras(String path, boolean isClosed, Set<String> known, Violations violations) {
        if (extras == null) {
            return;
        }
        extras.forEach((name, value) -> {
            if (name == null) {
                violations.add(path, "extra", "must not have a null name");
            } else if (known.contains(name)) {
                violations.add(path, name, "is a member of its own, not an extra one");
            } else {
                JsonValues.check(JsonPath.member(path, name), value, violations);
            }
        });
        if (isClosed && unknown != null) {
            unknown.forEach(name -> violations.unknown(path, name));
        }
    }
}
