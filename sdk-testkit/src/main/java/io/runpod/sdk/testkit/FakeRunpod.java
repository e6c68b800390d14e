package io.runpod.sdk.testkit;

import io.runpod.sdk.ApiRevision;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.model.Endpoint;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/**
 * An in-memory Runpod: real HTTP on loopback, without a container, an account or a bill. It answers all 33 operations
 * of revision 2026-09 and keeps endpoints, templates, network volumes, registry credentials and secrets. Requests are
 * checked against the OpenAPI documents themselves, and answers follow them.
 *
 * <pre>{@code
 * try (FakeRunpod runpod = FakeRunpod.start()) {
 *     Endpoint endpoint = runpod.client().endpoints().create(…);
 *     assertThat(runpod.endpoints()).containsExactly(endpoint);
 * }
 * }</pre>
 *
 * <ul>
 *   <li>It accepts both revisions: a create is checked and answered in the revision that it is written in. A body
 *       counts as 2026-09 if it has a member that only that document knows, such as {@code type} or {@code
 *       workers.idleTimeout}, and as 2026-06 otherwise. The other operations exist in 2026-09 only; they show an
 *       endpoint that was created in 2026-06 as an old one, without {@code type} and {@code requestUrls}. {@link
 *       FakeRunpodBuilder#only} makes it a server of one revision.
 *   <li>New endpoints get the ids {@code ep_000001}, {@code ep_000002} and so on; the ids of other things begin with
 *       {@code tpl_}, {@code vol_}, {@code reg_} and {@code sec_}. The clock starts on 1 January 2026 and advances by a
 *       second whenever a time is recorded, so that no two endpoints have the same time. The {@linkplain #builder() builder}
 *       can change both.
 *   <li>What a request leaves out gets the API's default; {@code timeout} gets the documented 300000. In 2026-06,
 *       unknown members are kept as they came; in 2026-09 they are refused.
 *   <li>401 for a missing or wrong key, 404 for another path or id, 405 for another method, 413 for a body over 1 MiB,
 *       415 for one whose content type is not JSON, 400 for one that can't be parsed as JSON, 422 with {@code errors}
 *       in production's wording for one that breaks the schema. A request that breaks a rule that is in no schema gets
 *       the status that production gives it, such as 409 if the name of a secret is taken.
 *   <li>An update merges a partial {@code workers}, and a template that was applied to an endpoint is renamed with it.
 *       A page is shorter than asked for if its items would exceed 1 MiB.
 *   <li>The catalog is small and always the same. Pools, CPU flavors, data centers, volumes and registries are accepted
 *       even if they do not exist; only {@code excludedTypes} and {@code templateId} must name something that exists.
 *   <li>The values of secrets, user names and passwords are kept in the recorded {@linkplain #requests() requests}
 *       only. Nothing runs: there are no jobs, and an endpoint
 *       has as many workers as are always on (at most 100), unless {@link #workers} says otherwise.
 *   <li>{@link #next}, {@link #always} and {@link #when} make things go wrong.
 *   <li>It is strict about HTTP/1.1: a request that could be read in two ways gets a 400. A request that is not
 *       complete after 30 seconds gets a 408. A connection that is idle for 60 seconds is closed, and so is one that
 *       begins with a TLS hello. Above 1,024 open connections, the one that has waited longest is closed.
 *   <li>Its memory is bounded. It keeps the last 100,000 endpoints, or fewer if they exceed a sixteenth of the heap (at
 *       least 4, at most 64 MiB), and of each other kind, releases included, the last 10,000, or fewer if they exceed a
 *       64th of the heap (at least 1, at most 4 MiB). Anything older is forgotten, as if it had been deleted.
 * </ul>
 *
 * <p>Many fake servers can run side by side, and all methods may be called from any thread. Close the server when you
 * are done, since its threads are not daemons.
 *
 * @since 0.1.0
 */
public final class FakeRunpod implements AutoCloseable {
    /** The key that is accepted, unless the builder sets another. */
    public static final String DEFAULT_API_KEY = "fake-key";

    private final String apiKey;
    private final ApiRevision revision;
    private final HttpDoor door;
    private final Memory memory;
    private final JumpingTime time;
    private final Queue<RunpodClient> clients = new ConcurrentLinkedQueue<>();

    FakeRunpod(String apiKey, ApiRevision revision, HttpDoor door, Memory memory, JumpingTime time) {
        this.apiKey = apiKey;
        this.revision = revision;
        this.door = door;
        this.memory = memory;
        this.time = time;
    }

    /**
     * Starts a server with all defaults, on a free port of 127.0.0.1.
     *
     * @return the running server
     */
    public static FakeRunpod start() {
        return builder().start();
    }

    /**
     * Configures a server that differs from the defaults.
     *
     * @return a new builder
     */
    public static FakeRunpodBuilder builder() {
        return new FakeRunpodBuilder();
    }

    /**
     * The base URL for clients.
     *
     * @return for example {@code http://127.0.0.1:40123}
     */
    public String baseUrl() {
        return door.baseUrl().toString();
    }

    /**
     * The only key that is accepted.
     *
     * @return {@value #DEFAULT_API_KEY}, unless the builder sets another
     */
    public String apiKey() {
        return apiKey;
    }

    /**
     * Makes a new client for this server. It writes creates in revision 2026-09, or in the only revision that this
     * server accepts. Its {@link #time()} jumps, so the wait before a retry takes no real time. It is closed together
     * with the server; closing it earlier does no harm.
     *
     * @return a new client for each call
     */
    public RunpodClient client() {
        RunpodClient client = RunpodClient.builder()
                .apiKey(apiKey)
                .baseUrl(baseUrl())
                .revision(revision)
                .allowPlainHttp() // the server is ours, wherever it listens
                .time(time)
                .build();
        clients.add(client);
        return client;
    }

    /**
     * The time of all {@linkplain #client() clients} of this server, and of what the server does by itself: see {@link
     * #scaleUpAfter} and {@link #listsLagBehind(Duration)}. No other server shares it.
     *
     * @return the time that jumps
     */
    public JumpingTime time() {
        return time;
    }

    /**
     * The endpoints that exist, in the order of their creation, whether or not a client ever heard of them. Deleted
     * endpoints are left out, and so are those that were forgotten because there were too many; {@link #created()}
     * counts them all.
     *
     * @return an unmodifiable copy; each one equals what the client got
     */
    public List<Endpoint> endpoints() {
        return memory.account().endpoints().all().stream()
                .map(KeptEndpoint::json)
                .map(Endpoint::fromJson)
                .toList();
    }

    /**
     * How many endpoints were created since the start, or the last {@link #reset()}. Exact, however many there were.
     *
     * @return the number of endpoints, including those that were deleted or forgotten
     */
    public int created() {
        return Math.toIntExact(memory.account().endpoints().created());
    }

    /**
     * The requests that were read, in that order, whatever became of them: the last 10,000, or fewer if they exceed a
     * sixteenth of the heap (between 4 and 16 MiB); {@link #requestCount()} counts them all.
     *
     * @return an unmodifiable copy
     */
    public List<RecordedRequest> requests() {
        return memory.requests().all();
    }

    /**
     * How many requests were read since the start, or the last {@link #reset()}. Exact, however many there were.
     *
     * @return the number of requests, including those that {@link #requests()} has forgotten
     */
    public int requestCount() {
        return Math.toIntExact(memory.requests().count());
    }

    /**
     * Sets one fault for each of the next requests, in this order. They take precedence over all other faults, and each
     * is used once.
     *
     * @param inThisOrder the faults
     */
    public void next(Fault... inThisOrder) {
        memory.faults().next(List.of(inThisOrder));
    }

    /**
     * Sets faults for all requests: the first fault is for the first request, and so on; the last one stays. This
     * replaces what an earlier call set.
     *
     * @param inThisOrder at least one fault; end with {@link Fault#none()} to go back to normal
     * @throws IllegalArgumentException if there is no fault
     */
    public void always(Fault... inThisOrder) {
        memory.faults().always(atLeastOne(inThisOrder));
    }

    /**
     * Sets faults for the requests that fit: the first fault is for the first such request, and so on; the last one
     * stays. If several calls fit a request, the latest one wins; all of them take precedence over {@link #always}.
     *
     * @param fits tells which requests; if it throws, the answer is a 500
     * @param inThisOrder at least one fault; end with {@link Fault#none()} to go back to normal
     * @throws IllegalArgumentException if there is no fault
     */
    public void when(Predicate<RecordedRequest> fits, Fault... inThisOrder) {
        memory.faults().when(fits, atLeastOne(inThisOrder));
    }

    /**
     * Lets a test decide what the workers of an endpoint do.
     *
     * <pre>{@code
     * runpod.workers(endpoint.id()).become(WorkerStatus.IDLE);
     * }</pre>
     *
     * @param endpointId the endpoint's id
     * @return the workers
     * @throws IllegalArgumentException if there is no such endpoint
     */
    public FakeWorkers workers(String endpointId) {
        return new FakeWorkers(memory.account(), endpointId);
    }

    /**
     * From now on, workers that start are INITIALIZING for this long and then IDLE, by this server's {@link #time()}.
     * That time jumps when a client waits, so waiting for a worker takes no real time. An endpoint starts as many
     * workers as its {@code workers.min} says, at once. Without this, only {@link #workers} makes workers IDLE.
     *
     * @param time how long a worker takes to start, zero or more
     * @throws IllegalArgumentException if it is negative
     */
    public void scaleUpAfter(Duration time) {
        memory.account().workers().scaleUpAfter(notNegative("time", time));
    }

    /**
     * From now on, each new endpoint is missing from this many lists, as if the list lagged behind. All pages of one
     * list count as one. Reading the endpoint by its id finds it at once; for a 404 right after a create, use {@link
     * #when} with {@link Fault#status}. If {@link #listsLagBehind(Duration)} is set too, lists have the endpoint once
     * both lags are over.
     *
     * @param looks how many lists lack it, zero or more
     * @throws IllegalArgumentException if it is negative
     */
    public void listsLagBehind(int looks) {
        if (looks < 0) {
            throw new IllegalArgumentException("looks must not be negative, is " + looks);
        }
        memory.account().lag().by(looks);
    }

    /**
     * From now on, each new endpoint is missing from lists for this long, by this server's {@link #time()}; otherwise
     * as with {@link #listsLagBehind(int)}.
     *
     * @param time how long lists lack it, zero or more
     * @throws IllegalArgumentException if it is negative
     */
    public void listsLagBehind(Duration time) {
        memory.account().lag().by(notNegative("time", time));
    }

    /**
     * Forgets everything that exists, all requests and faults, and the settings for workers and lists. Ids and the
     * clock continue, so that no id is used twice.
     */
    public void reset() {
        memory.reset();
    }

    /** Stops the server and closes its clients; calls in progress are cut off. */
    @Override
    public void close() {
        for (RunpodClient client = clients.poll(); client != null; client = clients.poll()) {
            client.close();
        }
        door.close();
    }

    /** Says where it listens. */
    @Override
    public String toString() {
        return "FakeRunpod at " + baseUrl();
    }

    private static Duration notNegative(String name, Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, is " + time);
        }
        return time;
    }

    private static List<Fault> atLeastOne(Fault... faults) {
        if (faults.length == 0) {
            throw new IllegalArgumentException("no fault given");
        }
        return List.of(faults);
    }
}
