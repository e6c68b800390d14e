package io.runpod.sdk.perf;

import io.runpod.sdk.RunpodClient;
import io.runpod.sdk.v2026_06.api.EndpointsApi;
import io.runpod.sdk.v2026_06.model.CreateEndpointRequest;
import io.runpod.sdk.v2026_06.model.Endpoint;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A JVM in which many calls wait for an answer that never comes. Prints how many bytes of the heap each of them keeps. */
final class ManyCallsInFlight {
    private static final int CALLS = 1_000;
    /** Of which so many are in flight where threads are not virtual. */
    private static final int THREADS = 512;

    private final List<CompletableFuture<Endpoint>> calls = new ArrayList<>();
    private final List<Socket> connections = new ArrayList<>();

    private ManyCallsInFlight() {}

    public static void main(String[] args) throws IOException {
        System.out.println(new ManyCallsInFlight().bytesPerCall());
        Runtime.getRuntime().halt(0);
    }

    private long bytesPerCall() throws IOException {
        CreateEndpointRequest request = Calls.request();
        try (ServerSocket server = new ServerSocket(0, CALLS, InetAddress.getLoopbackAddress())) {
            RunpodClient client = Calls.client("http://127.0.0.1:" + server.getLocalPort());
            make(1, client, request, server);
            long before = usedBytes();
            make(CALLS, client, request, server);
            return (usedBytes() - before) / CALLS;
        }
    }

    private void make(int more, RunpodClient client, CreateEndpointRequest request, ServerSocket server)
            throws IOException {
        for (int i = 0; i < more; i++) {
            calls.add(client.sendAsync(EndpointsApi.createEndpoint(request)));
        }
        int inFlight = Runtime.version().feature() >= 24 ? calls.size() : Math.min(calls.size(), THREADS);
        while (connections.size() < inFlight) {
            Socket connection = server.accept();
            connections.add(connection);
            // Its request is on its way when the first byte is here.
            connection.getInputStream().read();
        }
    }

    private static long usedBytes() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        System.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }
}
