package io.runpod.sdk.fault;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import org.jspecify.annotations.Nullable;

/**
 * A server on loopback that plays its nth act on its nth connection, the last one on all further ones. Every request that
 * it reads whole goes into its journal.
 */
final class FaultServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final ServerSocket listener = new ServerSocket();
    private final Journal journal = new Journal();
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    /** One for all connections, so that their sessions can be resumed. */
    private final @Nullable SSLSocketFactory tls;

    private final List<String> protocols;
    private final List<Act> acts;
    private final Thread acceptor;
    private volatile int probe;

    private FaultServer(
            InetSocketAddress address,
            @Nullable HandshakeCertificates certificates,
            List<String> protocols,
            List<Act> acts)
            throws IOException {
        this.tls = certificates == null ? null : certificates.sslSocketFactory();
        this.protocols = protocols;
        this.acts = acts;
        listener.setReuseAddress(true);
        listener.bind(address);
        acceptor = start("accept", this::accept);
    }

    static FaultServer plain(Act... acts) throws IOException {
        return plainAt(loopback(1), 0, acts);
    }

    static FaultServer plainAt(InetAddress address, int port, Act... acts) throws IOException {
        return new FaultServer(new InetSocketAddress(address, port), null, List.of(), List.of(acts));
    }

    static FaultServer tls(HandshakeCertificates certificates, String protocol, Act... acts) throws IOException {
        return tlsAt(loopback(1), 0, certificates, protocol, acts);
    }

    static FaultServer tlsAt(
            InetAddress address, int port, HandshakeCertificates certificates, String protocol, Act... acts)
            throws IOException {
        return new FaultServer(new InetSocketAddress(address, port), certificates, List.of(protocol), List.of(acts));
    }

    /** 127.0.0.1, 127.0.0.2 and so on. */
    static InetAddress loopback(int last) throws UnknownHostException {
        return InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) last});
    }

    int port() {
        return listener.getLocalPort();
    }

    /** Where a client finds this server, by the address of loopback. */
    String url() {
        return (tls == null ? "http" : "https") + "://127.0.0.1:" + port();
    }

    Journal journal() {
        return journal;
    }

    /** How many connections were accepted so far. */
    int connections() {
        return connections.size();
    }

    /** How many of them are still open. */
    long openConnections() {
        return connections.stream().filter(Connection::isOpen).count();
    }

    /** How much this server could send before its peers hung up. */
    long bytesSent() {
        return connections.stream().mapToLong(Connection::sent).sum();
    }

    /** Ends accepting, behind all who have connected so far: their number is known for certain then. */
    void settle() throws IOException {
        try (Socket last = new Socket()) {
            last.bind(new InetSocketAddress(loopback(1), 0));
            probe = last.getLocalPort();
            last.connect(listener.getLocalSocketAddress());
            join(acceptor);
        }
    }

    /** Waits until the peers have closed (or this side has) whatever was open; false where one stays. */
    boolean awaitAllClosed() throws InterruptedException {
        for (Connection connection : connections) {
            if (!connection.awaitClosed(PATIENCE)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        listener.close();
        for (Connection connection : connections) {
            connection.reset();
        }
        for (Thread thread : threads) {
            thread.interrupt();
            join(thread);
        }
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                Socket raw = listener.accept();
                if (raw.getPort() == probe) {
                    raw.close();
                    return;
                }
                raw.setTcpNoDelay(true);
                Connection connection = new Connection(connections.size() + 1, raw, secured(raw), journal);
                connections.add(connection);
                start("connection " + connection.number(), () -> serve(connection));
            } catch (IOException e) {
                if (!listener.isClosed()) {
                    journal.failed(e);
                }
            }
        }
    }

    private Socket secured(Socket raw) throws IOException {
        if (tls == null) {
            return raw;
        }
        SSLSocket socket = (SSLSocket) tls.createSocket(raw, "127.0.0.1", raw.getPort(), true);
        socket.setUseClientMode(false);
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(protocols.toArray(String[]::new));
        socket.setSSLParameters(parameters);
        return socket;
    }

    private void serve(Connection connection) {
        try {
            acts.get(Math.min(connection.number(), acts.size()) - 1).play(connection);
            if (connection.isOpen()) {
                Act.silence().play(connection);
            }
        } catch (IOException | InterruptedException expected) {
            // The peer hung up, or the test is over: what most acts end with.
        } catch (RuntimeException | AssertionError e) {
            journal.failed(e);
        } finally {
            hangUp(connection);
        }
    }

    private static void hangUp(Connection connection) {
        try {
            connection.reset();
        } catch (IOException alreadyGone) {
            // Closed is what was wanted.
        }
    }

    private Thread start(String name, Runnable body) {
        Thread thread = new Thread(body, "fault-server " + name);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
        return thread;
    }

    private static void join(Thread thread) {
        try {
            thread.join(PATIENCE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** For messages: what came, without the bodies. */
    @Override
    public String toString() {
        List<String> lines = new ArrayList<>();
        journal.requests().forEach(request -> lines.add("#" + request.connection() + " " + request.line()));
        return "connections " + connections.size() + ", requests " + lines;
    }
}
