package io.runpod.sdk.endpoint;

import io.runpod.sdk.model.CreateCpuConfig;
import io.runpod.sdk.model.Violation;
import io.runpod.sdk.text.PrintableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A CPU flavor that workers may run on, and how many vCPUs each worker has: an item of the spec's {@code cpu}.
 * Available in revision 2026-09 only. The flavor and the number of vCPUs determine the amount of memory. Immutable.
 *
 * @since 0.1.0
 */
public final class CpuFlavor {
    private static final int LEAST_VCPUS = 2;
    private static final int LONGEST_TEXT = 200;

    private final @Nullable String id;
    private final int vcpus;

    private CpuFlavor(@Nullable String id, int vcpus) {
        this.id = id;
        this.vcpus = vcpus;
    }

    /**
     * Names a flavor.
     *
     * @param id the flavor's id, as the catalog lists it, such as {@code cpu3c}
     * @param vcpus vCPUs per worker: a power of two, at least 2, within the flavor's range
     * @return the flavor
     */
    public static CpuFlavor of(String id, int vcpus) {
        return new CpuFlavor(id, vcpus);
    }

    /** The flavors on the wire; null, and violations more, where one of them can't be there. */
    static @Nullable List<CreateCpuConfig> onTheWire(List<@Nullable CpuFlavor> flavors, List<Violation> violations) {
        List<CreateCpuConfig> all = new ArrayList<>(flavors.size());
        for (int i = 0; i < flavors.size(); i++) {
            String path = "$.cpu[" + i + "]";
            CpuFlavor flavor = flavors.get(i);
            if (flavor == null) {
                violations.add(new Violation(path, "must not be null"));
            } else {
                flavor.onTheWire(path, violations).ifPresent(all::add);
            }
        }
        return all.size() < flavors.size() ? null : all;
    }

    private Optional<CreateCpuConfig> onTheWire(String path, List<Violation> violations) {
        boolean hasId = id != null && !id.isBlank();
        boolean isPowerOfTwo = vcpus >= LEAST_VCPUS && Integer.bitCount(vcpus) == 1;
        if (!hasId) {
            violations.add(new Violation(path + ".id", "must not be blank, is " + Checked.quoted(id)));
        }
        if (!isPowerOfTwo) {
            violations.add(new Violation(path + ".vcpuCount", "must be a power of two, at least 2, is " + vcpus));
        }
        return hasId && isPowerOfTwo
                ? Optional.of(CreateCpuConfig.builder()
                        .id(Objects.requireNonNull(id))
                        .vcpuCount(vcpus)
                        .build())
                : Optional.empty();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CpuFlavor that && Objects.equals(id, that.id) && vcpus == that.vcpus;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, vcpus);
    }

    /** The flavor's id and the number of vCPUs. */
    @Override
    public String toString() {
        return PrintableText.of("CpuFlavor{" + id + " x " + vcpus + "}", LONGEST_TEXT);
    }
}
