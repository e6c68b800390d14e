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
 * An in-memory Runpod: real HTTP on loopback, without a container, an account or a bill. It answers all 33 operations of
 * the API as it is served and keeps endpoints, templates, network volumes, registry credentials and secrets. The OpenAPI
 * files themselves judge what comes in, and what goes out follows them.
 *
 * <pre>{@code
 * try (FakeRunpod runpod = FakeRunpod.start()) {
 *     Endpoint endpoint = runpod.client().endpoints().create(…);
 *     assertThat(runpod.endpoints()).containsExactly(endpoint);
 * }
 * }</pre>
 *
 * <ul>
 *   <li>It is bilingual: a create is judged by the revision that it is written in, and answered in the same. A body is of
 *       2026-09 if it has a member that only that document knows, such as {@code type} or {@code workers.idleTimeout},
 *       and of 2026-06 otherwise. To the other operations, which are of 2026-09 alone, an endpoint of 2026-06 is an old
 *       one, without {@code type} and {@code requestUrls}. {@link FakeRunpodBuilder#only} makes it a server of one
 *       revision.
 *   <li>What is created gets the ids {@code ep_000001}, {@code ep_000002} and so on ({@code tpl_}, {@code vol_}, {@code
 *       reg_} and {@code sec_} for the others). The clock goes on by a second whenever a time is written down, from 1
 *       January 2026 on, so that endpoints are a second apart. The {@linkplain #builder() builder} can change both.
 *   <li>The API's defaults are put in for what a request leaves out; {@code timeout} is the documented 300000. Members
 *       that 2026-06 does not know are kept as they came; 2026-09 refuses them.
 *   <li>401 for a missing or wrong key, 404 for another path or id, 405 for another method, 413 for a body over 1 MiB,
 *       415 for one that is not JSON by its content type, 400 for one that does not read as JSON, 422 with {@code errors}
 *       for one that breaks the schema, in the words of production. What breaks a rule that no schema has gets the status
 *       that production gives it, such as 409 for the name of a secret that is taken.
 *   <li>An update merges a partial {@code workers}, and a template that was applied to an endpoint is renamed with it. A
 *       page is shorter than asked for where its items come to more than a mebibyte.
 *   <li>The catalog is small and always the same. Pools, CPU flavors, data centers, volumes and registries that are not
 *       there are taken nevertheless; only {@code excludedTypes} and {@code templateId} must name what is.
 *   <li>Values of secrets, user names and passwords are not kept. Nothing runs: there are no jobs, and workers are as many
 *       as are always on (at most 100 of an endpoint), unless {@link #workers} says otherwise.
 *   <li>{@link #next}, {@link #always} and {@link #when} make things go wrong.
 *   <li>It speaks HTTP/1.1 by the letter: what could be read in two ways is answered with a 400. A request that has not
 *       come whole after 30 seconds gets a 408, a connection that is idle for 60 is closed, and so is one that begins
 *       with a TLS hello. Above 1,024 open connections, the one that has waited longest is closed.
 *   <li>Its memory is bounded. It has the last 100,000 endpoints, or fewer if they exceed a sixteenth of the heap (at
 *       least 4, at most 64 MiB), and of each other kind, releases included, the last 10,000, or fewer if they exceed a
 *       64th of the heap (at least 1, at most 4 MiB). Whatever is older is forgotten, as if it had been deleted.
 * </ul>
 *
 * <p>Many of them can run side by side; all methods may be called from any thread. Close it: its threads are no
 * daemons.
 */
public final class FakeRunpod implements AutoCloseable {
    /** The key that is let in unless the builder names another. */
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
     * For a server that differs from the defaults.
     *
     * @return a new builder
     */
    public static FakeRunpodBuilder builder() {
        return new FakeRunpodBuilder();
    }

    /**
     * What a client calls.
     *
     * @return for example {@code http://127.0.0.1:40123}
     */
    public String baseUrl() {
        return door.baseUrl().toString();
    }

    /**
     * The only key that is let in.
     *
     * @return {@value #DEFAULT_API_KEY}, unless the builder says otherwise
     */
    public String apiKey() {
        return apiKey;
    }

    /**
     * A new client for this server. It speaks the revision of production, or the only one that this server speaks. Its
     * {@link #time()} jumps, so a retry's wait takes no real time. It is closed together with the server; closing it
     * before does no harm.
     *
     * @return a client of its own for each call
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
     * The time of all {@linkplain #client() clients} of this server, and of what happens on it by itself: see {@link
     * #scaleUpAfter} and {@link #listsLagBehind(Duration)}. No other server shares it.
     *
     * @return the time that jumps
     */
    public JumpingTime time() {
        return time;
    }

    /**
     * The endpoints that exist, in the order of their creation, whether or not a client ever heard of them. Deleted ones
     * are not among them, nor those that were forgotten because there were too many; {@link #created()} goes on counting.
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
     * @return as many as {@link #endpoints()} has, and those that were deleted or forgotten
     */
    public int created() {
        return Math.toIntExact(memory.account().endpoints().created());
    }

    /**
     * The requests that were read, in that order, whatever became of them: the last 10,000, or fewer where they come to
     * more than a sixteenth of the heap (between 4 and 16 MiB); {@link #requestCount()} goes on counting.
     *
     * @return an unmodifiable copy
     */
    public List<RecordedRequest> requests() {
        return memory.requests().all();
    }

    /**
     * How many requests were read since the start, or the last {@link #reset()}. Exact, however many there were.
     *
     * @return as many as {@link #requests()} has, unless it has forgotten some
     */
    public int requestCount() {
        return Math.toIntExact(memory.requests().count());
    }

    /**
     * One fault for each of the next requests, in this order. They come before all others, and are used up.
     *
     * @param inThisOrder the faults
     */
    public void next(Fault... inThisOrder) {
        memory.faults().next(List.of(inThisOrder));
    }

    /**
     * Faults for all requests: the first meets the first request, and so on; the last one stays. Replaces what an
     * earlier call said.
     *
     * @param inThisOrder at least one fault; {@link Fault#none()} as the last one ends the trouble
     * @throws IllegalArgumentException if there is no fault
     */
    public void always(Fault... inThisOrder) {
        memory.faults().always(atLeastOne(inThisOrder));
    }

    /**
     * Faults for the requests that fit: the first meets the first of them, and so on; the last one stays. Where several
     * calls fit a request, the latest one wins; all win over {@link #always}.
     *
     * @param fits which requests; what it throws is answered with a 500
     * @param inThisOrder at least one fault; {@link Fault#none()} as the last one ends the trouble
     * @throws IllegalArgumentException if there is no fault
     */
    public void when(Predicate<RecordedRequest> fits, Fault... inThisOrder) {
        memory.faults().when(fits, atLeastOne(inThisOrder));
    }

    /**
     * The workers of an endpoint, for a test to say what they do.
     *
     * <pre>{@code
     * runpod.workers(endpoint.id()).become(WorkerStatus.IDLE);
     * }</pre>
     *
     * @param endpointId the endpoint's id
     * @return what makes them be that
     * @throws IllegalArgumentException if there is no such endpoint
     */
    public FakeWorkers workers(String endpointId) {
        return new FakeWorkers(memory.account(), endpointId);
    }

    /**
     * From now on, workers that start are INITIALIZING for so long and IDLE after that, by this server's {@link #time()}:
     * it jumps when a client waits, so waiting for a worker takes no real time. An endpoint starts as many as its {@code
     * workers.min} says, at once. Without this, only {@link #workers} makes workers IDLE.
     *
     * @param time how long a worker takes to start, zero or more
     * @throws IllegalArgumentException if it is negative
     */
    public void scaleUpAfter(Duration time) {
        memory.account().workers().scaleUpAfter(notNegative("time", time));
    }

    /**
     * From now on, an endpoint that is created is missing from so many lists, as if the list lagged behind. All pages of
     * one list count as one look. Reading the endpoint by its id finds it at once; for a 404 right after a create, use
     * {@link #when} with {@link Fault#status}. Together with {@link #listsLagBehind(Duration)}, both must be over.
     *
     * @param looks how many lists do not have it, zero or more
     * @throws IllegalArgumentException if it is negative
     */
    public void listsLagBehind(int looks) {
        if (looks < 0) {
            throw new IllegalArgumentException("looks must not be negative, is " + looks);
        }
        memory.account().lag().by(looks);
    }

    /**
     * From now on, an endpoint that is created is missing from lists for so long, by this server's {@link #time()}; the
     * rest is as with {@link #listsLagBehind(int)}.
     *
     * @param time how long lists do not have it, zero or more
     * @throws IllegalArgumentException if it is negative
     */
    public void listsLagBehind(Duration time) {
        memory.account().lag().by(notNegative("time", time));
    }

    /**
     * Forgets all that exists, all requests and faults, and what was said of workers and lists. Ids and the clock go on,
     * so that no id is given twice.
     */
    public void reset() {
        memory.reset();
    }

    /** Stops the server and closes its clients; calls under way are broken off. */
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
