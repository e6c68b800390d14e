package io.runpod.sdk.endpoint;

import io.runpod.sdk.model.Violation;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many workers an endpoint has: the spec's {@code workers}. The minimum is always on and billed all the time. The
 * account's quota, which only the server knows, limits the maximum. Immutable.
 *
 * @since 0.1.0
 */
public final class Workers {
    private final @Nullable Integer min;
    private final int max;

    private Workers(@Nullable Integer min, int max) {
        this.min = min;
        this.max = max;
    }

    /**
     * Scales between two numbers of workers.
     *
     * @param min the number of workers that are always on and billed, at least 0
     * @param max the largest number of workers, at least {@code min}
     * @return the range
     */
    public static Workers between(int min, int max) {
        return new Workers(min, max);
    }

    /**
     * Scales up to a number of workers. The minimum is not sent; the server's default for it is 0.
     *
     * @param max the largest number of workers, at least 0
     * @return the range
     */
    public static Workers upTo(int max) {
        return new Workers(null, max);
    }

    /**
     * Keeps a fixed number of workers, always on and billed.
     *
     * @param count the number of workers, at least 0
     * @return the range from {@code count} to {@code count}
     */
    public static Workers exactly(int count) {
        return new Workers(count, count);
    }

    @Nullable Integer min() {
        return min;
    }

    int max() {
        return max;
    }

    /** The rule that the documents leave out. */
    void check(List<Violation> violations) {
        if (min != null && min > max) {
            violations.add(new Violation("$.workers.min", "must be at most workers.max, " + max + ", is " + min));
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Workers that && Objects.equals(min, that.min) && max == that.max;
    }

    @Override
    public int hashCode() {
        return Objects.hash(min, max);
    }

    /** The numbers that were set. */
    @Override
    public String toString() {
        return "Workers{" + (min == null ? "" : "min=" + min + ", ") + "max=" + max + "}";
    }
}
