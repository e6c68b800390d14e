package io.runpod.sdk.endpoint;

import io.runpod.sdk.model.UpdateEndpointGpuConfig;
import io.runpod.sdk.model.Violation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What becomes of an endpoint's GPUs. */
final class GpuChange {
    private @Nullable GpuPools pools;
    private boolean clearsCuda;
    private boolean clearsCudaAtLeast;

    void set(GpuPools gpu) {
        pools = gpu;
        clearsCuda = clearsCuda && gpu.cudaVersions().isEmpty();
        clearsCudaAtLeast = clearsCudaAtLeast && gpu.cudaAtLeast().isEmpty();
    }

    void clearCuda() {
        pools = pools == null ? null : pools.withoutCuda();
        clearsCuda = true;
    }

    void clearCudaAtLeast() {
        pools = pools == null ? null : pools.withoutCudaAtLeast();
        clearsCudaAtLeast = true;
    }

    boolean isSaid() {
        return pools != null || clearsCuda || clearsCudaAtLeast;
    }

    UpdateEndpointGpuConfig.Builder onTheWire(List<Violation> violations) {
        UpdateEndpointGpuConfig.Builder gpu = UpdateEndpointGpuConfig.builder();
        if (pools != null) {
            describe(pools, gpu, violations);
        }
        if (clearsCuda) {
            gpu.allowedCudaVersions(List.of());
        }
        return clearsCudaAtLeast ? gpu.minCudaVersion("") : gpu;
    }

    private void describe(GpuPools said, UpdateEndpointGpuConfig.Builder gpu, List<Violation> violations) {
        said.checkIds(violations);
        said.checkCuda(violations);
        checkParts(said, violations);
        if (!said.ids().isEmpty()) {
            gpu.pools(said.ids());
        }
        if (said.perWorker() != null) {
            gpu.count(said.perWorker());
        }
        if (!said.excluded().isEmpty()) {
            gpu.excludedTypes(said.excluded());
        }
        if (!said.cudaVersions().isEmpty()) {
            gpu.allowedCudaVersions(said.cudaVersions());
        }
        said.cudaAtLeast().forEach(gpu::minCudaVersion);
    }

    private void checkParts(GpuPools said, List<Violation> violations) {
        if (said.equals(GpuPools.of()) && !clearsCuda && !clearsCudaAtLeast) {
            violations.add(new Violation("$.gpu", "changes nothing: needs pools, a count or CUDA versions"));
        }
        if (said.ids().isEmpty() && !said.excluded().isEmpty()) {
            violations.add(new Violation("$.gpu.excludedTypes", "needs the pools that the types are excluded from"));
        }
    }

    List<@Nullable Object> said() {
        return Arrays.asList(pools, clearsCuda, clearsCudaAtLeast);
    }

    void show(Map<String, ? super @Nullable Object> members) {
        members.put("gpu", pools);
        members.put("clearCuda", clearsCuda ? true : null);
        members.put("clearCudaAtLeast", clearsCudaAtLeast ? true : null);
    }
}
