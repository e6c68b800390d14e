package io.runpod.sdk.internal.okhttp;

import io.runpod.sdk.retry.TimeSource;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import okhttp3.Connection;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;

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

    /** Whether an exchange can begin on it; if so, it does. */
    boolean begin(@Nullable Connection connection) {
        if (connection == null || isShared(connection)) {
            return true;
        }
        PatientSocket socket = PatientSocket.behind(connection.socket());
        if (socket == null) {
            Long since = unseen.get(connection);
            return since == null || time.nanoTime() - since <= UNSEEN.toNanos();
        }
        return socket.begin();
    }

    /** Whether nothing of the exchange was sent, since the connection was over. */
    static boolean tookNothing(@Nullable Connection connection) {
        PatientSocket socket = socket(connection);
        return socket != null && socket.isStale();
    }

    /** Whether an answer came on it after the exchange began, as far as can be seen. */
    static boolean mayHaveAnswered(@Nullable Connection connection) {
        PatientSocket socket = socket(connection);
        return socket == null || socket.isHeard();
    }

    private static @Nullable PatientSocket socket(@Nullable Connection connection) {
        return connection == null || isShared(connection) ? null : PatientSocket.behind(connection.socket());
    }

    /** The exchange on it is over. */
    void end(@Nullable Connection connection) {
        if (connection == null || isShared(connection)) {
            return;
        }
        PatientSocket socket = PatientSocket.behind(connection.socket());
        if (socket == null) {
            unseen.put(connection, time.nanoTime());
        } else {
            socket.end();
        }
    }

    private static boolean isShared(Connection connection) {
        return connection.protocol() != Protocol.HTTP_1_1;
    }
}
