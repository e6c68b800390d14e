package io.runpod.sdk.endpoint;

import io.runpod.sdk.model.EndpointType;
import io.runpod.sdk.model.QueueDelayScaling;
import io.runpod.sdk.model.RequestCountScaling;
import io.runpod.sdk.model.Violation;
import io.runpod.sdk.v2026_06.model.CreateEndpointRequest;
import io.runpod.sdk.v2026_06.model.CreateEndpointScaling;
import io.runpod.sdk.v2026_06.model.CreateEndpointWorkers;
import io.runpod.sdk.v2026_06.model.EndpointGpuConfig;
import io.runpod.sdk.v2026_06.model.FlashBoot;
import io.runpod.sdk.v2026_06.model.ScalerType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a description as revision 2026-06 has it, the given contract. What that can't say is refused. */
final class Body2026_06 {
    private static final String REVISION = "the API revision 2026-06 ";

    private final Description said;
    private final List<Violation> violations;
    private final CreateEndpointRequest.Builder request = CreateEndpointRequest.builder();

    private Body2026_06(Description said) {
        this.said = said;
        this.violations = said.violations();
    }

    static CreateEndpointRequest of(Description said) {
        return new Body2026_06(said).request();
    }

    private CreateEndpointRequest request() {
        refuseWhatCameLater();
        describe();
        contain(said.container());
        if (!said.extras().isEmpty()) {
            said.extras().forEach(request::extra);
        }
        CreateEndpointRequest built = Checked.nested("$", request::build, violations);
        // What stands in their place has been refused already.
        if (said.cpu != null) {
            violations.remove(new Violation("$.gpu", "is required"));
        }
        if (said.template != null) {
            violations.remove(new Violation("$.image", "is required"));
        }
        return Checked.request("NewEndpoint", built, violations);
    }

    private void refuseWhatCameLater() {
        if (said.type != null && !said.type.equals(EndpointType.QUEUE)) {
            refuse("type", "creates queue endpoints only");
        }
        if (said.cpu != null) {
            refuse("cpu", "creates GPU endpoints only");
        }
        if (said.template != null) {
            refuse("templateId", "can't refer to a template; container(Template) copies one");
        }
    }

    private void refuse(String member, String problem) {
        violations.add(new Violation("$." + member, REVISION + problem));
    }

    private void describe() {
        if (said.name != null) {
            request.name(said.name);
        }
        if (said.gpu != null) {
            request.gpu(gpu(said.gpu));
        }
        if (said.workers != null) {
            request.workers(workers(said.workers));
        }
        if (said.scaling != null) {
            request.scaling(scaling(said.scaling));
        }
        if (said.flashboot != null) {
            request.flashboot(FlashBoot.of(said.flashboot.value()));
        }
        Integer timeout = said.timeoutMillis(violations);
        if (timeout != null) {
            request.timeout(timeout);
        }
        if (said.dataCenters != null) {
            request.dataCenterIds(said.dataCenters);
        }
        if (said.networkVolumes != null) {
            request.networkVolumes(said.networkVolumes);
        }
    }

    private EndpointGpuConfig.Builder gpu(GpuPools pools) {
        pools.checkIds(violations);
        if (!pools.excluded().isEmpty()) {
            refuse("gpu.excludedTypes", "can't exclude GPU types");
        }
        if (!pools.cudaVersions().isEmpty()) {
            refuse("gpu.allowedCudaVersions", "can't choose CUDA versions");
        }
        if (!pools.cudaAtLeast().isEmpty()) {
            refuse("gpu.minCudaVersion", "can't choose CUDA versions");
        }
        EndpointGpuConfig.Builder gpu = EndpointGpuConfig.builder().pools(pools.ids());
        return pools.perWorker() == null ? gpu : gpu.count(pools.perWorker());
    }

    private CreateEndpointWorkers.Builder workers(Workers range) {
        range.check(violations);
        CreateEndpointWorkers.Builder workers = CreateEndpointWorkers.builder().max(range.max());
        return range.min() == null ? workers : workers.min(range.min());
    }

    private CreateEndpointScaling.Builder scaling(Scaling rule) {
        CreateEndpointScaling.Builder scaling = CreateEndpointScaling.builder();
        switch (rule.rule()) {
            case QUEUE_DELAY ->
                scale(
                        scaling,
                        ScalerType.QUEUE_DELAY,
                        WireUnit.SECONDS.of("$.scaling.value", rule.queueDelay(), violations));
            case REQUEST_COUNT -> scale(scaling, ScalerType.REQUEST_COUNT, rule.requestCount());
            case AS_READ -> scaleAsRead(scaling, rule);
        }
        Integer idle =
                rule.hasIdleAfter() ? WireUnit.SECONDS.of("$.scaling.idleTimeout", rule.idleAfter(), violations) : null;
        return idle == null ? scaling : scaling.idleTimeout(idle);
    }

    private void scaleAsRead(CreateEndpointScaling.Builder scaling, Scaling rule) {
        if (rule.read() instanceof QueueDelayScaling queue) {
            scale(
                    scaling,
                    ScalerType.QUEUE_DELAY,
                    WireUnit.wholeSeconds("$.scaling.value", queue.queueDelay(), violations));
        } else if (rule.read() instanceof RequestCountScaling count) {
            scale(scaling, ScalerType.REQUEST_COUNT, count.requestCount());
        } else {
            refuse("scaling", "knows only the scalings QUEUE_DELAY and REQUEST_COUNT");
        }
    }

    private static void scale(CreateEndpointScaling.Builder scaling, ScalerType type, @Nullable Integer value) {
        scaling.type(type);
        if (value != null) {
            scaling.value(value);
        }
    }

    private void contain(Container container) {
        if (container.image != null) {
            request.image(container.image);
        }
        command(container);
        if (container.disk != null) {
            request.disk(container.disk);
        }
        if (container.ports != null) {
            request.ports(container.ports);
        }
        if (container.env != null) {
            request.env(container.env);
        }
        if (container.registrySet) {
            request.registry(container.registry);
        }
    }

    /** Words are left out only where {@code args} says them as well, and refused where it does not. */
    private void command(Container container) {
        container.checkCommand(violations);
        if (container.args != null) {
            request.args(container.args);
        }
        if (!Container.isSaid(container.cmd) && !Container.isSaid(container.entrypoint)) {
            return;
        }
        // Where quotes make it hard to tell, what was read means the same, but what was said may not.
        boolean isSaid = said.own.args == null ? container.argsMaySayAll() : container.argsSayAll();
        if (!isSaid && Container.isSaid(container.cmd)) {
            refuse("cmd", "has no command in words; args() sets it in one string");
        }
        if (!isSaid && Container.isSaid(container.entrypoint)) {
            refuse("entrypoint", "can't replace the image's entrypoint");
        }
    }
}
