package io.runpod.sdk.internal.layer;

import io.runpod.sdk.internal.call.Result;
import java.time.Duration;

/** Who made a call: hears how it ended, and decides what becomes of its thread while it waits. */
interface Caller<T> {

    /** The call ended, once. */
    void ended(Result<T> result);

    /**
     * Lets time pass. True when it is over, and the call goes on here; false where the thread is let go, and
     * {@code goOn} runs later on another one: when the time is over or the call was ended.
     */
    boolean pause(Duration wait, Runnable goOn) throws InterruptedException;
}
