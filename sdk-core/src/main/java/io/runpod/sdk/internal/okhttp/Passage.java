package io.runpod.sdk.internal.okhttp;

import io.runpod.sdk.internal.call.BodyLimits;
import io.runpod.sdk.internal.call.Exchanged.Reach;
import io.runpod.sdk.internal.secret.Secrets;
import java.io.IOException;
import java.util.concurrent.Future;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Protocol;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;
import org.jspecify.annotations.Nullable;

/** What is known of one OkHttp call: how far its request came, and what came back, whatever becomes of it further out. */
final class Passage {
    private static final String OVER = "The Runpod SDK sends nothing for a call that is over:"
            + " does an interceptor of your OkHttpClient proceed after it gave up?";
    private static final String TWICE = "The Runpod SDK sends no request twice and follows no redirect:"
            + " does an interceptor of your OkHttpClient call proceed() twice?";

    private static final String STALE = "the connection was over before the request";

    private final Call call;
    private final String authorization;
    private final Secrets secrets;
    private Reach reach = Reach.NOT_SENT;
    private boolean over;
    /** What it passed to, where that carries no other calls at the same time. */
    private volatile @Nullable Connection connection;
    /** What is below that, where it can be seen. */
    private volatile @Nullable PatientSocket socket;

    private volatile @Nullable Response head;
    private volatile @Nullable Received received;
    private volatile @Nullable Future<?> waiting;

    /** An answer as it was read off the wire: its body is whole where {@code broken} is null. */
    record Received(
            Response response, Buffer body, @Nullable IOException broken) {
        /** What came, and then what broke it. */
        BufferedSource source() {
            IOException end = broken;
            return end == null
                    ? body
                    : Okio.buffer(new ForwardingSource(body) {
                        @Override
                        public long read(Buffer into, long most) throws IOException {
                            long count = super.read(into, most);
                            if (count < 0) {
                                throw end;
                            }
                            return count;
                        }
                    });
        }
    }

    Passage(Call call, String authorization, Secrets secrets) {
        this.secrets = secrets;
        this.call = call;
        this.authorization = authorization;
    }

    static IOException isOver() {
        return new IOException(OVER);
    }

    /** Gives out the key, for the one request that may pass, to this connection. */
    synchronized String use(@Nullable Connection connection) throws IOException {
        if (over) {
            throw isOver();
        }
        // OkHttp may come again where a connection was shut down before it was used.
        if (reach == Reach.MAYBE_SENT || head != null) {
            throw new IOException(TWICE);
        }
        reach = Reach.MAYBE_SENT;
        Connection own = connection != null && connection.protocol() == Protocol.HTTP_1_1 ? connection : null;
        this.connection = own;
        this.socket = own == null ? null : PatientSocket.behind(own.socket());
        return authorization;
    }

    /** What was to pass did not, since its connection was no good any more. */
    synchronized IOException meetsStale() {
        if (head == null) {
            reach = Reach.STALE;
        }
        return new IOException(STALE);
    }

    /** What the request passed to, if it did, and if that carries no other calls at the same time. */
    @Nullable Connection connection() {
        return connection;
    }

    /** What is below that; null where it can't be seen. */
    @Nullable PatientSocket socket() {
        return socket;
    }

    /** Whether nothing of the request was sent, since the connection was over. */
    boolean isStale() {
        PatientSocket seen = socket;
        return seen != null && seen.isStale();
    }

    /** Whether an answer came after the request began, as far as can be seen. */
    boolean mayBeAnswered() {
        PatientSocket seen = socket;
        return seen == null || seen.isHeard();
    }

    /** What passed is proven not to have been acted on, unless an answer to it had begun. */
    synchronized void refused() {
        if (head == null) {
            reach = Reach.REFUSED;
        }
    }

    /** What must not reach users' code in a text of the server's. */
    Secrets secrets() {
        return secrets;
    }

    /** Lets nothing pass any more, and tells how far what passed before may have come. */
    synchronized Reach end() {
        over = true;
        return reach;
    }

    /** An answer has begun; it counts even if OkHttp refuses it afterwards. */
    void begins(Response answer) {
        head = answer;
    }

    @Nullable Response head() {
        return head;
    }

    /**
     * Reads an answer here, before code of a user's sees it. It stays readable for those further out, and a copy, which
     * shares its memory, stays here: what they throw does not change what the server said.
     */
    void receive(Response answer) {
        BufferedSource source = answer.body().source();
        @Nullable IOException broken = null;
        try {
            source.request(BodyLimits.of(answer.code()) + 1L);
        } catch (IOException e) {
            broken = e;
        } catch (RuntimeException | Error e) {
            // An event listener that an interceptor added by itself.
            broken = new IOException(e);
        }
        received = new Received(answer, source.getBuffer().clone(), broken);
    }

    @Nullable Received received() {
        return received;
    }

    /** The call waits for something that can't be closed like a socket, and that its end is to end, too. */
    void waitsFor(Future<?> work) {
        waiting = work;
        if (call.isCanceled()) {
            work.cancel(true);
        }
    }

    void canceled() {
        Future<?> work = waiting;
        if (work != null) {
            work.cancel(true);
        }
    }
}
