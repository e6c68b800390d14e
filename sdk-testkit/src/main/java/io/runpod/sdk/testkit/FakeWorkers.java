package io.runpod.sdk.testkit;

import io.runpod.sdk.model.WorkerStatus;
import java.util.function.Consumer;

/**
 * The workers of an endpoint, under the control of a test; {@link FakeRunpod#workers} returns them. An endpoint starts
 * as many as its {@code workers.min} says. They are INITIALIZING until {@link FakeRunpod#scaleUpAfter} makes them IDLE.
 * Once a test has called one of these methods, only the test adds or removes workers of that endpoint.
 *
 * <pre>{@code
 * runpod.workers("ep_000001").become(WorkerStatus.RUNNING).add(2, WorkerStatus.THROTTLED);
 * }</pre>
 *
 * <p>Each method throws an {@link IllegalArgumentException} if the endpoint has been deleted.
 *
 * @since 0.1.0
 */
public final class FakeWorkers {
    private final Account account;
    private final String endpoint;

    FakeWorkers(Account account, String endpoint) {
        this.account = account;
        this.endpoint = endpoint;
        existing();
    }

    /**
     * Gives all workers this status. If there is no worker, one is added.
     *
     * @param status any status, even one that the API does not have yet
     * @return this
     */
    public FakeWorkers become(WorkerStatus status) {
        return let(workers -> workers.become(status));
    }

    /**
     * Adds workers.
     *
     * @param howMany at least 1; an endpoint can have up to 100 workers here
     * @param status the status of the added workers
     * @return this
     * @throws IllegalArgumentException if that is too few or too many; nothing is changed then
     */
    public FakeWorkers add(int howMany, WorkerStatus status) {
        return let(workers -> workers.add(howMany, status));
    }

    /**
     * Makes all workers stale, as if they still ran an older release of the endpoint: {@code isStale}. Workers that are
     * added later are not stale.
     *
     * @return this
     */
    public FakeWorkers becomeStale() {
        return let(Workforce::becomeStale);
    }

    /**
     * Removes all workers, as if they had been scaled down.
     *
     * @return this
     */
    public FakeWorkers leave() {
        return let(Workforce::leave);
    }

    private FakeWorkers let(Consumer<Workforce> change) {
        account.workers().let(existing(), change);
        return this;
    }

    private KeptEndpoint existing() {
        return account.endpoints()
                .find(endpoint)
                .orElseThrow(() -> new IllegalArgumentException("endpoint " + endpoint + " does not exist"));
    }
}
