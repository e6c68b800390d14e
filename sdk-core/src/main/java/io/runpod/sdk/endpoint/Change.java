package io.runpod.sdk.endpoint;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was said about a change of an endpoint: as about a new one, but for what has to be told from what is there. */
final class Change {
    final Description said = new Description();
    final Variables env = new Variables();
    final GpuChange gpu = new GpuChange();

    boolean needsCurrent() {
        return env.needCurrent() || hasWorkers();
    }

    /** Whether there is anything about the workers, which are read first and sent whole. */
    boolean hasWorkers() {
        return said.workers != null || hasIdleAfter();
    }

    boolean hasIdleAfter() {
        return said.scaling != null && said.scaling.hasIdleAfter();
    }

    /** More texts of a list that replaces the endpoint's. An empty list would be one by accident: it has a word of its own. */
    @Nullable List<@Nullable String> more(
            String member, String clearing, @Nullable List<@Nullable String> texts, String... more) {
        if (said.given(member, more) != null && more.length == 0) {
            said.refuse("$." + member, "needs at least 1 item, has 0; " + clearing + " empties it");
        }
        return Container.appended(texts, more);
    }

    /** The names of variables, in the order given. */
    void removeEnv(String... names) {
        if (said.given("env", names) != null) {
            for (String name : names) {
                checkName(name);
                env.remove(name);
            }
        }
    }

    private void checkName(@Nullable String name) {
        if (name == null) {
            said.refuse("$.env", "must not have a null name");
        }
    }

    List<Object> said() {
        return List.of(said.said(), env.said(), gpu.said());
    }

    /** What was said; the values of environment variables and of extra members are hidden. */
    String text(String of) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>();
        gpu.show(more);
        env.show(more);
        return said.text(of, more);
    }
}
