package io.runpod.sdk.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP/2 connection from the server's side, frame by frame: just enough to read requests, and to answer, reset or
 * refuse their streams. A request counts as read once its stream has ended.
 */
final class Http2Peer {
    static final int PROTOCOL_ERROR = 1;
    static final int INTERNAL_ERROR = 2;
    static final int REFUSED_STREAM = 7;
    static final int CANCEL = 8;
    static final int ENHANCE_YOUR_CALM = 11;
    static final int HTTP_1_1_REQUIRED = 13;

    private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
    private static final int DATA = 0;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int PING = 6;
    private static final int GOAWAY = 7;
    private static final int END_STREAM = 1;
    private static final int ACK = 1;
    private static final int END_HEADERS = 4;

    private final Connection connection;
    private final AtomicInteger ordinals;
    private final Map<Integer, Stream> streams = new LinkedHashMap<>();
    private final List<StreamAct> acts;

    private Http2Peer(Connection connection, AtomicInteger ordinals, List<StreamAct> acts) {
        this.connection = connection;
        this.ordinals = ordinals;
        this.acts = acts;
    }

    /** Plays the nth act on the nth stream, counted over all connections that play this very act; the last one stays. */
    static Act http2(StreamAct... acts) {
        AtomicInteger ordinals = new AtomicInteger();
        return connection -> new Http2Peer(connection, ordinals, List.of(acts)).serve();
    }

    private void serve() throws IOException, InterruptedException {
        DataInputStream in = new DataInputStream(connection.in());
        if (!PREFACE.equals(new String(in.readNBytes(PREFACE.length()), ISO_8859_1))) {
            throw new IOException("no HTTP/2 preface");
        }
        frame(SETTINGS, 0, 0);
        while (connection.isOpen()) {
            int lengthAndType = in.readInt();
            int flags = in.readUnsignedByte();
            int stream = in.readInt();
            byte[] payload = in.readNBytes(lengthAndType >>> 8);
            received(lengthAndType & 0xff, flags, stream, payload);
        }
    }

    private void received(int type, int flags, int id, byte[] payload) throws IOException, InterruptedException {
        if ((type == SETTINGS || type == PING) && (flags & ACK) == 0) {
            frame(type, ACK, 0, type == PING ? payload : new byte[0]);
        } else if (type == HEADERS) {
            StreamAct act = acts.get(Math.min(ordinals.getAndIncrement(), acts.size() - 1));
            streams.put(id, new Stream(id, method(payload, flags), act));
            act.opened(this, id);
        }
        Stream stream = streams.get(id);
        if (stream != null) {
            receivedOn(stream, type, flags, payload);
        }
    }

    private void receivedOn(Stream stream, int type, int flags, byte[] payload)
            throws IOException, InterruptedException {
        if (type == RST_STREAM) {
            stream.act.cancelled(this, stream.id);
        }
        if (type == DATA) {
            stream.body.writeBytes(payload);
        }
        if ((type == HEADERS || type == DATA) && (flags & END_STREAM) != 0) {
            connection.journal().saw(stream.request(connection.number()));
            stream.act.read(this, stream.id);
        }
    }

    /** Only POST and GET have an entry of their own in HPACK's static table, so that one byte tells them. */
    private static String method(byte[] headers, int flags) {
        if ((flags & END_HEADERS) == 0) {
            throw new IllegalStateException("this server reads no CONTINUATION");
        }
        int at = 0;
        while ((headers[at] & 0xe0) == 0x20) {
            at++; // a new size for the dynamic table, in one byte as long as it is small
        }
        return headers[at] == (byte) 0x83 ? "POST" : "other";
    }

    /** The name of the endpoint that a stream asked for. */
    SeenRequest request(int stream) {
        Stream asked = streams.get(stream);
        if (asked == null || asked.request == null) {
            throw new IllegalStateException("stream " + stream + " was not read");
        }
        return asked.request;
    }

    int connectionNumber() {
        return connection.number();
    }

    void pause(Duration time) throws InterruptedException {
        connection.pause(time);
    }

    void close() throws IOException {
        connection.close();
    }

    void resetConnection() throws IOException {
        connection.reset();
    }

    void headers(int stream, int status, boolean last) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        literal(block, 8, Integer.toString(status)); // :status
        literal(block, 31, "application/json"); // content-type
        frame(HEADERS, END_HEADERS | (last ? END_STREAM : 0), stream, block.toByteArray());
    }

    void data(int stream, String text, boolean last) throws IOException {
        frame(DATA, last ? END_STREAM : 0, stream, text.getBytes(UTF_8));
    }

    void answer(int stream, int status, String body) throws IOException {
        headers(stream, status, false);
        data(stream, body, true);
    }

    /** The stream is over, and with REFUSED_STREAM the server's word that it did nothing. */
    void resetStream(int stream, int code) throws IOException {
        if (code == REFUSED_STREAM) {
            declined(stream);
        }
        streams.remove(stream); // what is still on its way for it goes unread
        frame(RST_STREAM, 0, stream, ByteBuffer.allocate(4).putInt(code).array());
    }

    /** No more streams, and the server's word that it did nothing for those above the last one. */
    void goAway(int lastStream, int code) throws IOException {
        streams.keySet().stream().filter(id -> id > lastStream).forEach(this::declined);
        streams.keySet().removeIf(id -> id > lastStream);
        frame(
                GOAWAY,
                0,
                0,
                ByteBuffer.allocate(8).putInt(lastStream).putInt(code).array());
    }

    private void declined(int id) {
        Stream stream = streams.get(id);
        if (stream != null && stream.request != null) {
            connection.journal().declined(stream.request);
        }
    }

    /** A header as HPACK's "literal without indexing", its name from the static table, its value not compressed. */
    private static void literal(ByteArrayOutputStream block, int name, String value) {
        if (name < 15) {
            block.write(name);
        } else {
            block.write(15);
            block.write(name - 15);
        }
        block.write(value.length());
        block.writeBytes(value.getBytes(ISO_8859_1));
    }

    private void frame(int type, int flags, int stream, byte... payload) throws IOException {
        connection.write(ByteBuffer.allocate(9 + payload.length)
                .putInt(payload.length << 8 | type)
                .put((byte) flags)
                .putInt(stream)
                .put(payload)
                .array());
    }

    private static final class Stream {
        private final int id;
        private final String method;
        private final StreamAct act;
        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private @Nullable SeenRequest request;

        Stream(int id, String method, StreamAct act) {
            this.id = id;
            this.method = method;
            this.act = act;
        }

        SeenRequest request(int connection) {
            request = new SeenRequest(connection, method + " (stream " + id + ")", List.of(), body.toString(UTF_8));
            return request;
        }
    }
}
