package io.runpod.sdk;

import io.runpod.sdk.codec.JsonOut;
import io.runpod.sdk.codec.JsonText;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.v2026_06.model.ScalerType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says an answer of revision 2026-06 in the current shape, by way of its text and without loss: what neither revision knows
 * is kept as it came, and so is what no builder takes, such as an idle timeout of 0.
 */
final class Answer2026_06 {
    private final io.runpod.sdk.v2026_06.model.Endpoint given;

    private Answer2026_06(io.runpod.sdk.v2026_06.model.Endpoint given) {
        this.given = given;
    }

    static Endpoint current(io.runpod.sdk.v2026_06.model.Endpoint given) {
        return new Answer2026_06(given).current();
    }

    /** Whether it says its scaling in the current shape as well, as a server may for those who came before. */
    static boolean isCurrentToo(io.runpod.sdk.v2026_06.model.Endpoint given) {
        String value = currentName(given.scaling().type());
        return value != null && given.scaling().extras().containsKey(value);
    }

    private Endpoint current() {
        Map<String, @Nullable Object> members = new LinkedHashMap<>(JsonText.members(given.toJsonBytes()));
        Map<String, @Nullable Object> scaling = object(members, "scaling");
        Map<String, @Nullable Object> workers = object(members, "workers");
        move(scaling, "idleTimeout", workers, "idleTimeout");
        String value = currentName(given.scaling().type());
        if (value != null) {
            move(scaling, "value", scaling, value);
        }
        members.put("scaling", scaling);
        members.put("workers", workers);
        if (members.get("gpu") != null) {
            Map<String, @Nullable Object> gpu = object(members, "gpu");
            gpu.putIfAbsent("allowedCudaVersions", List.of());
            gpu.putIfAbsent("minCudaVersion", null);
            members.put("gpu", gpu);
        }
        Object cpu = members.remove("cpu");
        if (cpu != null) {
            members.put("cpu", List.of(cpu));
        }
        return Endpoint.fromJson(JsonOut.bytes(members, JsonOut::any));
    }

    /** What the value of a scaling is called now; null for one that this SDK does not know. */
    private static @Nullable String currentName(ScalerType type) {
        if (type.equals(ScalerType.QUEUE_DELAY)) {
            return "queueDelay";
        }
        return type.equals(ScalerType.REQUEST_COUNT) ? "requestCount" : null;
    }

    /** Stays where it is if there is one already. */
    private static void move(
            Map<String, @Nullable Object> from, String name, Map<String, @Nullable Object> to, String called) {
        if (!to.containsKey(called)) {
            to.put(called, from.remove(name));
        }
    }

    @SuppressWarnings("unchecked") // The model has made sure that it is one.
    private static Map<String, @Nullable Object> object(Map<String, @Nullable Object> members, String name) {
        return new LinkedHashMap<>((Map<String, @Nullable Object>) members.get(name));
    }
}
