package io.runpod.sdk.model;

import io.runpod.sdk.codec.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the broken rules of one value and of all that is below it. Each check names its member's parent and name. */
final class Violations {
    private final List<Violation> found = new ArrayList<>(0);

    List<Violation> all() {
        return List.copyOf(found);
    }

    void throwIfAny(String subject) {
        if (!found.isEmpty()) {
            throw new InvalidRequestException(subject, found);
        }
    }

    void found(String path, String problem) {
        found.add(new Violation(path, problem));
    }

    void add(String parent, String member, String problem) {
        found(JsonPath.member(parent, member), problem);
    }

    void required(String parent, String member, @Nullable Object value) {
        if (value == null) {
            add(parent, member, "is required");
        }
    }

    void notNull(String parent, String member, Recorded recorded) {
        if (recorded.isNull(member)) {
            add(parent, member, "must not be null");
        }
    }

    void minimum(String parent, String member, @Nullable Integer value, int minimum) {
        if (value != null && value < minimum) {
            add(parent, member, "must be at least " + minimum + ", is " + value);
        }
    }

    void minLength(String parent, String member, @Nullable String value, int minimum) {
        if (value != null && value.codePointCount(0, value.length()) < minimum) {
            add(parent, member, atLeast(minimum, "character", value.codePointCount(0, value.length())));
        }
    }

    void minItems(String parent, String member, @Nullable List<?> value, int minimum) {
        if (value != null && value.size() < minimum) {
            add(parent, member, atLeast(minimum, "item", value.size()));
        }
    }

    private static String atLeast(int minimum, String what, int actual) {
        return "needs at least " + minimum + " " + what + (minimum == 1 ? "" : "s") + ", has " + actual;
    }

    void items(String parent, String member, @Nullable List<?> value) {
        for (int i = 0; value != null && i < value.size(); i++) {
            if (value.get(i) == null) {
                found(JsonPath.item(JsonPath.member(parent, member), i), "must not be null");
            }
        }
    }

    void entries(String parent, String member, @Nullable Map<String, ?> value) {
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
}
