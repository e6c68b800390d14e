package io.runpod.benchmarks.run;

import io.runpod.benchmarks.peer.Example;
import io.runpod.benchmarks.peer.Size;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;

/** A server that speaks HTTP/2 over TLS; otherwise as {@link Server}, but that it counts no resumed sessions. */
public final class Http2Server {
    /** Held, so that its level stays: it tells of each request. */
    private static final Logger TALK = Logger.getLogger(MockWebServer.class.getName());

    private Http2Server() {}

    /**
     * Serves until the input ends.
     *
     * @param args a key store and its password
     * @throws IOException when there is no port
     * @throws GeneralSecurityException when there is no TLS
     */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        TALK.setLevel(Level.OFF);
        Canned canned = new Canned();
        MockWebServer server = new MockWebServer();
        server.setDispatcher(canned);
        server.useHttps(Server.tls(new File(args[0]), args[1].toCharArray()).getSocketFactory());
        server.start(InetAddress.getLoopbackAddress(), 0);
        System.out.println(server.getPort());
        while (System.in.read() >= 0) {
            System.out.println(canned.connections.get() + " 0");
        }
        System.exit(0);
    }

    private static final class Canned extends Dispatcher {
        private final AtomicInteger connections = new AtomicInteger();
        private final MockResponse answer = new MockResponse.Builder()
                .code(201)
                .setHeader("Content-Type", "application/json")
                .body(new String(Example.answer(Size.SMALL), StandardCharsets.US_ASCII))
                .build();

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            connections.accumulateAndGet(request.getConnectionIndex() + 1, Math::max);
            return answer;
        }
    }
}
