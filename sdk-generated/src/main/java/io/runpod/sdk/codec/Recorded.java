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
 * came with a text apart from those that a user set. Most builders have nothing of this and share {@link #NOTHING}, so
 * every method that records gives what the builder has from then on.
 */
public final class Recorded {
    /** What every builder starts with. */
    public static final Recorded NOTHING = new Recorded();

    /** A list, since there are two at most in practice, and servers like to send them. */
    private @Nullable List<String> nulls;

    private @Nullable Map<String, @Nullable Object> extras;
    /** A set, since a hostile text has hundreds of thousands. */
    private @Nullable Set<String> unknown;

    private Recorded() {}

    private Recorded own() {
        return this == NOTHING ? new Recorded() : this;
    }

    /**
     * Notes whether a member was given as null.
     *
     * @param member the member's name
     * @param value what it was given as; the last one counts
     * @return what is recorded now
     */
    public Recorded given(String member, @Nullable Object value) {
        if (value == null) {
            return own().withNull(member);
        }
        if (nulls != null) {
            nulls.remove(member);
        }
        return this;
    }

    private Recorded withNull(String member) {
        nulls = nulls == null ? new ArrayList<>(2) : nulls;
        if (!nulls.contains(member)) {
            nulls.add(member);
        }
        return this;
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
     * @return what is recorded now
     */
    public Recorded extra(String name, @Nullable Object value) {
        Recorded own = own().withExtra(name, value);
        if (own.unknown != null) {
            own.unknown.remove(name);
        }
        return own;
    }

    /**
     * A member that the spec lacks, and that came with a text.
     *
     * @param name its name
     * @param value its value
     * @return what is recorded now
     */
    public Recorded unknown(String name, @Nullable Object value) {
        Recorded own = own().withExtra(name, value);
        own.unknown = own.unknown == null ? new LinkedHashSet<>() : own.unknown;
        own.unknown.add(name);
        return own;
    }

    private Recorded withExtra(String name, @Nullable Object value) {
        extras = extras == null ? new LinkedHashMap<>() : extras;
        extras.put(name, value);
        return this;
    }

    /**
     * The members that the spec lacks, of a value that this is to be like.
     *
     * @param more the members
     * @param came the names of those that came with a text
     * @return what is recorded now
     */
    public Recorded extras(Map<String, ? extends @Nullable Object> more, List<String> came) {
        Recorded like = this;
        for (Map.Entry<String, ? extends @Nullable Object> member : more.entrySet()) {
            like = like.extra(member.getKey(), member.getValue());
        }
        if (!came.isEmpty()) {
            like.unknown = new LinkedHashSet<>(came);
        }
        return like;
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
     * @param isClosed whether the spec says that there can be no others than its own
     * @param known the names of the spec's own
     * @param violations where to report
     */
    public void checkExtras(boolean isClosed, Set<String> known, Violations violations) {
        if (extras == null) {
            return;
        }
        extras.forEach((name, value) -> {
            if (name == null) {
                violations.add("extra", "must not have a null name");
            } else if (known.contains(name)) {
                violations.add(name, "is a member of its own, not an extra one");
            } else {
                JsonValues.check(JsonPath.member(violations.path(), name), value, violations);
            }
        });
        if (isClosed && unknown != null) {
            unknown.forEach(violations::unknown);
        }
    }
}
