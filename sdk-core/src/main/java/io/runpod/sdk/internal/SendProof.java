package io.runpod.sdk.internal;

import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Notes how far a call came: the one proof that nothing was sent is that its headers never started. */
final class SendProof extends EventListener {
    // Volatile, for a user's interceptor may proceed on another thread.
    private volatile boolean started;
    private volatile @Nullable Response head;

    @Override
    public void requestHeadersStart(Call call) {
        started = true;
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        head = response;
    }

    /** Whether any part of the request may have left. */
    boolean started() {
        return started;
    }

    /** Status and headers of the answer, where they came, even if the call fails afterwards. */
    @Nullable Response head() {
        return head;
    }
}
