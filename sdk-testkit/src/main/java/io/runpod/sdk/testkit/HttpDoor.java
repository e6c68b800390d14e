package io.runpod.sdk.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import mockwebserver3.MockWebServer;

/** The way in from the network. */
final class HttpDoor implements AutoCloseable {
    private final MockWebServer server;

    private HttpDoor(MockWebServer server) {
        this.server = server;
    }

    static HttpDoor open(InetAddress host, int port, FakeDispatcher dispatcher, GuardedConnections connections) {
        MockWebServer server = new MockWebServer();
        server.setServerSocketFactory(connections);
        server.setDispatcher(dispatcher);
        server.setBodyLimit(Routes.LARGEST_BODY);
        try {
            server.start(host, port);
        } catch (IOException e) {
            server.close();
            throw new UncheckedIOException("can't listen on " + host.getHostAddress() + " port " + port, e);
        }
        return new HttpDoor(server);
    }

    URI baseUrl() {
        InetAddress address = server.getSocketAddress().getAddress();
        String host = address.getHostAddress();
        return URI.create(
                "http://" + (address instanceof Inet6Address ? "[" + host + "]" : host) + ":" + server.getPort());
    }

    @Override
    public void close() {
        server.close();
    }
}
