package io.runpod.sdk.testkit;

import io.runpod.sdk.retry.TimeSource;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The workers of each endpoint. Bounded by how many they are together: beyond that, those of the endpoint that had its
 * own first are forgotten, and start anew when somebody looks.
 */
final class WorkerStore {
    private static final int MOST = 20_000; // an endpoint without workers counts as well

    private final TimeSource time;
    private final Map<String, Workforce> workforces = new LinkedHashMap<>();
    private int weight;
    private Optional<Duration> start = Optional.empty();

    WorkerStore(TimeSource time) {
        this.time = time;
    }

    /** How long workers that come from now on take to be ready. */
    synchronized void scaleUpAfter(Duration duration) {
        start = Optional.of(duration);
    }

    /** Starts the workers that an endpoint must always have. */
    synchronized void keepUp(KeptEndpoint endpoint) {
        int min = endpoint.node().at("/workers/min").intValue();
        if (min > 0) {
            let(endpoint, workforce -> workforce.keepAtLeast(min, time.nanoTime(), start));
        }
    }

    synchronized List<KeptWorker> of(KeptEndpoint endpoint) {
        keepUp(endpoint);
        return Optional.ofNullable(workforces.get(endpoint.id()))
                .map(workforce -> workforce.of(endpoint, time.nanoTime()))
                .orElse(List.of());
    }

    /** Has something done with an endpoint's workers; if that throws, nothing has changed. */
    synchronized void let(KeptEndpoint endpoint, Consumer<Workforce> change) {
        Optional<Workforce> before = Optional.ofNullable(workforces.get(endpoint.id()));
        Workforce after = before.map(Workforce::copy).orElseGet(Workforce::new);
        change.accept(after);
        workforces.put(endpoint.id(), after);
        weight += after.weight() - before.map(Workforce::weight).orElse(0);
        for (Iterator<Workforce> first = workforces.values().iterator(); weight > MOST; first.remove()) {
            weight -= first.next().weight();
        }
    }

    synchronized void remove(String endpoint) {
        Optional.ofNullable(workforces.remove(endpoint)).ifPresent(gone -> weight -= gone.weight());
    }

    synchronized void clear() {
        workforces.clear();
        weight = 0;
        start = Optional.empty();
    }
}
