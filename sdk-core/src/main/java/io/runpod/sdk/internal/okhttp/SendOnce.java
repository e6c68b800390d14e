package io.runpod.sdk.internal.okhttp;

import io.runpod.sdk.internal.call.Exchanged.Reach;
import io.runpod.sdk.internal.secret.Secrets;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The last gate before the network, and the first after it. Adds the key here and takes it off the answer's request again,
 * so that no interceptor of a user's client sees it; and adds it for the configured origin only. Lets no second request of
 * a call pass, also where a user's interceptor replaced the one-shot body or switched redirects on; and none of a call
 * that is over, where an interceptor gave up but goes on on another thread.
 */
final class SendOnce implements Interceptor {
    /** More than servers read along with a request's head, as a rule, in bytes. */
    private static final long LARGE = 16 * 1024;

    private static final int SWITCHING = 101;

    private static final String RETRY_AFTER = "Retry-After";
    /** The same as no seconds to wait, in the form that OkHttp does not look at. */
    private static final String AT_ONCE = "Thu, 01 Jan 1970 00:00:00 GMT";

    /** The calls under way. Not in a request's tag: that is Kotlin reflection, and costly in a cold JVM. */
    private final Map<Call, Passage> passages = new ConcurrentHashMap<>();

    private final StaleConnections stale;
    private final boolean keepsAnswers;

    /** Keeps all answers where code of a user's sees them before the SDK does. */
    SendOnce(StaleConnections stale, boolean keepsAnswers) {
        this.stale = stale;
        this.keepsAnswers = keepsAnswers;
    }

    /** Lets a call pass, once and with this key, until its {@link #end}. */
    void begin(Call call, String authorization, Secrets secrets) {
        passages.put(call, new Passage(call, authorization, secrets));
    }

    /** What is known of a call under way; null for one that is not ours, such as a clone that an interceptor made. */
    @Nullable Passage passage(Call call) {
        return passages.get(call);
    }

    /** Lets nothing of a call pass any more, and tells how far it may have come. */
    Reach end(Call call) {
        Passage passage = passages.remove(call);
        return passage == null ? Reach.NOT_SENT : passage.end();
    }

    /** An answer was read to its end. */
    void answered(Call call) {
        Passage passage = passages.get(call);
        if (passage != null) {
            stale.end(passage);
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Passage passage = passages.get(chain.call());
        if (passage == null) {
            throw Passage.isOver();
        }
        if (Thread.currentThread().isInterrupted()) {
            // Writing now would close a connection that other calls may share.
            throw new InterruptedIOException("interrupted before the request was sent");
        }
        checkOrigin(request.url(), chain.call().request().url());
        Connection connection = chain.connection();
        Request.Builder authorized = request.newBuilder().header(SecretHeader.NAME, passage.use(connection));
        if (!stale.begin(passage)) {
            throw passage.meetsStale();
        }
        if (isLarge(request) && isOnItsOwn(connection)) {
            // Where a server refuses it before it has read it all, it goes on reading and then closes, whatever it says
            // of the connection: another request must not meet that.
            authorized.header("Connection", "close");
        }
        Response answer = chain.proceed(authorized.build());
        if (!passage.mayBeAnswered()) {
            throw new IOException("the answer was there before the request");
        }
        if (answer.code() == SWITCHING && connection != null) {
            // What follows is no HTTP. OkHttp would keep the connection, and send it the next request.
            connection.socket().close();
        }
        if (keepsAnswers || mayTrip(answer)) {
            passage.receive(answer);
        }
        boolean repeats = request.body() == null && asksForMoreAtOnce(answer);
        if (!keepsAnswers && !repeats) {
            // No code of a user's sees it, so it may keep the request with the key.
            return answer;
        }
        Response.Builder kept = answer.newBuilder().request(request);
        if (repeats) {
            kept.header(RETRY_AFTER, AT_ONCE);
        }
        return kept.build();
    }

    /**
     * What OkHttp may throw away with an exception of its own: a 407 where there is no proxy, and a 503 with a Retry-After
     * that no int holds.
     */
    private static boolean mayTrip(Response answer) {
        return answer.code() == 407 || (answer.code() == 503 && answer.header(RETRY_AFTER) != null);
    }

    /** What makes OkHttp send a request again that has no one-shot body, whatever its settings. */
    private static boolean asksForMoreAtOnce(Response answer) {
        return answer.code() == 503 && isZero(answer.header(RETRY_AFTER));
    }

    private static boolean isZero(@Nullable String seconds) {
        return seconds != null && !seconds.isEmpty() && seconds.chars().allMatch(digit -> digit == '0');
    }

    /** An answer with the header as the server wrote it that this gate has hidden from OkHttp. */
    static Response asWritten(Response answer, @Nullable Response head) {
        return head != null && asksForMoreAtOnce(head) && AT_ONCE.equals(answer.header(RETRY_AFTER))
                ? answer.newBuilder()
                        .header(RETRY_AFTER, Objects.requireNonNull(head.header(RETRY_AFTER)))
                        .build()
                : answer;
    }

    private static boolean isLarge(Request request) throws IOException {
        RequestBody body = request.body();
        return body != null && body.contentLength() > LARGE;
    }

    /** Not on HTTP/2, where the end of a stream is not the connection's. */
    private static boolean isOnItsOwn(@Nullable Connection connection) {
        return connection != null && connection.protocol() == Protocol.HTTP_1_1;
    }

    private static void checkOrigin(HttpUrl actual, HttpUrl configured) throws IOException {
        if (!actual.host().equals(configured.host())
                || actual.port() != configured.port()
                || !actual.scheme().equals(configured.scheme())) {
            throw new IOException("The Runpod SDK sends its key to " + configured.host() + ":" + configured.port()
                    + " only, but an interceptor turned the request to " + actual.host() + ":" + actual.port());
        }
    }
}
