package io.runpod.sdk.internal.layer;

import io.runpod.sdk.internal.call.CallControl;
import io.runpod.sdk.internal.call.Result;
import io.runpod.sdk.retry.TimeSource;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Makes a call on its own thread, which sleeps while the call waits. */
final class WaitingCaller<T> implements Caller<T> {
    private final CallControl control;
    private final TimeSource time;
    private @Nullable Result<T> result;

    WaitingCaller(CallControl control, TimeSource time) {
        this.control = control;
        this.time = time;
    }

    @Override
    public void ended(Result<T> result) {
        this.result = result;
    }

    /** How the call ended, which it has when the layers return. */
    Result<T> result() {
        return Objects.requireNonNull(result);
    }

    @Override
    public boolean pause(Duration wait, Runnable goOn) throws InterruptedException {
        control.sleep(time, wait);
        return true;
    }
}
