package io.runpod.sdk.endpoint;

import io.runpod.sdk.model.CreateCpuConfig;
import io.runpod.sdk.model.CreateEndpointGpuConfig;
import io.runpod.sdk.model.CreateEndpointRequest;
import io.runpod.sdk.model.CreateEndpointWorkers;
import io.runpod.sdk.model.EndpointScaling;
import io.runpod.sdk.model.EndpointType;
import io.runpod.sdk.model.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a description as revision 2026-09 has it, the API as it is served. */
final class Body2026_09 {
    private final Description said;
    private final List<Violation> violations;
    private final CreateEndpointRequest.Builder request = CreateEndpointRequest.builder();

    private Body2026_09(Description said) {
        this.said = said;
        this.violations = said.violations();
    }

    static CreateEndpointRequest of(Description said) {
        return new Body2026_09(said).request();
    }

    private CreateEndpointRequest request() {
        Container container = said.container().inOneForm();
        requireWhatNoSchemaDoes(container);
        describe();
        scale();
        place();
        contain(container);
        if (!said.extras().isEmpty()) {
            said.extras().forEach(request::extra);
        }
        CreateEndpointRequest built = Checked.nested("$", request::build, violations);
        // It was not left out, it was refused.
        violations.remove(new Violation("$.scaling", "is required"));
        return Checked.request("NewEndpoint", built, violations);
    }

    private void requireWhatNoSchemaDoes(Container container) {
        if (container.image == null && said.template == null) {
            violations.add(new Violation("$.image", "is required, unless there is a template"));
        }
        if (said.gpu == null && said.cpu == null) {
            violations.add(new Violation("$.gpu", "is required, unless there is cpu"));
        }
        if (said.gpu != null && said.cpu != null) {
            violations.add(new Violation("$.cpu", "must not be there beside gpu"));
        }
    }

    private void describe() {
        if (said.name != null) {
            request.name(said.name);
        }
        said.checkTemplate(violations);
        if (said.template != null) {
            request.templateId(said.template);
        }
        if (said.flashboot != null) {
            request.flashboot(said.flashboot);
        }
        Integer timeout = said.timeoutMillis(violations);
        if (timeout != null) {
            request.timeout(timeout);
        }
    }

    private void scale() {
        EndpointType type = said.type == null ? EndpointType.QUEUE : said.type;
        request.type(type);
        Scaling2026_09 scaling = Scaling2026_09.of(type, said.scaling, violations);
        EndpointScaling rule = scaling.rule();
        if (rule != null) {
            request.scaling(rule);
        }
        workers(scaling.idleTimeout());
    }

    private void workers(@Nullable Integer idleTimeout) {
        CreateEndpointWorkers.Builder workers = CreateEndpointWorkers.builder();
        if (said.workers != null) {
            said.workers.check(violations);
            workers.max(said.workers.max());
            if (said.workers.min() != null) {
                workers.min(said.workers.min());
            }
        }
        if (idleTimeout != null) {
            workers.idleTimeout(idleTimeout);
        }
        if (said.workers != null || idleTimeout != null) {
            request.workers(workers);
        }
    }

    private void place() {
        if (said.gpu != null) {
            request.gpu(gpu(said.gpu));
        }
        if (said.cpu != null) {
            List<CreateCpuConfig> flavors = CpuFlavor.onTheWire(said.cpu, violations);
            if (flavors != null) {
                request.cpu(flavors);
            }
        }
        if (said.dataCenters != null) {
            request.dataCenterIds(said.dataCenters);
        }
        if (said.networkVolumes != null) {
            request.networkVolumes(said.networkVolumes);
        }
    }

    private CreateEndpointGpuConfig.Builder gpu(GpuPools pools) {
        pools.checkIds(violations);
        pools.checkCuda(violations);
        CreateEndpointGpuConfig.Builder gpu = CreateEndpointGpuConfig.builder().pools(pools.ids());
        if (pools.perWorker() != null) {
            gpu.count(pools.perWorker());
        }
        if (!pools.excluded().isEmpty()) {
            gpu.excludedTypes(pools.excluded());
        }
        if (!pools.cudaVersions().isEmpty()) {
            gpu.allowedCudaVersions(pools.cudaVersions());
        }
        if (!pools.cudaAtLeast().isEmpty()) {
            gpu.minCudaVersion(pools.cudaAtLeast().get(0));
        }
        return gpu;
    }

    private void contain(Container container) {
        container.checkCommand(violations);
        if (container.image != null) {
            request.image(container.image);
        }
        if (container.args != null) {
            request.args(container.args);
        }
        if (container.cmd != null) {
            request.cmd(container.cmd);
        }
        if (container.entrypoint != null) {
            request.entrypoint(container.entrypoint);
        }
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
}
