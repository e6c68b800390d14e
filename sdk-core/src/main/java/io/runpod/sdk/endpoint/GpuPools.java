package io.runpod.sdk.endpoint;

import io.runpod.sdk.model.Violation;
import io.runpod.sdk.text.PrintableText;
import io.runpod.sdk.v2026_06.model.EndpointGpuConfig;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The GPU pools that workers may be placed on, whichever has capacity, and how many GPUs a worker has: the spec's
 * {@code gpu}. Immutable: every method returns a new value.
 *
 * <p>Pool ids are not GPU types: an id with a space, or one that starts with NVIDIA, AMD or Tesla, is most likely a GPU
 * type from the wrong list. It is sent all the same; the server knows best.
 */
public final class GpuPools {
    private static final int LONGEST_TEXT = 1_000;

    private final List<@Nullable String> ids;
    private final @Nullable Integer perWorker;

    private GpuPools(List<@Nullable String> ids, @Nullable Integer perWorker) {
        this.ids = ids;
        this.perWorker = perWorker;
    }

    /**
     * Starts without a pool, for code that adds them one by one with {@link #or}. An endpoint needs at least one.
     *
     * @return no pools yet
     */
    public static GpuPools of() {
        return new GpuPools(List.of(), null);
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

    /**
     * Adds pools.
     *
     * @param pools the pools to add
     * @return these pools and those
     */
    public GpuPools or(GpuPool... pools) {
        List<@Nullable String> more = new ArrayList<>(ids);
        for (GpuPool pool : pools) {
            more.add(pool == null ? null : pool.id());
        }
        return new GpuPools(Collections.unmodifiableList(more), perWorker);
    }

    /**
     * Adds pools by their ids.
     *
     * @param more the ids on the wire, such as {@code ADA_24}
     * @return these pools and those
     */
    public GpuPools or(String... more) {
        List<@Nullable String> all = new ArrayList<>(ids);
        Collections.addAll(all, more);
        return new GpuPools(Collections.unmodifiableList(all), perWorker);
    }

    /**
     * Sets the number of GPUs that each worker has: the spec's {@code gpu.count}.
     *
     * @param gpus GPUs a worker, at least 1; the server's default is 1
     * @return the same pools with that number
     */
    public GpuPools perWorker(int gpus) {
        return new GpuPools(ids, gpus);
    }

    EndpointGpuConfig.Builder onTheWire(List<Violation> violations) {
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.get(i);
            if (id != null && id.isBlank()) {
                violations.add(new Violation("$.gpu.pools[" + i + "]", "must not be blank, is \"" + id + "\""));
            }
        }
        EndpointGpuConfig.Builder gpu = EndpointGpuConfig.builder().pools(ids);
        return perWorker == null ? gpu : gpu.count(perWorker);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GpuPools that && ids.equals(that.ids) && Objects.equals(perWorker, that.perWorker);
    }

    @Override
    public int hashCode() {
        return Objects.hash(ids, perWorker);
    }

    /** The pools' ids, and the number of GPUs where it was set. */
    @Override
    public String toString() {
        return PrintableText.of("GpuPools" + ids + (perWorker == null ? "" : " x " + perWorker), LONGEST_TEXT);
    }
}
