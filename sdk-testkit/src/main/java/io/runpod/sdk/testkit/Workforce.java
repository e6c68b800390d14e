package io.runpod.sdk.testkit;

import io.runpod.sdk.model.WorkerStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The workers of one endpoint: as many as are always on, until a test says otherwise. */
final class Workforce {
    /** A request may ask for any number of them. */
    static final int MOST = 100;

    private final List<WorkerState> workers = new ArrayList<>();
    private int last;
    private boolean isScripted;

    Workforce copy() {
        Workforce copy = new Workforce();
        copy.workers.addAll(workers);
        copy.last = last;
        copy.isScripted = isScripted;
        return copy;
    }

    /** Starts those that are missing. What a test has scripted stays as the test said. */
    void keepAtLeast(int min, long now, Optional<Duration> start) {
        while (!isScripted && size() < Math.min(min, MOST)) {
            workers.add(WorkerState.starting(++last, now, start));
        }
    }

    /** All of them; where there is none, one comes. */
    void become(WorkerStatus status) {
        isScripted = true;
        workers.replaceAll(worker -> worker.become(status));
        if (workers.isEmpty()) {
            add(1, status);
        }
    }

    void add(int number, WorkerStatus status) {
        if (number < 1 || number > MOST - size()) {
            throw new IllegalArgumentException(
                    "can't add " + number + " to " + size() + " workers; from 1 on, and up to " + MOST + " in all");
        }
        isScripted = true;
        for (int i = 0; i < number; i++) {
            workers.add(WorkerState.scripted(++last, status));
        }
    }

    void becomeStale() {
        isScripted = true;
        workers.replaceAll(WorkerState::becomeStale);
    }

    void leave() {
        isScripted = true;
        workers.clear();
    }

    List<KeptWorker> of(KeptEndpoint endpoint, long now) {
        return workers.stream().map(worker -> worker.of(endpoint, now)).toList();
    }

    /** Even nobody takes memory. */
    int weight() {
        return 1 + size();
    }

    private int size() {
        return workers.size();
    }
}
