package io.runpod.sdk.internal.okhttp;

import io.runpod.sdk.internal.guard.UsersCode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.Dispatcher;
import okhttp3.EventListener;
import okhttp3.Handshake;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Tells a user's event listener what happens in a call: never the key, and what it throws does not reach the call, where it
 * would pass for a failure of the network.
 */
final class GuardedEvents extends EventListener {
    private final EventListener users;
    private final CallEvents ours;

    private final Call call;

    private GuardedEvents(EventListener users, CallEvents ours, Call call) {
        this.users = users;
        this.ours = ours;
        this.call = call;
    }

    /** What hears the calls of a client: ours alone where a user's client listens to nothing. */
    static EventListener.Factory factory(EventListener.Factory users, CallEvents ours) {
        return call -> {
            EventListener listener = EventListener.NONE;
            try {
                listener = users.create(call);
            } catch (Throwable thrown) {
                UsersCode.threw("An EventListener.Factory", thrown);
            }
            return listener == EventListener.NONE ? ours : new GuardedEvents(listener, ours, call);
        };
    }

    private void tell(Runnable event) {
        try {
            event.run();
        } catch (Throwable thrown) {
            UsersCode.threw("An EventListener", ours.cleaned(call, thrown));
        }
    }

    /** A server's text may be in it, and in that the key. */
    private IOException cleaned(IOException failure) {
        Throwable clean = ours.cleaned(call, failure);
        return clean instanceof IOException same ? same : new IOException(clean.getMessage(), clean);
    }

    @Override
    public void callStart(Call call) {
        tell(() -> users.callStart(call));
    }

    @Override
    public void dispatcherQueueStart(Call call, Dispatcher dispatcher) {
        tell(() -> users.dispatcherQueueStart(call, dispatcher));
    }

    @Override
    public void dispatcherQueueEnd(Call call, Dispatcher dispatcher) {
        tell(() -> users.dispatcherQueueEnd(call, dispatcher));
    }

    @Override
    public void proxySelectStart(Call call, HttpUrl url) {
        ours.proxySelectStart(call, url);
        tell(() -> users.proxySelectStart(call, url));
    }

    @Override
    public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
        ours.proxySelectEnd(call, url, proxies);
        tell(() -> users.proxySelectEnd(call, url, proxies));
    }

    @Override
    public void dnsStart(Call call, String domainName) {
        ours.dnsStart(call, domainName);
        tell(() -> users.dnsStart(call, domainName));
    }

    @Override
    public void dnsEnd(Call call, String domainName, List<InetAddress> inetAddressList) {
        ours.dnsEnd(call, domainName, inetAddressList);
        tell(() -> users.dnsEnd(call, domainName, inetAddressList));
    }

    @Override
    public void connectStart(Call call, InetSocketAddress inetSocketAddress, Proxy proxy) {
        tell(() -> users.connectStart(call, inetSocketAddress, proxy));
    }

    @Override
    public void secureConnectStart(Call call) {
        tell(() -> users.secureConnectStart(call));
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        tell(() -> users.secureConnectEnd(call, handshake));
    }

    @Override
    public void connectEnd(Call call, InetSocketAddress inetSocketAddress, Proxy proxy, @Nullable Protocol protocol) {
        tell(() -> users.connectEnd(call, inetSocketAddress, proxy, protocol));
    }

    @Override
    public void connectFailed(
            Call call, InetSocketAddress inetSocketAddress, Proxy proxy, @Nullable Protocol protocol, IOException ioe) {
        tell(() -> users.connectFailed(call, inetSocketAddress, proxy, protocol, cleaned(ioe)));
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        tell(() -> users.connectionAcquired(call, connection));
    }

    @Override
    public void connectionReleased(Call call, Connection connection) {
        tell(() -> users.connectionReleased(call, connection));
    }

    @Override
    public void requestHeadersStart(Call call) {
        tell(() -> users.requestHeadersStart(call));
    }

    @Override
    public void requestHeadersEnd(Call call, Request request) {
        tell(() -> users.requestHeadersEnd(call, SecretHeader.removedFrom(request)));
    }

    @Override
    public void requestBodyStart(Call call) {
        tell(() -> users.requestBodyStart(call));
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        tell(() -> users.requestBodyEnd(call, byteCount));
    }

    @Override
    public void requestFailed(Call call, IOException ioe) {
        ours.requestFailed(call, ioe);
        tell(() -> users.requestFailed(call, cleaned(ioe)));
    }

    @Override
    public void responseHeadersStart(Call call) {
        tell(() -> users.responseHeadersStart(call));
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        ours.responseHeadersEnd(call, response);
        tell(() -> users.responseHeadersEnd(call, SecretHeader.removedFrom(response)));
    }

    @Override
    public void responseBodyStart(Call call) {
        tell(() -> users.responseBodyStart(call));
    }

    @Override
    public void responseBodyEnd(Call call, long byteCount) {
        ours.responseBodyEnd(call, byteCount);
        tell(() -> users.responseBodyEnd(call, byteCount));
    }

    @Override
    public void responseFailed(Call call, IOException ioe) {
        ours.responseFailed(call, ioe);
        tell(() -> users.responseFailed(call, cleaned(ioe)));
    }

    @Override
    public void callEnd(Call call) {
        tell(() -> users.callEnd(call));
    }

    @Override
    public void callFailed(Call call, IOException ioe) {
        tell(() -> users.callFailed(call, cleaned(ioe)));
    }

    @Override
    public void canceled(Call call) {
        ours.canceled(call);
        tell(() -> users.canceled(call));
    }

    @Override
    public void satisfactionFailure(Call call, Response response) {
        tell(() -> users.satisfactionFailure(call, SecretHeader.removedFrom(response)));
    }

    @Override
    public void cacheHit(Call call, Response response) {
        tell(() -> users.cacheHit(call, SecretHeader.removedFrom(response)));
    }

    @Override
    public void cacheMiss(Call call) {
        tell(() -> users.cacheMiss(call));
    }

    @Override
    public void cacheConditionalHit(Call call, Response cachedResponse) {
        tell(() -> users.cacheConditionalHit(call, SecretHeader.removedFrom(cachedResponse)));
    }

    @Override
    public void retryDecision(Call call, IOException exception, boolean retry) {
        tell(() -> users.retryDecision(call, cleaned(exception), retry));
    }

    @Override
    public void followUpDecision(Call call, Response networkResponse, @Nullable Request nextRequest) {
        tell(() -> users.followUpDecision(
                call,
                SecretHeader.removedFrom(networkResponse),
                nextRequest == null ? null : SecretHeader.removedFrom(nextRequest)));
    }
}
