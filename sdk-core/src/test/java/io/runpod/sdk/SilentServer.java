package io.runpod.sdk;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Takes one connection, reads, never answers, and notes when the client lets go. */
final class SilentServer implements AutoCloseable {
    private final ServerSocket listening;
    private final CountDownLatch reading = new CountDownLatch(1);
    private final CountDownLatch letGo = new CountDownLatch(1);

    SilentServer() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "silent-server");
        thread.setDaemon(true);
        thread.start();
    }

    String url() {
        return "http://localhost:" + listening.getLocalPort();
    }

    private void serve() {
        try (Socket socket = listening.accept();
                InputStream in = socket.getInputStream()) {
            byte[] buffer = new byte[8192];
            int read = in.read(buffer);
            reading.countDown();
            while (read >= 0) {
                read = in.read(buffer);
            }
        } catch (IOException reset) {
            // A client that lets go with a reset lets go all the same.
        }
        letGo.countDown();
    }

    void awaitRequest() throws InterruptedException {
        if (!reading.await(10, TimeUnit.SECONDS)) {
            throw new AssertionError("no request came");
        }
    }

    boolean letGoWithin(long millis) throws InterruptedException {
        return letGo.await(millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
