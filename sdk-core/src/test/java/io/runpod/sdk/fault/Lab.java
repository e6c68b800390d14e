package io.runpod.sdk.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.runpod.sdk.ApiResponse;
import io.runpod.sdk.Create;
import io.runpod.sdk.JumpingTime;
import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.RunpodClientBuilder;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.error.NoResponseException;
import io.runpod.sdk.error.Outcome;
import io.runpod.sdk.error.RunpodException;
import io.runpod.sdk.model.Endpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Servers and clients for one test. After the test it closes the clients and holds what every fault must leave true: no
 * request was acted on twice, wherever; servers of another origin saw nothing; no connection is open; no thread is left.
 */
final class Lab implements BeforeEachCallback, AfterEachCallback {
    /** A name that only a test's own DNS knows. */
    static final String NAME = "runpod.test";

    private final List<FaultServer> servers = new ArrayList<>();
    private final List<FaultServer> strangers = new ArrayList<>();
    private final List<RunpodClient> clients = new ArrayList<>();
    private final Set<Thread> before = new HashSet<>();
    private final AtomicInteger names = new AtomicInteger();

    @Override
    public void beforeEach(ExtensionContext context) {
        before.addAll(Thread.getAllStackTraces().keySet());
    }

    FaultServer plain(Act... acts) throws IOException {
        return watched(FaultServer.plain(acts));
    }

    FaultServer tls(Act... acts) throws IOException {
        return tls(Certificates.good(), acts);
    }

    FaultServer tls(HandshakeCertificates certificates, Act... acts) throws IOException {
        return watched(FaultServer.tls(certificates, "http/1.1", acts));
    }

    FaultServer http2(StreamAct... acts) throws IOException {
        return http2On(Http2Peer.http2(acts));
    }

    FaultServer http2On(Act... acts) throws IOException {
        return watched(FaultServer.tls(Certificates.good(), "h2", acts));
    }

    /** A server at 127.0.0.2, on a port that is given. */
    FaultServer plainAtSecondAddress(int port, Act... acts) throws IOException {
        return watched(FaultServer.plainAt(FaultServer.loopback(2), port, acts));
    }

    FaultServer tlsAtSecondAddress(int port, Act... acts) throws IOException {
        return watched(FaultServer.tlsAt(FaultServer.loopback(2), port, Certificates.good(), "http/1.1", acts));
    }

    /** A server of another origin, that no call may ever reach. */
    FaultServer stranger() throws IOException {
        FaultServer stranger = watched(FaultServer.plain(Act.eachRequest(Answer.created())));
        strangers.add(stranger);
        return stranger;
    }

    FaultServer watched(FaultServer server) {
        servers.add(server);
        return server;
    }

    /** A port on which nobody listens. */
    static int freePort() throws IOException {
        try (FaultServer server = FaultServer.plain(Act.close())) {
            return server.port();
        }
    }

    /** Builder of a client for a server that uses real time; its deadline is far away. */
    RunpodClientBuilder realTime(FaultServer server) {
        RunpodClientBuilder builder = RunpodClient.builder()
                .apiKey(Create.KEY)
                .baseUrl(server.url())
                .connectTimeout(Duration.ofSeconds(5))
                .attemptTimeout(Duration.ofSeconds(10))
                .deadline(Duration.ofSeconds(15));
        return server.url().startsWith("https")
                ? builder.httpClient(Certificates.trusting().build())
                : builder;
    }

    /** The same, with a time that takes none where the client waits between attempts. */
    RunpodClientBuilder builder(FaultServer server) {
        return realTime(server).time(new JumpingTime());
    }

    RunpodClient client(FaultServer server) {
        return open(builder(server));
    }

    /** Client that goes through an OkHttpClient of its user's. */
    RunpodClient client(FaultServer server, OkHttpClient.Builder users) {
        return open(builder(server).httpClient(users.build()));
    }

    /** Opens a server on a port that was closed so far. */
    void open(int port) {
        try {
            watched(FaultServer.plainAt(FaultServer.loopback(1), port, Act.eachRequest(Answer.created())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RunpodClient open(RunpodClientBuilder builder) {
        RunpodClient client = builder.build();
        clients.add(client);
        return client;
    }

    /** A create with a name of its own. */
    ApiResponse<Endpoint> create(RunpodClient client) {
        return call(Probe.CREATE, client);
    }

    CompletableFuture<Endpoint> createAsync(RunpodClient client) {
        return Probe.CREATE.sendAsync(client, name());
    }

    /** Makes a call under a name of its own. */
    <T> ApiResponse<T> call(Probe<T> probe, RunpodClient client) {
        return probe.send(client, name());
    }

    /** What a create of its own name sends, for a test that bends it or gives it options. */
    NewEndpoint request() {
        return Probe.create(name());
    }

    private String name() {
        return "n" + names.incrementAndGet();
    }

    /** The failure that a create ends with: of just this class and outcome, and free of secrets to the last stack frame. */
    <E extends RunpodException> E failure(Class<E> type, Outcome outcome, RunpodClient client) {
        return failure(type, outcome, Probe.CREATE, client);
    }

    <E extends RunpodException> E failure(Class<E> type, Outcome outcome, Probe<?> probe, RunpodClient client) {
        return failure(type, outcome, () -> call(probe, client));
    }

    static <E extends RunpodException> E failure(Class<E> type, Outcome outcome, ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isExactlyInstanceOf(type);
        E failure = type.cast(thrown);
        assertThat(failure.outcome()).as("outcome of %s", failure).isEqualTo(outcome);
        return withoutSecrets(failure);
    }

    /** The failure that a call ends with, whichever. */
    static RunpodException anyFailure(ThrowingCallable call) {
        Throwable thrown = catchThrowable(call);
        assertThat(thrown).isInstanceOf(RunpodException.class);
        return withoutSecrets((RunpodException) thrown);
    }

    /** For races that may end either way: 1 where the client says that it has created, 0 where it says that it can't know. */
    int createOrUnknown(RunpodClient client) {
        try {
            create(client);
            return 1;
        } catch (NoResponseException unknown) {
            return 0;
        }
    }

    private static <E extends RunpodException> E withoutSecrets(E failure) {
        assertThat(Texts.trace(failure)).doesNotContain(Create.KEY, Probe.SECRET);
        return failure;
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        try {
            clients.forEach(RunpodClient::close);
            for (FaultServer server : servers) {
                server.settle();
                assertThat(server.awaitAllClosed())
                        .as("all connections closed: %s", server)
                        .isTrue();
            }
            assertNoThreadLeft();
        } finally {
            for (FaultServer server : servers) {
                server.close();
            }
        }
        servers.forEach(server -> server.journal().check());
        assertThat(servers.stream().flatMap(server -> server.journal().creations().stream()))
                .as("creations")
                .extracting(SeenRequest::name)
                .doesNotHaveDuplicates();
        assertThat(strangers).as("servers of another origin").allMatch(stranger -> stranger.connections() == 0);
    }

    private void assertNoThreadLeft() throws InterruptedException {
        for (Thread thread : newThreads().toList()) {
            thread.join(5000);
        }
        assertThat(newThreads()).as("threads left by the clients").isEmpty();
    }

    /** Threads that this test has started, by way of its clients. */
    Stream<Thread> newThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !before.contains(thread) && !isShared(thread.getName()));
    }

    /**
     * Threads of the harness, of JUnit and of the JVM, which has some for all virtual threads, and the few that OkHttp and
     * Okio share between all clients. A shared thread of OkHttp's is called after its last task while it waits for the next.
     */
    private static boolean isShared(String name) {
        return Stream.of(
                        "fault-",
                        "OkHttp TaskRunner",
                        "OkHttp ConnectionPool connection closer",
                        "Okio Watchdog",
                        "junit-",
                        "ForkJoinPool",
                        "VirtualThread-unparker",
                        "Read-Poller",
                        "Write-Poller",
                        "MasterPoller")
                .anyMatch(name::startsWith);
    }
}
