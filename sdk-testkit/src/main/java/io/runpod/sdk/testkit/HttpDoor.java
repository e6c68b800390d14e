package io.runpod.sdk.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.concurrent.locks.LockSupport;

/** The way in from the network: one thread that accepts, and looks after those who were let in. */
final class HttpDoor implements AutoCloseable {
    private static final int BACKLOG = 1024; // a burst of clients must not wait for their SYN to be sent again
    private static final int LONGEST_ROUND = 1000;
    private static final int MILLIS_TO_END = 2000;
    private static final long PAUSE_NANOS = 50_000_000;

    private final InetAddress host;
    private final ServerSocket socket;
    private final Connections connections;
    private final Thread acceptor;

    private HttpDoor(InetAddress host, ServerSocket socket, Connections connections, String name) {
        this.host = host;
        this.socket = socket;
        this.connections = connections;
        this.acceptor = new Thread(this::acceptAll, name);
        acceptor.start();
    }

    static HttpDoor open(InetAddress host, int port, RequestHandler handler, Bounds bounds) {
        try {
            ServerSocket socket = listen(host, port);
            socket.setSoTimeout(
                    (int) Math.min(LONGEST_ROUND, Math.max(1, bounds.request().toMillis())));
            String name = "FakeRunpod " + socket.getLocalPort();
            return new HttpDoor(host, socket, new Connections(handler, bounds, name), name);
        } catch (IOException e) {
            String where = host.getHostAddress() + " port " + port;
            throw new UncheckedIOException("can't listen on " + where + ": " + e.getMessage(), e);
        }
    }

    private static ServerSocket listen(InetAddress host, int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        try {
            // Even on a free port: who is to follow on it must not wait for the last connections to be forgotten.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port), BACKLOG);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** Where a client on this machine reaches it; "all addresses" is not one to connect to. */
    URI baseUrl() {
        String address = host.isAnyLocalAddress() ? loopback() : host.getHostAddress();
        return URI.create(
                "http://" + (address.contains(":") ? "[" + address + "]" : address) + ":" + socket.getLocalPort());
    }

    private String loopback() {
        return host instanceof Inet6Address ? "::1" : "127.0.0.1";
    }

    private void acceptAll() {
        while (!socket.isClosed()) {
            try {
                connections.open(socket.accept());
            } catch (SocketTimeoutException round) {
                connections.closeOverdue();
            } catch (IOException closedOrOutOfSockets) {
                awaitRoom();
            }
        }
    }

    private void awaitRoom() {
        if (!socket.isClosed() && !connections.makeRoom()) {
            LockSupport.parkNanos(PAUSE_NANOS); // instead of asking the system again and again
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
            // Until it has heard of that, the system still counts it as listening.
            acceptor.join(MILLIS_TO_END);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            connections.close();
        }
    }
}
