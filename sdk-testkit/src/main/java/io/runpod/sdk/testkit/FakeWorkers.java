package io.runpod.sdk.testkit;

import io.runpod.sdk.model.WorkerStatus;
import java.util.function.Consumer;

/**
 * The workers of an endpoint, as a test wants them; {@link FakeRunpod#workers} gives them. An endpoint has as many as
 * its {@code workers.min} says, INITIALIZING, until the first of these methods is called or {@link
 * FakeRunpod#scaleUpAfter} makes them IDLE; from then on nobody but the test adds any or takes any away.
 *
 * <pre>{@code
 * runpod.workers("ep_000001").become(WorkerStatus.RUNNING).add(2, WorkerStatus.THROTTLED);
 * }</pre>
 *
 * <p>Each method throws an {@link IllegalArgumentException} if the endpoint has been deleted.
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
     * Gives all workers that status; where there is none, one comes.
     *
     * @param status any, also one that the API does not have yet
     * @return this
     */
    public FakeWorkers become(WorkerStatus status) {
        return let(workers -> workers.become(status));
    }

    /**
     * Adds workers.
     *
     * @param howMany at least 1; an endpoint has up to 100 here
     * @param status what they do
     * @return this
     * @throws IllegalArgumentException if that is too few or too many; nothing has changed then
     */
    public FakeWorkers add(int howMany, WorkerStatus status) {
        return let(workers -> workers.add(howMany, status));
    }

    /**
     * Leaves all workers on an older release than the endpoint's: {@code isStale}. Those that are added later are not.
     *
     * @return this
     */
    public FakeWorkers becomeStale() {
        return let(Workforce::becomeStale);
    }

    /**
     * Takes all workers away, as when they are scaled down.
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
