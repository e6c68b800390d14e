package io.runpod.sdk.testkit;

import io.runpod.sdk.model.WorkerStatus;
import java.time.Duration;
import java.util.Optional;

/**
 * What is kept of a worker.
 *
 * @param number counts an endpoint's workers; none is given twice
 * @param status what it does; one that starts may be ready by now
 * @param since when it came, in nanoseconds
 * @param start how long it takes to be ready; empty where only a test can say that it is
 * @param isStale whether it runs an older release
 */
record WorkerState(int number, WorkerStatus status, long since, Optional<Duration> start, boolean isStale) {
    static WorkerState starting(int number, long now, Optional<Duration> start) {
        return new WorkerState(number, WorkerStatus.INITIALIZING, now, start, false);
    }

    static WorkerState scripted(int number, WorkerStatus status) {
        return new WorkerState(number, status, 0, Optional.empty(), false);
    }

    WorkerState become(WorkerStatus other) {
        return new WorkerState(number, other, since, Optional.empty(), isStale);
    }

    WorkerState becomeStale() {
        return new WorkerState(number, status, since, start, true);
    }

    /** As it is at that time. */
    KeptWorker of(KeptEndpoint endpoint, long now) {
        boolean isReady = start.filter(time -> Duration.ofNanos(now - since).compareTo(time) >= 0)
                .isPresent();
        return new KeptWorker(
                endpoint.id() + "-w" + number,
                isReady ? WorkerStatus.IDLE : status,
                endpoint.version() - (isStale ? 1 : 0));
    }
}
