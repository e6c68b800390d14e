package io.runpod.sdk;

import io.runpod.sdk.listener.AttemptEnded;
import io.runpod.sdk.listener.AttemptStarted;
import io.runpod.sdk.listener.CallEnded;
import io.runpod.sdk.listener.CallStarted;
import io.runpod.sdk.listener.RequestListener;
import io.runpod.sdk.listener.RetryScheduled;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Notes every event, and knows when a call has ended. */
final class RecordedEvents implements RequestListener {
    private final List<Object> events = new CopyOnWriteArrayList<>();
    private final CountDownLatch waiting = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    List<Object> events() {
        return events;
    }

    CallEnded end() {
        await(ended);
        return (CallEnded) events.get(events.size() - 1);
    }

    void awaitRetry() {
        await(waiting);
    }

    private void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new AssertionError("in vain; heard " + events);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void callStarted(CallStarted event) {
        events.add(event);
    }

    @Override
    public void attemptStarted(AttemptStarted event) {
        events.add(event);
    }

    @Override
    public void attemptEnded(AttemptEnded event) {
        events.add(event);
    }

    @Override
    public void retryScheduled(RetryScheduled event) {
        events.add(event);
        waiting.countDown();
    }

    @Override
    public void callEnded(CallEnded event) {
        events.add(event);
        ended.countDown();
    }
}
