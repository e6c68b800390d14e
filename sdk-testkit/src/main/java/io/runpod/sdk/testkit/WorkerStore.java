package io.runpod.sdk.testkit;

import io.runpod.sdk.model.WorkerStatus;
import java.util.List;
import java.util.stream.IntStream;

/** The workers of each endpoint: those that are always on, as they start. */
final class WorkerStore {
    /** A request may ask for any number of them. */
    private static final int MOST = 100;

    List<KeptWorker> of(KeptEndpoint endpoint) {
        int count = Math.min(MOST, endpoint.node().at("/workers/min").intValue());
        return IntStream.rangeClosed(1, count)
                .mapToObj(number ->
                        new KeptWorker(endpoint.id() + "-w" + number, WorkerStatus.INITIALIZING, endpoint.version()))
                .toList();
    }
}
