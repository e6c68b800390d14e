package io.runpod.benchmarks.run;

import io.runpod.benchmarks.peer.Example;
import io.runpod.benchmarks.peer.Size;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import javax.net.ServerSocketFactory;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * The server of all measurements: a thread a connection, one canned answer, nothing else. Says its port on the first
 * line of its output, and after each byte of input how many connections there were so far, and how many of them went on
 * with a TLS session of an earlier one. Ends with its input, so that none is left behind.
 */
public final class Server {
    private static final int BACKLOG = 4096;
    private static final int STACK = 128 * 1024;
    private static final int LONGEST_LINE = 8192;
    private static final String LENGTH = "content-length:";

    private final long delayMillis;
    private final int idleMillis;
    private final byte[] answer;
    private final Executor threads = threads();
    private final LongAdder connections = new LongAdder();
    private final LongAdder resumed = new LongAdder();

    private Server(long delayMillis, int idleMillis, Size size) throws IOException {
        this.delayMillis = delayMillis;
        this.idleMillis = idleMillis;
        byte[] body = Example.answer(size);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(("HTTP/1.1 201 Created\r\nContent-Type: application/json\r\nContent-Length: " + body.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        whole.write(body);
        answer = whole.toByteArray();
    }

    /**
     * Serves until the input ends.
     *
     * @param args how many milliseconds each answer takes; how many a connection may idle until it is closed, 0 for
     *     ever; the size of the answer; to speak TLS, a key store and its password
     * @throws IOException when there is no port
     * @throws GeneralSecurityException when there is no TLS
     */
    public static void main(String[] args) throws IOException, GeneralSecurityException {
        Server server = new Server(Long.parseLong(args[0]), Integer.parseInt(args[1]), Size.valueOf(args[2]));
        ServerSocketFactory sockets = args.length == 3
                ? ServerSocketFactory.getDefault()
                : tls(new File(args[3]), args[4].toCharArray()).getServerSocketFactory();
        ServerSocket socket = sockets.createServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        System.out.println(socket.getLocalPort());
        daemon(() -> server.accept(socket));
        while (System.in.read() >= 0) {
            System.out.println(server.connections.sum() + " " + server.resumed.sum());
        }
    }

    static SSLContext tls(File keys, char[] password) throws IOException, GeneralSecurityException {
        KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(KeyStore.getInstance(keys, password), password);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        return context;
    }

    private void accept(ServerSocket socket) {
        try {
            while (true) {
                Socket connection = socket.accept();
                connections.increment();
                threads.execute(() -> serve(connection));
            }
        } catch (IOException closed) {
            System.exit(1);
        }
    }

    /** Virtual threads where there are any: ten thousand of the others would need the machine for themselves. */
    private static Executor threads() {
        try {
            return (Executor)
                    Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        } catch (ReflectiveOperationException older) {
            return Server::daemon;
        }
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(null, work, "server", STACK);
        thread.setDaemon(true);
        thread.start();
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setTcpNoDelay(true);
            if (connection instanceof SSLSocket tls) {
                shakeHands(tls);
            }
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            byte[] line = new byte[LONGEST_LINE];
            while (takeRequest(in, line)) {
                if (delayMillis > 0) {
                    Thread.sleep(delayMillis);
                }
                out.write(answer);
                if (idleMillis > 0) {
                    idle(connection, in);
                }
            }
        } catch (IOException gone) {
            // As clients do.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits for the next request, but no longer than a connection may idle. */
    private void idle(Socket connection, InputStream in) throws IOException {
        connection.setSoTimeout(idleMillis);
        in.mark(1);
        if (in.read() >= 0) {
            in.reset();
        }
        connection.setSoTimeout(0);
    }

    /** A session that goes on keeps the time at which it began. */
    private void shakeHands(SSLSocket connection) throws IOException {
        long accepted = System.currentTimeMillis();
        connection.startHandshake();
        if (connection.getSession().getCreationTime() < accepted) {
            resumed.increment();
        }
    }

    /** Reads a request with a length; false at the end of the connection. */
    private static boolean takeRequest(InputStream in, byte[] line) throws IOException {
        long body = 0;
        boolean any = false;
        for (int length = line(in, line); length > 0; length = line(in, line)) {
            any = true;
            body = Math.max(body, bodyLength(line, length));
        }
        in.skipNBytes(body);
        return any;
    }

    private static int line(InputStream in, byte[] line) throws IOException {
        int length = 0;
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line[length++] = (byte) b;
            }
        }
        return length;
    }

    private static long bodyLength(byte[] line, int length) {
        if ((line[0] != 'C' && line[0] != 'c') || length < LENGTH.length()) {
            return 0;
        }
        String text = new String(line, 0, length, StandardCharsets.US_ASCII);
        return text.toLowerCase(Locale.ROOT).startsWith(LENGTH)
                ? Long.parseLong(text.substring(LENGTH.length()).strip())
                : 0;
    }
}
