package io.runpod.sdk;

import com.fasterxml.jackson.core.JsonParser;
import io.runpod.sdk.codec.JsonIn;
import io.runpod.sdk.model.CpuConfig;
import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.EndpointGpuConfig;
import io.runpod.sdk.model.EndpointWorkersState;
import io.runpod.sdk.model.FlashBoot;
import io.runpod.sdk.model.InvalidRequestException;
import io.runpod.sdk.model.QueueDelayScaling;
import io.runpod.sdk.model.QueueDelayScalingType;
import io.runpod.sdk.model.RequestCountScaling;
import io.runpod.sdk.model.RequestCountScalingType;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads an answer of revision 2026-06 straight into the current shape, in one pass. Takes only what servers usually send, and
 * leaves the rest to {@link Answer2026_06}: a member inside another one that the revision does not know, a value of another
 * kind, a missing member, a scaling of an unknown type, a limit that the answer breaks.
 */
final class UsualAnswer2026_06 {
    private final JsonParser in;
    private final Endpoint.Builder endpoint = Endpoint.builder();
    private EndpointWorkersState.@Nullable Builder workers;
    private @Nullable Integer idleTimeout;
    private boolean hasCpu;

    private UsualAnswer2026_06(JsonParser in) {
        this.in = in;
    }

    /** The endpoint; null where this is no such answer. */
    static @Nullable Endpoint read(byte[] answer) {
        try (JsonParser in = JsonIn.open(answer)) {
            UsualAnswer2026_06 reader = new UsualAnswer2026_06(in);
            return reader.members() ? reader.endpoint() : null;
        } catch (IOException | InvalidRequestException unusual) {
            return null;
        }
    }

    private @Nullable Endpoint endpoint() throws IOException {
        JsonIn.end(in);
        if (workers == null || idleTimeout == null) {
            return null;
        }
        return endpoint.workers(workers.idleTimeout(idleTimeout)).build();
    }

    private boolean members() throws IOException {
        JsonIn.startObject(in);
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            if (!(JsonIn.isNull(in) ? absent(name) : member(name))) {
                return false;
            }
        }
        return true;
    }

    /** Null is a value of three members; that of the CPU is now said by leaving it out. */
    private boolean absent(String name) {
        switch (name) {
            case "registry" -> endpoint.registry(null);
            case "gpu" -> endpoint.gpu((EndpointGpuConfig) null);
            default -> {
                return name.equals("cpu") && !hasCpu;
            }
        }
        return true;
    }

    private boolean member(String name) throws IOException {
        switch (name) {
            case "id" -> endpoint.id(JsonIn.string(in));
            case "name" -> endpoint.name(JsonIn.string(in));
            case "image" -> endpoint.image(JsonIn.string(in));
            case "args" -> endpoint.args(JsonIn.string(in));
            case "disk" -> endpoint.disk(JsonIn.integer(in));
            case "ports" -> endpoint.ports(JsonIn.strings(in));
            case "env" -> endpoint.env(JsonIn.stringMap(in));
            case "registry" -> endpoint.registry(JsonIn.string(in));
            case "dataCenterIds" -> endpoint.dataCenterIds(JsonIn.strings(in));
            case "networkVolumes" -> endpoint.networkVolumes(JsonIn.strings(in));
            case "timeout" -> endpoint.timeout(JsonIn.integer(in));
            case "flashboot" -> endpoint.flashboot(FlashBoot.of(JsonIn.string(in)));
            case "createdAt" -> endpoint.createdAt(JsonIn.dateTime(in));
            case "gpu" -> {
                return gpu();
            }
            case "cpu" -> {
                return cpu();
            }
            case "workers" -> {
                return workers();
            }
            case "scaling" -> {
                return scaling();
            }
            // One that is known by now is no extra member to the builder, and so not usual.
            default -> endpoint.extra(name, JsonIn.any(in));
        }
        return true;
    }

    private boolean gpu() throws IOException {
        EndpointGpuConfig.Builder gpu =
                EndpointGpuConfig.builder().allowedCudaVersions(List.of()).minCudaVersion(null);
        JsonIn.startObject(in);
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "pools" -> gpu.pools(JsonIn.strings(in));
                case "count" -> gpu.count(JsonIn.integer(in));
                default -> {
                    return false;
                }
            }
        }
        endpoint.gpu(gpu);
        return true;
    }

    private boolean cpu() throws IOException {
        CpuConfig.Builder cpu = CpuConfig.builder();
        JsonIn.startObject(in);
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "id" -> cpu.id(JsonIn.string(in));
                case "vcpuCount" -> cpu.vcpuCount(JsonIn.integer(in));
                case "memory" -> cpu.memory(JsonIn.integer(in));
                default -> {
                    return false;
                }
            }
        }
        endpoint.cpu(List.of(cpu.build()));
        hasCpu = true;
        return true;
    }

    private boolean workers() throws IOException {
        EndpointWorkersState.Builder said = EndpointWorkersState.builder();
        JsonIn.startObject(in);
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "min" -> said.min(JsonIn.integer(in));
                case "max" -> said.max(JsonIn.integer(in));
                default -> {
                    return false;
                }
            }
        }
        workers = said;
        return true;
    }

    private boolean scaling() throws IOException {
        String type = null;
        Integer value = null;
        Integer idle = null;
        JsonIn.startObject(in);
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            in.nextToken();
            switch (name) {
                case "type" -> type = JsonIn.string(in);
                case "value" -> value = JsonIn.integer(in);
                case "idleTimeout" -> idle = JsonIn.integer(in);
                default -> {
                    return false;
                }
            }
        }
        idleTimeout = idle;
        return type != null && value != null && scaling(type, value);
    }

    private boolean scaling(String type, int value) {
        switch (type) {
            case "QUEUE_DELAY" ->
                endpoint.scaling(QueueDelayScaling.builder()
                        .type(QueueDelayScalingType.QUEUE_DELAY)
                        .queueDelay(BigDecimal.valueOf(value))
                        .build());
            case "REQUEST_COUNT" ->
                endpoint.scaling(RequestCountScaling.builder()
                        .type(RequestCountScalingType.REQUEST_COUNT)
                        .requestCount(value)
                        .build());
            default -> {
                return false;
            }
        }
        return true;
    }
}
