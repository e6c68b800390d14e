package io.runpod.sdk;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
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

/** An event listener that throws whatever it hears. */
final class ThrowingEvents extends EventListener {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final Throwable thrown;

    ThrowingEvents(Throwable thrown) {
        this.thrown = thrown;
    }

    List<String> heard() {
        return heard;
    }

    private RuntimeException heard(String event) {
        heard.add(event);
        return Sneaky.unchecked(thrown);
    }

    @Override
    public void callStart(Call call) {
        throw heard("callStart");
    }

    @Override
    public void dispatcherQueueStart(Call call, Dispatcher dispatcher) {
        throw heard("dispatcherQueueStart");
    }

    @Override
    public void dispatcherQueueEnd(Call call, Dispatcher dispatcher) {
        throw heard("dispatcherQueueEnd");
    }

    @Override
    public void proxySelectStart(Call call, HttpUrl url) {
        throw heard("proxySelectStart");
    }

    @Override
    public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
        throw heard("proxySelectEnd");
    }

    @Override
    public void dnsStart(Call call, String domainName) {
        throw heard("dnsStart");
    }

    @Override
    public void dnsEnd(Call call, String domainName, List<InetAddress> inetAddressList) {
        throw heard("dnsEnd");
    }

    @Override
    public void connectStart(Call call, InetSocketAddress inetSocketAddress, Proxy proxy) {
        throw heard("connectStart");
    }

    @Override
    public void secureConnectStart(Call call) {
        throw heard("secureConnectStart");
    }

    @Override
    public void secureConnectEnd(Call call, @Nullable Handshake handshake) {
        throw heard("secureConnectEnd");
    }

    @Override
    public void connectEnd(Call call, InetSocketAddress inetSocketAddress, Proxy proxy, @Nullable Protocol protocol) {
        throw heard("connectEnd");
    }

    @Override
    public void connectFailed(
            Call call, InetSocketAddress inetSocketAddress, Proxy proxy, @Nullable Protocol protocol, IOException ioe) {
        throw heard("connectFailed");
    }

    @Override
    public void connectionAcquired(Call call, Connection connection) {
        throw heard("connectionAcquired");
    }

    @Override
    public void connectionReleased(Call call, Connection connection) {
        throw heard("connectionReleased");
    }

    @Override
    public void requestHeadersStart(Call call) {
        throw heard("requestHeadersStart");
    }

    @Override
    public void requestHeadersEnd(Call call, Request request) {
        throw heard("requestHeadersEnd");
    }

    @Override
    public void requestBodyStart(Call call) {
        throw heard("requestBodyStart");
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        throw heard("requestBodyEnd");
    }

    @Override
    public void requestFailed(Call call, IOException ioe) {
        throw heard("requestFailed");
    }

    @Override
    public void responseHeadersStart(Call call) {
        throw heard("responseHeadersStart");
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        throw heard("responseHeadersEnd");
    }

    @Override
    public void responseBodyStart(Call call) {
        throw heard("responseBodyStart");
    }

    @Override
    public void responseBodyEnd(Call call, long byteCount) {
        throw heard("responseBodyEnd");
    }

    @Override
    public void responseFailed(Call call, IOException ioe) {
        throw heard("responseFailed");
    }

    @Override
    public void callEnd(Call call) {
        throw heard("callEnd");
    }

    @Override
    public void callFailed(Call call, IOException ioe) {
        throw heard("callFailed");
    }

    @Override
    public void canceled(Call call) {
        throw heard("canceled");
    }

    @Override
    public void satisfactionFailure(Call call, Response response) {
        throw heard("satisfactionFailure");
    }

    @Override
    public void cacheHit(Call call, Response response) {
        throw heard("cacheHit");
    }

    @Override
    public void cacheMiss(Call call) {
        throw heard("cacheMiss");
    }

    @Override
    public void cacheConditionalHit(Call call, Response cachedResponse) {
        throw heard("cacheConditionalHit");
    }

    @Override
    public void retryDecision(Call call, IOException exception, boolean retry) {
        throw heard("retryDecision");
    }

    @Override
    public void followUpDecision(Call call, Response networkResponse, @Nullable Request nextRequest) {
        throw heard("followUpDecision");
    }
}
