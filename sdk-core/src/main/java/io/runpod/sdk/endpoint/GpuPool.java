package io.runpod.sdk.endpoint;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A serverless GPU pool: a class of cards that workers are placed on. Pools are not GPU types: {@code ADA_24} is one,
 * {@code NVIDIA GeForce RTX 4090} is not.
 *
 * <p>Ids change often, so the constants only help: {@link #of} and every method that takes a pool as a string accept any
 * id. {@code GET /v2/catalog/gpus} lists the pools of the day with their cards and memory.
 *
 * @since 0.1.0
 */
public final class GpuPool {
    /** RTX A4000, A4500, RTX 4000 Ada, RTX 2000 Ada: 16 to 20 GB. */
    public static final GpuPool AMPERE_16 = new GpuPool("AMPERE_16");

    /** L4, RTX A5000, RTX 3090: 24 GB. */
    public static final GpuPool AMPERE_24 = new GpuPool("AMPERE_24");

    /** RTX 4090: 24 GB. */
    public static final GpuPool ADA_24 = new GpuPool("ADA_24");

    /** RTX 5090: 32 GB. */
    public static final GpuPool ADA_32_PRO = new GpuPool("ADA_32_PRO");

    /** A40, RTX A6000: 48 GB. */
    public static final GpuPool AMPERE_48 = new GpuPool("AMPERE_48");

    /** L40, L40S, RTX 6000 Ada: 48 GB. */
    public static final GpuPool ADA_48_PRO = new GpuPool("ADA_48_PRO");

    /** A100: 80 GB. */
    public static final GpuPool AMPERE_80 = new GpuPool("AMPERE_80");

    /** H100: 80 to 94 GB. */
    public static final GpuPool ADA_80_PRO = new GpuPool("ADA_80_PRO");

    /** RTX PRO 6000 Blackwell: 96 GB. */
    public static final GpuPool BLACKWELL_96 = new GpuPool("BLACKWELL_96");

    /** H200: 141 GB. */
    public static final GpuPool HOPPER_141 = new GpuPool("HOPPER_141");

    /** B200: 180 GB. */
    public static final GpuPool BLACKWELL_180 = new GpuPool("BLACKWELL_180");

    private final String id;

    private GpuPool(String id) {
        this.id = id;
    }

    /**
     * The pool with an id, for ids that have no constant.
     *
     * @param id the pool's id on the wire
     * @return the pool
     */
    public static GpuPool of(String id) {
        return new GpuPool(Objects.requireNonNull(id, "id"));
    }

    /** {@return the pool's id on the wire} */
    public String id() {
        return id;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GpuPool that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The pool's id on the wire. */
    @Override
    public String toString() {
        return id;
    }
}
