package io.runpod.sdk.endpoint;

import io.runpod.sdk.model.Endpoint;
import io.runpod.sdk.model.EndpointType;
import io.runpod.sdk.model.EndpointWorkers;
import io.runpod.sdk.model.EndpointWorkersState;
import io.runpod.sdk.model.RequestCountScaling;
import io.runpod.sdk.model.UpdateEndpointRequest;
import io.runpod.sdk.model.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes a change: what was said, and the rest of what the API takes complete only. */
final class ChangeBody {
    private static final String SUBJECT = "EndpointChange";
    private static final int LONGEST_IDLE_SECONDS = 3600;

    private final Change change;
    private final Description said;
    private final UpdateEndpointRequest.Builder request = UpdateEndpointRequest.builder();
    private final EndpointWorkers.Builder workers = EndpointWorkers.builder();

    private ChangeBody(Change change) {
        this.change = change;
        this.said = change.said;
    }

    /** Asks for the endpoint as it is only where it has to know it, and not before what was said is in order. */
    static UpdateEndpointRequest of(Change change, Supplier<Endpoint> current) {
        ChangeBody body = new ChangeBody(change);
        UpdateEndpointRequest alone = body.alone();
        return change.needsCurrent()
                ? body.completed(Objects.requireNonNull(current.get(), "current must not give null"))
                : alone;
    }

    private UpdateEndpointRequest alone() {
        List<Violation> violations = said.violations();
        describe(violations);
        place(violations);
        contain(said.own.inOneForm(), violations);
        scale(violations);
        if (change.env.areSaid()) {
            request.env(change.env.set());
        }
        said.extras().forEach(request::extra);
        return built(violations);
    }

    private UpdateEndpointRequest built(List<Violation> violations) {
        return Checked.request(SUBJECT, Checked.nested("$", request::build, violations), violations);
    }

    private void describe(List<Violation> violations) {
        ifSaid(said.name, request::name);
        said.checkTemplate(violations);
        ifSaid(said.template, request::templateId);
        ifSaid(said.flashboot, request::flashboot);
        ifSaid(said.timeoutMillis(violations), request::timeout);
    }

    private void place(List<Violation> violations) {
        if (change.gpu.isSaid()) {
            request.gpu(change.gpu.onTheWire(violations));
        }
        if (said.cpu != null) {
            ifSaid(CpuFlavor.onTheWire(said.cpu, violations), request::cpu);
        }
        if (change.gpu.isSaid() && said.cpu != null) {
            violations.add(new Violation("$.cpu", "must not be there beside gpu"));
        }
        ifSaid(said.dataCenters, request::dataCenterIds);
        ifSaid(said.networkVolumes, request::networkVolumes);
    }

    private void contain(Container container, List<Violation> violations) {
        container.checkCommand(violations);
        ifSaid(container.args, request::args);
        ifSaid(container.cmd, request::cmd);
        ifSaid(container.entrypoint, request::entrypoint);
        ifSaid(container.image, request::image);
        ifSaid(container.disk, request::disk);
        ifSaid(container.ports, request::ports);
        if (container.registrySet) {
            request.registry(container.registry);
        }
    }

    private void scale(List<Violation> violations) {
        if (said.workers != null) {
            said.workers.check(violations);
            workers.max(said.workers.max());
            ifSaid(said.workers.min(), workers::min);
        }
        if (said.scaling != null) {
            Scaling2026_09 scaling = Scaling2026_09.of(said.scaling, violations);
            ifSaid(scaling.rule(), request::scaling);
            ifSaid(scaling.idleTimeout(), workers::idleTimeout);
        }
        if (change.hasWorkers()) {
            request.workers(workers);
        }
    }

    private UpdateEndpointRequest completed(Endpoint current) {
        List<Violation> violations = new ArrayList<>(0);
        EndpointType type = current.type().orElse(EndpointType.QUEUE);
        if (said.scaling != null) {
            Scaling2026_09.check(type, said.scaling, violations);
        }
        if (change.hasWorkers()) {
            completeWorkers(type, current, violations);
        }
        if (change.env.areSaid()) {
            request.env(change.env.over(current.env().orElse(Map.of())));
        }
        return built(violations);
    }

    /**
     * Adds the workers' other members, as the API does not say that those left out stay as they are. What the endpoint has
     * outside of the limits, such as the idle time of 0 of old ones, is left out: nothing that was not said makes a change
     * fail.
     */
    private void completeWorkers(EndpointType type, Endpoint current, List<Violation> violations) {
        EndpointWorkersState now = current.workers();
        if (said.workers == null) {
            ifWithin(0, Integer.MAX_VALUE, now.max(), workers::max);
        }
        if (said.workers == null || said.workers.min() == null) {
            ifWithin(0, Integer.MAX_VALUE, now.min(), workers::min);
            checkMost(now.min(), violations);
        }
        if (!change.hasIdleAfter() && !(type.equals(EndpointType.QUEUE) && willCountRequests(current))) {
            now.idleTimeout().ifPresent(seconds -> ifWithin(1, LONGEST_IDLE_SECONDS, seconds, workers::idleTimeout));
        }
        request.workers(workers);
    }

    /** Less than the workers that are always on can't be the most; only the user can say how many shall stay. */
    private void checkMost(int min, List<Violation> violations) {
        if (said.workers != null && min > said.workers.max()) {
            violations.add(new Violation(
                    "$.workers.max",
                    "must be at least workers.min, which the endpoint has at " + min + ", is " + said.workers.max()
                            + "; Workers.between sets both"));
        }
    }

    private boolean willCountRequests(Endpoint current) {
        return said.scaling == null ? current.scaling() instanceof RequestCountScaling : said.scaling.countsRequests();
    }

    private static void ifWithin(int least, int most, int value, Consumer<Integer> setter) {
        if (value >= least && value <= most) {
            setter.accept(value);
        }
    }

    private static <T> void ifSaid(@Nullable T value, Consumer<? super T> setter) {
        if (value != null) {
            setter.accept(value);
        }
    }
}
