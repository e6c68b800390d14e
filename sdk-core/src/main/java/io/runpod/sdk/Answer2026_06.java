package io.runpod.sdk;

import io.runpod.sdk.codec.JsonOut;
import io.runpod.sdk.codec.JsonText;
import io.runpod.sdk.model.CpuConfig;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.EndpointGpuConfig;
import io.runpod.sdk.model.EndpointScaling;
import io.runpod.sdk.model.EndpointWorkersState;
import io.runpod.sdk.model.FlashBoot;
import io.runpod.sdk.model.InvalidRequestException;
import io.runpod.sdk.model.QueueDelayScaling;
import io.runpod.sdk.model.QueueDelayScalingType;
import io.runpod.sdk.model.RequestCountScaling;
import io.runpod.sdk.model.RequestCountScalingType;
import io.runpod.sdk.v2026_06.model.ScalerType;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says an answer of revision 2026-06 in the current shape, without loss: what neither revision knows is kept as it came.
 * Makes a lambda only where it is needed: each is a class to load on the way to a first answer.
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
        try {
            EndpointScaling scaling = scaling();
            return scaling == null ? reread() : built(scaling);
        } catch (InvalidRequestException e) {
            // An answer may be outside the limits of what is built, such as an idle timeout of 0.
            return reread();
        }
    }

    private Endpoint built(EndpointScaling scaling) {
        Endpoint.Builder endpoint = Endpoint.builder()
                .id(given.id())
                .name(given.name())
                .scaling(scaling)
                .workers(workers())
                .dataCenterIds(given.dataCenterIds())
                .networkVolumes(given.networkVolumes())
                .timeout(given.timeout())
                .flashboot(FlashBoot.of(given.flashboot().value()))
                .createdAt(given.createdAt());
        place(endpoint);
        contain(endpoint);
        if (!given.extras().isEmpty()) {
            given.extras().forEach(endpoint::extra);
        }
        return endpoint.build();
    }

    private void place(Endpoint.Builder endpoint) {
        if (given.gpu().isPresent()) {
            endpoint.gpu(gpu(given.gpu().get()));
        }
        if (given.isGpuNull()) {
            endpoint.gpu((EndpointGpuConfig) null);
        }
        if (given.cpu().isPresent()) {
            endpoint.cpu(List.of(cpu(given.cpu().get())));
        }
    }

    private void contain(Endpoint.Builder endpoint) {
        if (given.image().isPresent()) {
            endpoint.image(given.image().get());
        }
        if (given.args().isPresent()) {
            endpoint.args(given.args().get());
        }
        if (given.disk().isPresent()) {
            endpoint.disk(given.disk().get());
        }
        if (given.ports().isPresent()) {
            endpoint.ports(given.ports().get());
        }
        if (given.env().isPresent()) {
            endpoint.env(given.env().get());
        }
        if (given.registry().isPresent() || given.isRegistryNull()) {
            endpoint.registry(given.registry().orElse(null));
        }
    }

    /** The rule; null for one that this SDK does not know. */
    private @Nullable EndpointScaling scaling() {
        Map<String, @Nullable Object> extras = given.scaling().extras();
        int value = given.scaling().value();
        if (given.scaling().type().equals(ScalerType.QUEUE_DELAY)) {
            QueueDelayScaling.Builder rule = QueueDelayScaling.builder()
                    .type(QueueDelayScalingType.QUEUE_DELAY)
                    .queueDelay(BigDecimal.valueOf(value));
            if (!extras.isEmpty()) {
                extras.forEach(rule::extra);
            }
            return rule.build();
        }
        if (given.scaling().type().equals(ScalerType.REQUEST_COUNT)) {
            RequestCountScaling.Builder rule = RequestCountScaling.builder()
                    .type(RequestCountScalingType.REQUEST_COUNT)
                    .requestCount(value);
            if (!extras.isEmpty()) {
                extras.forEach(rule::extra);
            }
            return rule.build();
        }
        return null;
    }

    private EndpointWorkersState.Builder workers() {
        EndpointWorkersState.Builder workers = EndpointWorkersState.builder()
                .min(given.workers().min())
                .max(given.workers().max())
                .idleTimeout(given.scaling().idleTimeout());
        if (!given.workers().extras().isEmpty()) {
            given.workers().extras().forEach(workers::extra);
        }
        return workers;
    }

    private static EndpointGpuConfig.Builder gpu(io.runpod.sdk.v2026_06.model.EndpointGpuConfig given) {
        EndpointGpuConfig.Builder gpu = EndpointGpuConfig.builder()
                .pools(given.pools())
                .allowedCudaVersions(List.of())
                .minCudaVersion(null);
        if (given.count().isPresent()) {
            gpu.count(given.count().get());
        }
        if (!given.extras().isEmpty()) {
            given.extras().forEach(gpu::extra);
        }
        return gpu;
    }

    private static CpuConfig cpu(io.runpod.sdk.v2026_06.model.CpuConfig given) {
        CpuConfig.Builder cpu =
                CpuConfig.builder().id(given.id()).vcpuCount(given.vcpuCount()).memory(given.memory());
        given.extras().forEach(cpu::extra);
        return cpu.build();
    }

    /** The same by way of the text, which keeps what can't be built. */
    private Endpoint reread() {
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
