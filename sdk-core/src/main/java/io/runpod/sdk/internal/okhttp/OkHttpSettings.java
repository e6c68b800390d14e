package io.runpod.sdk.internal.okhttp;

import io.runpod.sdk.retry.TimeSource;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.List;
import javax.net.SocketFactory;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/** What an OkHttpClient must be like to make the SDK's calls, whatever a user's client says. */
final class OkHttpSettings {
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofMillis(Integer.MAX_VALUE);

    private final HttpUrl baseUrl;
    private final Duration connectTimeout;
    private final ConnectionPool pool;
    private final @Nullable OkHttpClient users;
    private final SendOnce gate;
    private final Lookups lookups = new Lookups();

    OkHttpSettings(
            HttpUrl baseUrl,
            Duration connectTimeout,
            ConnectionPool pool,
            @Nullable OkHttpClient users,
            TimeSource time) {
        this.baseUrl = baseUrl;
        this.connectTimeout = connectTimeout;
        this.pool = pool;
        this.users = users;
        this.gate = new SendOnce(new StaleConnections(time), users != null);
    }

    ConnectionPool pool() {
        return pool;
    }

    SendOnce gate() {
        return gate;
    }

    Lookups lookups() {
        return lookups;
    }

    /** Made of the user's client, or else of one that has TLS, where there is need of it. */
    OkHttpClient client(@Nullable OkHttpClient tls) {
        OkHttpClient.Builder builder = users != null ? users.newBuilder() : tls != null ? tls.newBuilder() : own();
        CallEvents events = new CallEvents(gate);
        @Nullable ProxySelector proxies = users == null ? ProxySelector.getDefault() : users.proxySelector();
        if (proxies != null && isForeign(proxies)) {
            builder.proxySelector(new DetouredProxies(proxies, lookups));
        }
        if (users == null || users.socketFactory() == SocketFactory.getDefault()) {
            // An interrupt then ends reading and connecting at once.
            builder.socketFactory(new InterruptibleSockets());
        }
        return builder
                // Never anything but the one request to the one origin.
                .followRedirects(false)
                .followSslRedirects(false)
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                // Only what can't send twice is recovered, for bodies are one-shot: the next address, and a
                // connection that was shut down before it was used.
                .retryOnConnectionFailure(true)
                .addNetworkInterceptor(gate)
                .eventListenerFactory(
                        users == null ? events : GuardedEvents.factory(users.eventListenerFactory(), events))
                // A lookup can't be ended like a socket.
                .dns(new DetouredNames(users == null ? Dns.SYSTEM : users.dns(), lookups))
                // The call's timeout bounds all; a slow answer is no reason to end earlier.
                .callTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .connectTimeout(clip(connectTimeout))
                // Its own, so that neither cancelAll() on a user's client nor its limits reach the SDK's calls.
                .dispatcher(new Dispatcher())
                .connectionPool(pool)
                .build();
    }

    /** The JDK's own reads properties, and OkHttp's gives nothing; neither takes its time. */
    private static boolean isForeign(ProxySelector proxies) {
        String type = proxies.getClass().getName();
        return !type.startsWith("sun.net.") && !type.startsWith("okhttp3.");
    }

    private OkHttpClient.Builder own() {
        OkHttpClient.Builder builder = new OkHttpClient.Builder();
        // Without TLS among its specs OkHttp does not set TLS up.
        return baseUrl.isHttps() ? builder : builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
    }

    private static Duration clip(Duration timeout) {
        return timeout.compareTo(SHORTEST) < 0 ? SHORTEST : timeout.compareTo(LONGEST) > 0 ? LONGEST : timeout;
    }
}
