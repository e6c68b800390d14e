package io.runpod.sdk.internal.okhttp;

import io.runpod.sdk.retry.TimeSource;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import okhttp3.Connection;

/**
 * Tells which of the pool's connections the server has closed meanwhile; see docs/adr/0003. On HTTP/2, OkHttp sees that by
 * itself, since it reads all the time. On HTTP/1.1 nobody reads between two exchanges, so that the socket has to look
 * before each.
 */
final class StaleConnections {
    /** How long one is good that can't be looked at, such as through SOCKS or a user's own socket factory. */
    private static final Duration UNSEEN = Duration.ofMillis(150);

    private final TimeSource time;
    /** When the last exchange ended on those. */
    private final Map<Connection, Long> unseen = Collections.synchronizedMap(new WeakHashMap<>());

    StaleConnections(TimeSource time) {
        this.time = time;
    }

    /** Whether the exchange can begin on its connection; if so, it does. */
    boolean begin(Passage passage) {
        PatientSocket socket = passage.socket();
        if (socket != null) {
            return socket.begin();
        }
        Connection connection = passage.connection();
        Long since = connection == null ? null : unseen.get(connection);
        return since == null || time.nanoTime() - since <= UNSEEN.toNanos();
    }

    /** The exchange is over. */
    void end(Passage passage) {
        PatientSocket socket = passage.socket();
        Connection connection = passage.connection();
        if (socket != null) {
            socket.end();
        } else if (connection != null) {
            unseen.put(connection, time.nanoTime());
        }
    }
}
