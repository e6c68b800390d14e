package io.runpod.sdk.testkit;

import io.runpod.sdk.ApiRevision;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Configures a {@link FakeRunpod}. Everything has a default: a free port on loopback, the key {@value
 * FakeRunpod#DEFAULT_API_KEY}, both revisions of the API, ids that count from {@code ep_000001}, and a clock that
 * starts on 1 January 2026 and advances by a second whenever a time is recorded.
 *
 * @since 0.1.0
 */
public final class FakeRunpodBuilder {
    private String apiKey = FakeRunpod.DEFAULT_API_KEY;
    private String host = "127.0.0.1";
    private int port;
    private Ids ids = Ids.counting();
    private Optional<ApiRevision> only = Optional.empty();
    private InstantSource clock = steppingClock();
    private RequestLog log = (request, fault, turn, reply) -> {};
    private boolean isControlled;
    private Bounds bounds = Bounds.DEFAULTS;

    FakeRunpodBuilder() {}

    /**
     * Sets the only key that is accepted.
     *
     * @param key not blank
     * @return this
     */
    public FakeRunpodBuilder apiKey(String key) {
        this.apiKey = key;
        return this;
    }

    /**
     * Sets the port to listen on. Do not set it in tests, because tests that use fixed ports can collide.
     *
     * @param number 1 to 65535, or 0 for any free one
     * @return this
     */
    public FakeRunpodBuilder port(int number) {
        this.port = number;
        return this;
    }

    /**
     * Sets the address to listen on; 127.0.0.1 by default. Anybody who can reach it and knows the key can create fake
     * endpoints.
     *
     * @param name an address or name of this machine
     * @return this
     */
    public FakeRunpodBuilder host(String name) {
        this.host = name;
        return this;
    }

    /**
     * Gives everything that is created a random id instead of a counted one, for use together with other fake servers.
     *
     * @return this
     */
    public FakeRunpodBuilder randomIds() {
        this.ids = Ids.random();
        return this;
    }

    /**
     * Sets where {@code createdAt} and all other times come from.
     *
     * @param source for example {@code Clock.systemUTC()}
     * @return this
     */
    public FakeRunpodBuilder clock(InstantSource source) {
        this.clock = source;
        return this;
    }

    /**
     * Makes it a server of one revision, which refuses the other. With {@code V2026_09}, a body of 2026-06 gets a 422
     * in production's wording. With {@code V2026_06}, the only operation is {@code POST /v2/serverless}, checked
     * against the document of that revision, another method there gets a 405 and another path a 404; a member that only 2026-09 knows gets
     * a 422, although a real server might silently ignore it. If this is not set, the server accepts both revisions: it
     * checks and answers a create in the revision that it is written in.
     *
     * @param revision the only one that it accepts
     * @return this
     */
    public FakeRunpodBuilder only(ApiRevision revision) {
        this.only = Optional.of(revision);
        return this;
    }

    FakeRunpodBuilder bounds(Bounds others) {
        this.bounds = others;
        return this;
    }

    FakeRunpodBuilder controlled(boolean isOn) {
        this.isControlled = isOn;
        return this;
    }

    FakeRunpodBuilder log(RequestLog listener) {
        this.log = listener;
        return this;
    }

    /**
     * Starts the server.
     *
     * @return the running server; close it
     * @throws IllegalArgumentException if the key is blank, the port out of range or the host unknown
     * @throws java.io.UncheckedIOException if the port is taken
     */
    public FakeRunpod start() {
        if (apiKey.isBlank()) {
            throw new IllegalArgumentException("apiKey must not be blank");
        }
        if (port < 0 || port > 65535) {
            throw new IllegalArgumentException("port must be from 0 to 65535, is " + port);
        }
        return open(address());
    }

    private FakeRunpod open(InetAddress address) {
        JumpingTime time = new JumpingTime();
        Memory memory = Memory.with(new Account(ids, clock, time));
        HttpDoor door = HttpDoor.open(address, port, handler(memory), bounds);
        return new FakeRunpod(apiKey, only.orElse(ApiRevision.V2026_09), door, memory, time);
    }

    private RequestHandler handler(Memory memory) {
        BearerKey key = new BearerKey(apiKey);
        Routes routes = new Routes(key, new Judge(only), new Handlers(memory.account()));
        RequestHandler api = new FakeDispatcher(routes, memory, log);
        return isControlled ? new Controlled(new Control(key, memory), api) : api;
    }

    private InetAddress address() {
        try {
            return InetAddress.getByName(host);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("unknown host: " + host, e);
        }
    }

    private static InstantSource steppingClock() {
        Instant start = Instant.parse("2026-01-01T00:00:00Z");
        AtomicInteger seconds = new AtomicInteger();
        return () -> start.plusSeconds(seconds.getAndIncrement());
    }
}
