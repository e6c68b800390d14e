package io.runpod.sdk.fault;

import io.runpod.sdk.RunpodClientBuilder;
import io.runpod.sdk.listener.CallEnded;
import io.runpod.sdk.listener.RequestListener;
import io.runpod.sdk.listener.RetryScheduled;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.Response;

/** Tells a test how far a client's calls have come, through the listeners that a user can set. */
final class Progress extends EventListener implements RequestListener {
    private final Semaphore connecting = new Semaphore(0);
    private final Semaphore written = new Semaphore(0);
    private final Semaphore heads = new Semaphore(0);
    private final Semaphore retries = new Semaphore(0);
    private final Semaphore ends = new Semaphore(0);

    RunpodClientBuilder watch(RunpodClientBuilder builder) {
        return builder.listener(this)
                .httpClient(Certificates.trusting().eventListener(this).build());
    }

    @Override
    public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
        connecting.release();
    }

    @Override
    public void requestBodyEnd(Call call, long byteCount) {
        written.release();
    }

    @Override
    public void responseHeadersEnd(Call call, Response response) {
        heads.release();
    }

    @Override
    public void retryScheduled(RetryScheduled event) {
        retries.release();
    }

    @Override
    public void callEnded(CallEnded event) {
        ends.release();
    }

    /** A call is about to connect. */
    void awaitConnecting() throws InterruptedException {
        await(connecting, 1, "nobody connected");
    }

    /** So many calls have written their requests to the last byte. */
    void awaitWritten(int calls) throws InterruptedException {
        await(written, calls, "requests were not written");
    }

    /** A call has read the head of its answer. */
    void awaitHead() throws InterruptedException {
        await(heads, 1, "no head was read");
    }

    /** A call is about to wait for its next attempt. */
    void awaitRetry() throws InterruptedException {
        await(retries, 1, "no retry was scheduled");
    }

    /** A call has ended; it must within 2 s, which leaves a busy machine some air over the promised 100 ms. */
    void awaitEnd() throws InterruptedException {
        if (!ends.tryAcquire(2, TimeUnit.SECONDS)) {
            throw new AssertionError("the call goes on");
        }
    }

    private static void await(Semaphore events, int count, String otherwise) throws InterruptedException {
        if (!events.tryAcquire(count, 10, TimeUnit.SECONDS)) {
            throw new AssertionError(otherwise);
        }
    }
}
