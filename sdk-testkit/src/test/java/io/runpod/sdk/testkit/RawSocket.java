package io.runpod.sdk.testkit;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that says what no HTTP library would. */
final class RawSocket implements AutoCloseable {
    private final Socket socket;

    RawSocket(FakeRunpod runpod) throws IOException {
        URI url = URI.create(runpod.baseUrl());
        socket = new Socket(url.getHost(), url.getPort());
        socket.setSoTimeout(20_000);
    }

    RawSocket say(String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
        return this;
    }

    /** Ends what it says, but goes on listening. */
    RawSocket fallSilent() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** All that comes until the server closes. */
    String hearAll() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Whether the server has said anything yet, or closed. */
    boolean hasHeard() throws IOException {
        return socket.getInputStream().available() > 0;
    }

    /** Whether the server closes, orderly or not, without another word. */
    boolean hearNothingMore() {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException silent) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    /** The next line, without its end. */
    String hearLine() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = socket.getInputStream().read();
                next >= 0 && next != '\n';
                next = socket.getInputStream().read()) {
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** The next answer's status line; head and body are read to their end. */
    String hearAnswer() throws IOException {
        String status = hearLine();
        int length = 0;
        for (String line = hearLine(); !line.isEmpty(); line = hearLine()) {
            length = line.startsWith("Content-Length: ") ? Integer.parseInt(line.substring(16)) : length;
        }
        socket.getInputStream().readNBytes(length);
        return status;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
