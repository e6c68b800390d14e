package io.runpod.sdk.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a server has read. A POST that was read whole counts as a creation, whatever the server did next, unless the
 * server itself then said that it did nothing: a 4xx other than 408, a 307 or 308, a refused HTTP/2 stream.
 */
final class Journal {
    private final List<SeenRequest> requests = new ArrayList<>();
    private final List<SeenRequest> creations = new ArrayList<>();
    private final Semaphore arrivals = new Semaphore(0);
    private @Nullable Throwable failure;

    synchronized void saw(SeenRequest request) {
        requests.add(request);
        if (request.isPost()) {
            creations.add(request);
        }
        arrivals.release();
    }

    /** The server's own word that it did not act on a request. */
    synchronized void declined(SeenRequest request) {
        creations.remove(request); // one copy, where it came twice
    }

    synchronized void failed(Throwable cause) {
        failure = cause;
    }

    synchronized List<SeenRequest> requests() {
        return List.copyOf(requests);
    }

    synchronized List<SeenRequest> creations() {
        return List.copyOf(creations);
    }

    /** Waits until one more request has been read than was waited for before. */
    void awaitRequest() throws InterruptedException {
        if (!arrivals.tryAcquire(10, TimeUnit.SECONDS)) {
            throw new AssertionError("no request within 10 s; so far " + requests());
        }
    }

    /** Throws what went wrong in the harness itself: a script that fails must not look like a fault that was survived. */
    synchronized void check() {
        if (failure != null) {
            throw new AssertionError("the server's script failed", failure);
        }
    }
}
