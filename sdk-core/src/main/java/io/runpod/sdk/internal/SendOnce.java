package io.runpod.sdk.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.Call;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The last gate before the network. Adds the key here, so that no interceptor or log of a user's client sees it; and
 * only for the configured origin. Lets no second request of a call pass, also where a user's interceptor replaced the
 * one-shot body or switched redirects on; and none of a call that is over, where an interceptor gave up but goes on
 * on another thread.
 */
final class SendOnce implements Interceptor {
    private static final String OVER = "The Runpod SDK sends nothing for a call that is over:"
            + " does an interceptor of your OkHttpClient proceed after it gave up?";

    /** The calls under way. Not in a request's tag: that is Kotlin reflection, and dear in a cold JVM. */
    private final Map<Call, Ticket> tickets = new ConcurrentHashMap<>();

    /** What belongs to one OkHttp call. */
    private static final class Ticket {
        private final String authorization;
        private final @Nullable OneShotBody body;
        private boolean used;
        private boolean over;

        Ticket(String authorization, @Nullable OneShotBody body) {
            this.authorization = authorization;
            this.body = body;
        }

        synchronized void use(Request request) throws IOException {
            if (over) {
                throw new IOException(OVER);
            }
            // OkHttp may pass twice where a connection was shut down before it was used: then the body is untouched.
            if (used && (body == null || request.body() != body || body.isWritten())) {
                throw new IOException("The Runpod SDK sends no request twice and follows no redirect:"
                        + " does an interceptor of your OkHttpClient call proceed() twice?");
            }
            used = true;
        }

        synchronized boolean end() {
            over = true;
            return used;
        }
    }

    /** Lets a call pass, once and with this key, until its {@link #end}. */
    void begin(Call call, String authorization) {
        OneShotBody body = call.request().body() instanceof OneShotBody once ? once : null;
        tickets.put(call, new Ticket(authorization, body));
    }

    /** Lets nothing of a call pass any more; true where something has passed, and so may have been sent. */
    boolean end(Call call) {
        Ticket ticket = tickets.remove(call);
        return ticket != null && ticket.end();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Ticket ticket = tickets.get(chain.call());
        if (ticket == null) {
            throw new IOException(OVER);
        }
        if (Thread.currentThread().isInterrupted()) {
            // Writing now would close a connection that other calls may share.
            throw new InterruptedIOException("interrupted before the request was sent");
        }
        checkOrigin(request.url(), chain.call().request().url());
        ticket.use(request);
        return chain.proceed(request.newBuilder()
                .header("Authorization", ticket.authorization)
                .build());
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
