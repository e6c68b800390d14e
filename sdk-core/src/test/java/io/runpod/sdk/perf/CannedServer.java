package io.runpod.sdk.perf;

import io.runpod.sdk.ApiRevision;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;

/** Gives every request the same answer, a thread a connection. */
final class CannedServer implements AutoCloseable {
    static final String ID = "ep_abc123";

    /** What a server makes of {@link Calls#request()}. */
    private static final String ENDPOINT = """
            {"id":"ep_abc123","name":"my-inference","image":"runpod/pytorch:2.8.0-py3.11-cuda12.8.1",
             "env":{"MODEL_NAME":"sdxl"},"gpu":{"pools":["ADA_24","AMPERE_48"],"count":1},"cpu":null,
             "workers":{"min":0,"max":5},"scaling":{"type":"QUEUE_DELAY","value":4,"idleTimeout":5},
             "dataCenterIds":["US-TX-3"],"networkVolumes":[],"timeout":300000,"flashboot":"FLASHBOOT",
             "createdAt":"2026-03-13T20:00:00Z"}""";

    /** The same in revision 2026-09. */
    private static final String CURRENT = ENDPOINT.replace(",\"cpu\":null", "")
            .replace("\"count\":1", "\"count\":1,\"allowedCudaVersions\":[],\"minCudaVersion\":null")
            .replace("\"max\":5", "\"max\":5,\"idleTimeout\":5")
            .replace("\"value\":4,\"idleTimeout\":5", "\"queueDelay\":4");

    private static final String LENGTH = "content-length:";

    private final ServerSocket socket;
    private final String scheme;
    private final byte[] answer;

    CannedServer() throws IOException {
        this(ApiRevision.V2026_06);
    }

    /** One that answers in the shape of a revision. */
    CannedServer(ApiRevision revision) throws IOException {
        this(ServerSocketFactory.getDefault(), "http", revision == ApiRevision.V2026_06 ? ENDPOINT : CURRENT);
    }

    /** One that speaks TLS. */
    CannedServer(SSLContext context) throws IOException {
        this(context.getServerSocketFactory(), "https", ENDPOINT);
    }

    private CannedServer(ServerSocketFactory sockets, String scheme, String endpoint) throws IOException {
        this.socket = sockets.createServerSocket(0, 0, InetAddress.getLoopbackAddress());
        this.scheme = scheme;
        this.answer = ("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: " + endpoint.length()
                        + "\r\n\r\n" + endpoint)
                .getBytes(StandardCharsets.US_ASCII);
        daemon(this::accept);
    }

    String url() {
        return scheme + "://127.0.0.1:" + socket.getLocalPort();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "canned-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                daemon(() -> serve(connection));
            }
        } catch (IOException closed) {
            // The test is over.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            while (takeRequest(in)) {
                connection.getOutputStream().write(answer);
            }
        } catch (IOException gone) {
            // As clients do.
        }
    }

    private static boolean takeRequest(InputStream in) throws IOException {
        long body = 0;
        boolean any = false;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            any = true;
            if (line.startsWith(LENGTH)) {
                body = Long.parseLong(line.substring(LENGTH.length()).strip());
            }
        }
        in.skipNBytes(body);
        return any;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            line.append((char) c);
        }
        return line.toString().strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
