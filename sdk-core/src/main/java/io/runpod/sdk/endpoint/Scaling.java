package io.runpod.sdk.endpoint;

import io.runpod.sdk.model.Violation;
import io.runpod.sdk.v2026_06.model.CreateEndpointScaling;
import io.runpod.sdk.v2026_06.model.ScalerType;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When workers are added, and when idle ones go: the spec's {@code scaling}. Immutable. */
public final class Scaling {
    private final ScalerType type;
    private final @Nullable Duration queueDelay;
    private final int requestCount;
    private final @Nullable Duration idleAfter;
    private final boolean idleSet;

    private Scaling(
            ScalerType type,
            @Nullable Duration queueDelay,
            int requestCount,
            @Nullable Duration idleAfter,
            boolean idleSet) {
        this.type = type;
        this.queueDelay = queueDelay;
        this.requestCount = requestCount;
        this.idleAfter = idleAfter;
        this.idleSet = idleSet;
    }

    /**
     * Adds a worker when a request has waited in the queue for some time: {@code QUEUE_DELAY}.
     *
     * @param delay how long a request may wait, in whole seconds, at least 1 s; the server's default is 4 s
     * @return the rule
     */
    public static Scaling onQueueDelay(Duration delay) {
        return new Scaling(ScalerType.QUEUE_DELAY, delay, 0, null, false);
    }

    /**
     * Keeps one worker for so many requests, queued and in progress together: {@code REQUEST_COUNT}.
     *
     * @param requestsPerWorker requests that one worker is to take, at least 1
     * @return the rule
     */
    public static Scaling onRequestCount(int requestsPerWorker) {
        return new Scaling(ScalerType.REQUEST_COUNT, null, requestsPerWorker, null, false);
    }

    /**
     * Sets how long a worker stays up without work: the spec's {@code scaling.idleTimeout}.
     *
     * @param idle the time, in whole seconds, at least 0; the server's default is 5 s
     * @return the same rule with that time
     */
    public Scaling idleAfter(Duration idle) {
        return new Scaling(type, queueDelay, requestCount, idle, true);
    }

    CreateEndpointScaling.Builder onTheWire(List<Violation> violations) {
        CreateEndpointScaling.Builder scaling = CreateEndpointScaling.builder().type(type);
        Integer value = type.equals(ScalerType.REQUEST_COUNT)
                ? Integer.valueOf(requestCount)
                : WireUnit.SECONDS.of("$.scaling.value", queueDelay, violations);
        if (value != null) {
            scaling.value(value);
        }
        Integer idle = idleSet ? WireUnit.SECONDS.of("$.scaling.idleTimeout", idleAfter, violations) : null;
        return idle == null ? scaling : scaling.idleTimeout(idle);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scaling that
                && type.equals(that.type)
                && Objects.equals(queueDelay, that.queueDelay)
                && requestCount == that.requestCount
                && Objects.equals(idleAfter, that.idleAfter);
    }

    @Override
    public int hashCode() {
        return Objects.hash(type, queueDelay, requestCount, idleAfter);
    }

    /** The rule, and the idle time where it was set. */
    @Override
    public String toString() {
        String rule =
                type.equals(ScalerType.REQUEST_COUNT) ? "onRequestCount=" + requestCount : "onQueueDelay=" + queueDelay;
        return "Scaling{" + rule + (idleSet ? ", idleAfter=" + idleAfter : "") + "}";
    }
}
