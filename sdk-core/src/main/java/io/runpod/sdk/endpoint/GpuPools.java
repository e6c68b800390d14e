package io.runpod.sdk.endpoint;

import io.runpod.sdk.model.EndpointGpuConfig;
import io.runpod.sdk.model.Violation;
import io.runpod.sdk.text.PrintableText;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The GPU pools that workers may be placed on, whichever has capacity, and how many GPUs a worker has: the spec's
 * {@code gpu}. Immutable: every method returns a new value.
 *
 * <p>Pool ids are not GPU types: an id with a space, or one that starts with NVIDIA, AMD or Tesla, is most likely a GPU
 * type from the wrong list. It is sent all the same; the server knows best. Only {@link #excluding} takes GPU types.
 *
 * @since 0.1.0
 */
public final class GpuPools {
    private static final int LONGEST_TEXT = 1_000;
    private static final GpuPools NONE = new GpuPools(List.of(), null, List.of(), List.of(), List.of());

    private final List<@Nullable String> ids;
    private final @Nullable Integer perWorker;
    private final List<@Nullable String> excluded;
    private final List<@Nullable String> cudaVersions;
    /** One version at most; a list, so that a null that was given can be told from nothing. */
    private final List<@Nullable String> cudaAtLeast;

    private GpuPools(
            List<@Nullable String> ids,
            @Nullable Integer perWorker,
            List<@Nullable String> excluded,
            List<@Nullable String> cudaVersions,
            List<@Nullable String> cudaAtLeast) {
        this.ids = ids;
        this.perWorker = perWorker;
        this.excluded = excluded;
        this.cudaVersions = cudaVersions;
        this.cudaAtLeast = cudaAtLeast;
    }

    /**
     * Starts without a pool, for code that adds them one by one with {@link #or}. An endpoint needs at least one.
     *
     * @return no pools yet
     */
    public static GpuPools of() {
        return NONE;
    }

    /**
     * Lists pools by their constants.
     *
     * @param pools the pools
     * @return the pools
     */
    public static GpuPools of(GpuPool... pools) {
        return of().or(pools);
    }

    /**
     * Lists pools by their ids.
     *
     * @param ids the ids on the wire, such as {@code ADA_24}
     * @return the pools
     */
    public static GpuPools of(String... ids) {
        return of().or(ids);
    }

    /** What was read from an endpoint. */
    static GpuPools of(EndpointGpuConfig read) {
        return new GpuPools(
                List.copyOf(read.pools()),
                read.count().orElse(null),
                List.copyOf(read.excludedTypes().orElse(List.of())),
                List.copyOf(read.allowedCudaVersions()),
                read.minCudaVersion()
                        .filter(version -> !version.isEmpty())
                        .map(List::of)
                        .orElse(List.of()));
    }

    /**
     * Adds pools.
     *
     * @param pools the pools to add
     * @return these pools and the added ones
     */
    public GpuPools or(GpuPool... pools) {
        return with(pools == null ? null : ids(pools));
    }

    private static @Nullable String[] ids(GpuPool... pools) {
        @Nullable String[] ids = new String[pools.length];
        for (int i = 0; i < pools.length; i++) {
            ids[i] = pools[i] == null ? null : pools[i].id();
        }
        return ids;
    }

    /**
     * Adds pools by their ids.
     *
     * @param more the ids on the wire, such as {@code ADA_24}
     * @return these pools and the added ones
     */
    public GpuPools or(String... more) {
        return with(more);
    }

    private GpuPools with(@Nullable String @Nullable [] more) {
        return new GpuPools(appended(ids, more), perWorker, excluded, cudaVersions, cudaAtLeast);
    }

    /**
     * Sets the number of GPUs that each worker has: the spec's {@code gpu.count}.
     *
     * @param gpus GPUs per worker, at least 1; the server's default is 1
     * @return the same pools with that number
     */
    public GpuPools perWorker(int gpus) {
        return new GpuPools(ids, gpus, excluded, cudaVersions, cudaAtLeast);
    }

    /**
     * Excludes GPU types that the pools hold: the spec's {@code gpu.excludedTypes}. Available in revision 2026-09 only.
     *
     * @param gpuTypes ids of GPU types, as the catalog lists them, such as {@code NVIDIA L4}, no two the same; the
     *     server refuses a type that is in none of the pools
     * @return the same pools without those types
     */
    public GpuPools excluding(String... gpuTypes) {
        return new GpuPools(ids, perWorker, appended(excluded, gpuTypes), cudaVersions, cudaAtLeast);
    }

    /**
     * Limits workers to machines with exactly one of these CUDA versions: the spec's {@code gpu.allowedCudaVersions}.
     * Available in revision 2026-09 only, and not together with {@link #cudaAtLeast}. If neither is set, any version
     * will do.
     *
     * @param versions the major and minor version of each, such as {@code 12.8}
     * @return the same pools with that limit
     */
    public GpuPools cuda(String... versions) {
        return new GpuPools(ids, perWorker, excluded, appended(cudaVersions, versions), cudaAtLeast);
    }

    /**
     * Limits workers to machines with at least this CUDA version: the spec's {@code gpu.minCudaVersion}. Available in
     * revision 2026-09 only, and not together with {@link #cuda}. If neither is set, any version will do.
     *
     * @param version major and minor version, such as {@code 12.4}; 12.11 is higher than 12.2
     * @return the same pools with that limit
     */
    public GpuPools cudaAtLeast(String version) {
        return new GpuPools(
                ids, perWorker, excluded, cudaVersions, Collections.unmodifiableList(Arrays.asList(version)));
    }

    GpuPools withoutCuda() {
        return new GpuPools(ids, perWorker, excluded, List.of(), cudaAtLeast);
    }

    GpuPools withoutCudaAtLeast() {
        return new GpuPools(ids, perWorker, excluded, cudaVersions, List.of());
    }

    List<@Nullable String> ids() {
        return ids;
    }

    @Nullable Integer perWorker() {
        return perWorker;
    }

    List<@Nullable String> excluded() {
        return excluded;
    }

    List<@Nullable String> cudaVersions() {
        return cudaVersions;
    }

    List<@Nullable String> cudaAtLeast() {
        return cudaAtLeast;
    }

    /** The rule that the documents leave out. */
    void checkIds(List<Violation> violations) {
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (id != null && id.isBlank()) {
                violations.add(new Violation("$.gpu.pools[" + i + "]", "must not be blank, is " + Checked.quoted(id)));
            }
        }
    }

    /** The rule on CUDA versions that is in no schema. */
    void checkCuda(List<Violation> violations) {
        if (!cudaVersions.isEmpty() && !cudaAtLeast.isEmpty()) {
            violations.add(new Violation(
                    "$.gpu.minCudaVersion", "excludes allowedCudaVersions; use cuda() or cudaAtLeast(), not both"));
        }
    }

    /** With one null more where the texts are null as a whole, to be refused like any other. */
    private static List<@Nullable String> appended(List<@Nullable String> texts, @Nullable String @Nullable [] more) {
        return Objects.requireNonNull(Container.appended(texts, more == null ? new String[1] : more));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GpuPools that
                && ids.equals(that.ids)
                && Objects.equals(perWorker, that.perWorker)
                && excluded.equals(that.excluded)
                && cudaVersions.equals(that.cudaVersions)
                && cudaAtLeast.equals(that.cudaAtLeast);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ids, perWorker, excluded, cudaVersions, cudaAtLeast);
    }

    /** The pools' ids, and what else was set. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("GpuPools").append(ids);
        if (perWorker != null) {
            text.append(" x ").append(perWorker);
        }
        if (!excluded.isEmpty()) {
            text.append(" excluding ").append(excluded);
        }
        if (!cudaVersions.isEmpty()) {
            text.append(" cuda ").append(cudaVersions);
        }
        if (!cudaAtLeast.isEmpty()) {
            text.append(" cudaAtLeast ").append(cudaAtLeast.get(0));
        }
        return PrintableText.of(text.toString(), LONGEST_TEXT);
    }
}
