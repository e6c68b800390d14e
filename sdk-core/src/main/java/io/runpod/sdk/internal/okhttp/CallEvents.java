package io.runpod.sdk.internal.okhttp;

import io.runpod.sdk.internal.secret.CleanCauses;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.util.List;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.Response;

/** What the SDK itself has to hear of its calls. One for all of them. */
final class CallEvents extends EventListener implements EventListener.Factory {
    private final SendOnce gate;

    CallEvents(SendOnce gate) {
        this.gate = gate;
    }

    @Override
    public EventListener create(Call call) {
        return this;
    }

    /** On the thread that asks for a proxy next, as with the other three. */
    @Override
    public void proxySelectStart(Call call, HttpUrl url) {
        Lookups.asksFor(gate.passage(call));
    }

    @Override
    public void proxySelectEnd(Call call, HttpUrl url, List<Proxy> proxies) {
        Lookups.asksFor(null);
    }

    @Override
    public void dnsStart(Call call, String domainName) {
        Lookups.asksFor(gate.passage(call));
    }

    @Override
    public void dnsEnd(Call call, String domainName, List<InetAddress> inetAddressList) {
        Lookups.asksFor(null);
    }

    @Override
    public void requestFailed(Call call, IOException ioe) {
        failed(call, ioe);
    }

    @Override
    public void responseFailed(Call call, IOException ioe) {
        failed(call, ioe);
    }

    private void failed(Call call, IOException failed) {
        Passage passage = gate.passage(call);
        if (passage != null && Refusal.isProvenBy(failed)) {
            passage.refused();
        } else if (passage != null && passage.isStale()) {
            passage.meetsStale();
        }
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        Passage passage = gate.passage(call);
        if (passage != null && passage.mayBeAnswered()) {
            passage.begins(response);
        }
    }

    @Override
    public void responseBodyEnd(Call call, long byteCount) {
        gate.answered(call);
    }

    /** What users' code gets to see of a failure, which may quote the server. */
    Throwable cleaned(Call call, Throwable failure) {
        Passage passage = gate.passage(call);
        return passage == null ? failure : CleanCauses.of(failure, passage.secrets());
    }

    /** By whoever ends the call: another thread, or the watch over its time. */
    @Override
    public void canceled(Call call) {
        Passage passage = gate.passage(call);
        if (passage != null) {
            passage.canceled();
        }
    }
}
