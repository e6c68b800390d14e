package io.runpod.sdk.endpoint;

import io.runpod.sdk.model.EndpointScaling;
import io.runpod.sdk.model.EndpointType;
import io.runpod.sdk.model.QueueDelayScaling;
import io.runpod.sdk.model.QueueDelayScalingType;
import io.runpod.sdk.model.RequestCountScaling;
import io.runpod.sdk.model.RequestCountScalingType;
import io.runpod.sdk.model.Violation;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes a scaling as revision 2026-09 has it: the rule, and the idle time among the workers' members. */
final class Scaling2026_09 {
    private static final Scaling QUEUE_DEFAULT = Scaling.onQueueDelay(Duration.ofSeconds(4));
    private static final Scaling LOAD_BALANCER_DEFAULT = Scaling.onRequestCount(4);

    private final Scaling said;
    private final List<Violation> violations;

    private Scaling2026_09(Scaling said, List<Violation> violations) {
        this.said = said;
        this.violations = violations;
    }

    /** For an endpoint of that type; its platform's default where nothing was said, since the member is required. */
    static Scaling2026_09 of(EndpointType type, @Nullable Scaling said, List<Violation> violations) {
        boolean isLoadBalancer = type.equals(EndpointType.LOAD_BALANCER);
        Scaling effective = said != null ? said : isLoadBalancer ? LOAD_BALANCER_DEFAULT : QUEUE_DEFAULT;
        if (effective.rule() == Scaling.Rule.AS_READ && !takesIdleTime(type, effective)) {
            effective = effective.withoutIdleTime();
        }
        check(type, effective, violations);
        return of(effective, violations);
    }

    /** For an endpoint whose type is not known. */
    static Scaling2026_09 of(Scaling said, List<Violation> violations) {
        return new Scaling2026_09(said, violations);
    }

    /** The rules about an endpoint of that type. */
    static void check(EndpointType type, Scaling said, List<Violation> violations) {
        if (type.equals(EndpointType.LOAD_BALANCER) && said.goesByDelay()) {
            violations.add(new Violation(
                    "$.scaling.type", "a load balancer scales on the number of requests only, is " + said));
        }
        if (said.hasIdleAfter() && !takesIdleTime(type, said)) {
            violations.add(new Violation(
                    "$.workers.idleTimeout",
                    "does not apply to a queue that scales on the number of requests, is " + said.idleAfter()));
        }
    }

    private static boolean takesIdleTime(EndpointType type, Scaling said) {
        return !type.equals(EndpointType.QUEUE) || !said.countsRequests();
    }

    /** The rule; null where it breaks a limit. */
    @Nullable EndpointScaling rule() {
        return switch (said.rule()) {
            case QUEUE_DELAY -> queueDelay(said.queueDelay());
            case REQUEST_COUNT -> requestCount(said.requestCount());
            case AS_READ -> asRead(Objects.requireNonNull(said.read()));
        };
    }

    private @Nullable EndpointScaling queueDelay(@Nullable Duration delay) {
        if (delay == null) {
            violations.add(new Violation("$.scaling.queueDelay", "must not be null"));
            return null;
        }
        return queueDelay(WireUnit.decimalSeconds(delay));
    }

    private @Nullable EndpointScaling queueDelay(BigDecimal seconds) {
        return Checked.nested(
                "$.scaling",
                QueueDelayScaling.builder()
                        .type(QueueDelayScalingType.QUEUE_DELAY)
                        .queueDelay(seconds)::build,
                violations);
    }

    private @Nullable EndpointScaling requestCount(int requests) {
        return Checked.nested(
                "$.scaling",
                RequestCountScaling.builder()
                        .type(RequestCountScalingType.REQUEST_COUNT)
                        .requestCount(requests)::build,
                violations);
    }

    /** Without members that are not known, which a request can't have; but whole where all of it is not known. */
    private @Nullable EndpointScaling asRead(EndpointScaling read) {
        if (read instanceof QueueDelayScaling queue) {
            return queueDelay(queue.queueDelay());
        }
        return read instanceof RequestCountScaling count ? requestCount(count.requestCount()) : read;
    }

    /** The idle time in seconds; null where none was said, or it was refused. */
    @Nullable Integer idleTimeout() {
        return said.hasIdleAfter() ? WireUnit.SECONDS.of("$.workers.idleTimeout", said.idleAfter(), violations) : null;
    }
}
