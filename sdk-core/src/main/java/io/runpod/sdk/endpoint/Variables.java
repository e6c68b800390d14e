package io.runpod.sdk.endpoint;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of an endpoint's environment variables. The API replaces the whole map, so the rest has to be sent along. */
final class Variables {
    private boolean replacesAll;
    private final Map<String, String> set = new LinkedHashMap<>(0);
    private final Set<String> removed = new LinkedHashSet<>(0);

    void set(String name, String value) {
        set.put(name, value);
        removed.remove(name);
    }

    void remove(String name) {
        set.remove(name);
        removed.add(name);
    }

    void replace(Map<String, String> all) {
        replacesAll = true;
        set.clear();
        removed.clear();
        set.putAll(all);
    }

    boolean areSaid() {
        return replacesAll || !set.isEmpty() || !removed.isEmpty();
    }

    /** Whether the outcome depends on what there is: on all of it, or on the key alone, which outlives a replacement. */
    boolean needCurrent() {
        return areSaid()
                && !(replacesAll
                        && (set.containsKey(NewEndpoint.CREATE_KEY) || removed.contains(NewEndpoint.CREATE_KEY)));
    }

    /** What is said alone. */
    Map<String, String> set() {
        return set;
    }

    /** What there will be, where this was there before. */
    Map<String, String> over(Map<String, String> current) {
        Map<String, String> all = new LinkedHashMap<>(current);
        if (replacesAll) {
            all.keySet().removeIf(name -> !NewEndpoint.CREATE_KEY.equals(name));
        }
        all.putAll(set);
        all.keySet().removeAll(removed);
        return all;
    }

    List<Object> said() {
        return List.of(replacesAll, set, removed);
    }

    /** The names, by the words that they were said with; values are hidden. */
    void show(Map<String, ? super @Nullable Object> members) {
        members.put(replacesAll ? "replaceEnv" : "env", replacesAll || !set.isEmpty() ? set.keySet() : null);
        members.put("removeEnv", removed.isEmpty() ? null : removed);
    }
}
