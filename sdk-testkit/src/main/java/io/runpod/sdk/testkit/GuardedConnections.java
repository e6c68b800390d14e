package io.runpod.sdk.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import javax.net.ServerSocketFactory;

/** Hands MockWebServer connections that are guarded, and finds them again by their number. */
final class GuardedConnections extends ServerSocketFactory {
    private static final int BACKLOG = 1024;

    private final Predicate<RequestHead> closesBeforeReading;
    private final Map<Integer, GuardedConnection> open = new ConcurrentHashMap<>();

    GuardedConnections(Predicate<RequestHead> closesBeforeReading) {
        this.closesBeforeReading = closesBeforeReading;
    }

    /** The one that was accepted after so many others; MockWebServer counts the same way. */
    void resetOnClose(int index) {
        GuardedConnection connection = open.get(index);
        if (connection != null) {
            connection.resetOnClose();
        }
    }

    @Override
    public ServerSocket createServerSocket() throws IOException {
        return new GuardingServerSocket();
    }

    @Override
    public ServerSocket createServerSocket(int port) {
        throw new UnsupportedOperationException("the server binds its socket itself");
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog) {
        return createServerSocket(port);
    }

    @Override
    public ServerSocket createServerSocket(int port, int backlog, InetAddress address) {
        return createServerSocket(port);
    }

    private final class GuardingServerSocket extends ServerSocket {
        private int accepted;

        GuardingServerSocket() throws IOException {}

        @Override
        public void bind(SocketAddress address, int backlog) throws IOException {
            super.bind(address, BACKLOG); // a burst of clients must not wait for their SYN to be sent again
        }

        @Override
        public Socket accept() throws IOException {
            GuardedConnection connection = new GuardedConnection(closesBeforeReading);
            implAccept(connection);
            sendAtOnce(connection);
            open.values().removeIf(Socket::isClosed);
            open.put(accepted++, connection);
            return connection;
        }

        /** Head and body are two writes: Nagle would hold the second back. */
        private void sendAtOnce(Socket connection) {
            try {
                connection.setTcpNoDelay(true);
            } catch (SocketException gone) {
                // A client that left at once; thrown from here, it would end the whole server.
            }
        }
    }
}
