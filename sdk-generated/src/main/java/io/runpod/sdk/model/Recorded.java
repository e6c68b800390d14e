package io.runpod.sdk.model;

import io.runpod.sdk.codec.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a builder records beside its members: which of them were given as null, and members that the spec lacks. */
final class Recorded {
    /** A list, since there are two at most in practice, and servers like to send them. */
    private @Nullable List<String> nulls;

    private @Nullable Map<String, @Nullable Object> extras;

    void given(String member, @Nullable Object value) {
        if (value == null) {
            nulls = nulls == null ? new ArrayList<>(2) : nulls;
            if (!nulls.contains(member)) {
                nulls.add(member);
            }
        } else if (nulls != null) {
            nulls.remove(member);
        }
    }

    boolean isNull(String member) {
        return nulls != null && nulls.contains(member);
    }

    void extra(String name, @Nullable Object value) {
        extras = extras == null ? new LinkedHashMap<>() : extras;
        extras.put(name, value);
    }

    void extras(Map<String, ? extends @Nullable Object> more) {
        for (Map.Entry<String, ? extends @Nullable Object> member : more.entrySet()) {
            extra(member.getKey(), member.getValue());
        }
    }

    boolean hasExtras() {
        return extras != null;
    }

    Map<String, @Nullable Object> extras() {
        if (extras == null) {
            return Map.of();
        }
        Map<String, @Nullable Object> copy = new LinkedHashMap<>();
        extras.forEach((name, value) -> copy.put(name, JsonValues.copy(value)));
        return Collections.unmodifiableMap(copy);
    }

    void checkExtras(String path, Set<String> known, Violations violations) {
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
    }
}
