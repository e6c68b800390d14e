package io.runpod.sdk.endpoint;

import io.runpod.sdk.model.EndpointScaling;
import io.runpod.sdk.model.QueueDelayScaling;
import io.runpod.sdk.model.RequestCountScaling;
import io.runpod.sdk.text.PrintableText;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When workers are added, and when idle ones are stopped: the spec's {@code scaling}, and in revision 2026-09 the
 * {@code idleTimeout} of its {@code workers}. Immutable.
 *
 * @since 0.1.0
 */
public final class Scaling {
    private static final int LONGEST_TEXT = 500;

    /** What a scaling goes by. */
    enum Rule {
        QUEUE_DELAY,
        REQUEST_COUNT,
        /** One that was read from an endpoint, and is kept to the last digit. */
        AS_READ
    }

    private final Rule rule;
    private final @Nullable Duration queueDelay;
    private final int requestCount;
    private final @Nullable EndpointScaling read;
    private final @Nullable Duration idleAfter;
    private final boolean idleSet;

    private Scaling(Rule rule, @Nullable Duration queueDelay, int requestCount, @Nullable EndpointScaling read) {
        this.rule = rule;
        this.queueDelay = queueDelay;
        this.requestCount = requestCount;
        this.read = read;
        this.idleAfter = null;
        this.idleSet = false;
    }

    private Scaling(Scaling like, @Nullable Duration idleAfter) {
        this.rule = like.rule;
        this.queueDelay = like.queueDelay;
        this.requestCount = like.requestCount;
        this.read = like.read;
        this.idleAfter = idleAfter;
        this.idleSet = true;
    }

    /**
     * Adds a worker when a request has waited in the queue for some time: {@code QUEUE_DELAY}. A load balancer can't
     * use it.
     *
     * @param delay how long a request may wait: in revision 2026-09 at least 0.5 s, exact to the nanosecond; in
     *     revision 2026-06 whole seconds, at least 1 s
     * @return the rule
     */
    public static Scaling onQueueDelay(Duration delay) {
        return new Scaling(Rule.QUEUE_DELAY, delay, 0, null);
    }

    /**
     * Adds workers in proportion to the number of requests, queued and in progress together: {@code REQUEST_COUNT}.
     *
     * @param requestsPerWorker requests that one worker is to take, at least 1
     * @return the rule
     */
    public static Scaling onRequestCount(int requestsPerWorker) {
        return new Scaling(Rule.REQUEST_COUNT, null, requestsPerWorker, null);
    }

    /** What was read, with its idle time where it has one. */
    static Scaling of(EndpointScaling read, Optional<Integer> idleSeconds) {
        Scaling scaling = new Scaling(Rule.AS_READ, null, 0, read);
        return idleSeconds
                .map(seconds -> scaling.idleAfter(Duration.ofSeconds(seconds)))
                .orElse(scaling);
    }

    /**
     * Sets how long a worker stays up without work: the spec's {@code workers.idleTimeout}, which revision 2026-06
     * calls {@code scaling.idleTimeout}.
     *
     * @param idle the time, in whole seconds. In revision 2026-09 it is from 1 s to 1 h, the server's default is 10 s,
     *     and a queue that scales on the number of requests can't have it; in revision 2026-06 it is at least 0 s, and
     *     the server's default is 5 s
     * @return the same rule with that time
     */
    public Scaling idleAfter(Duration idle) {
        return new Scaling(this, idle);
    }

    Scaling withoutIdleTime() {
        return new Scaling(rule, queueDelay, requestCount, read);
    }

    Rule rule() {
        return rule;
    }

    @Nullable Duration queueDelay() {
        return queueDelay;
    }

    int requestCount() {
        return requestCount;
    }

    @Nullable EndpointScaling read() {
        return read;
    }

    /** Whether it goes by the number of requests, whoever said so. */
    boolean countsRequests() {
        return rule == Rule.REQUEST_COUNT || read instanceof RequestCountScaling;
    }

    /** Whether it goes by the time in the queue, whoever said so. */
    boolean goesByDelay() {
        return rule == Rule.QUEUE_DELAY || read instanceof QueueDelayScaling;
    }

    @Nullable Duration idleAfter() {
        return idleAfter;
    }

    /** Whether there is an idle time, if only a null that has to be refused. */
    boolean hasIdleAfter() {
        return idleSet;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Scaling that
                && rule == that.rule
                && Objects.equals(queueDelay, that.queueDelay)
                && requestCount == that.requestCount
                && Objects.equals(read, that.read)
                && Objects.equals(idleAfter, that.idleAfter)
                && idleSet == that.idleSet;
    }

    @Override
    public int hashCode() {
        return Objects.hash(rule, queueDelay, requestCount, read, idleAfter, idleSet);
    }

    /** The rule, and the idle time where it was set. */
    @Override
    public String toString() {
        String text =
                switch (rule) {
                    case QUEUE_DELAY -> "onQueueDelay=" + queueDelay;
                    case REQUEST_COUNT -> "onRequestCount=" + requestCount;
                    case AS_READ -> PrintableText.of(String.valueOf(read), LONGEST_TEXT);
                };
        return "Scaling{" + text + (idleSet ? ", idleAfter=" + idleAfter : "") + "}";
    }
}
