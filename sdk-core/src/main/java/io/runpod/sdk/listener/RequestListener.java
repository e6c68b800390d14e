package io.runpod.sdk.listener;

/**
 * Hears what happens during calls. Each method does nothing unless overridden, is called on the thread that runs the
 * call, and should return quickly. What it throws is logged and does not reach the call. One listener hears all calls
 * of a client, in parallel where they are.
 */
public interface RequestListener {

    /**
     * An attempt is about to start.
     *
     * @param event which one
     */
    default void attemptStarted(AttemptStarted event) {}

    /**
     * An attempt ended, well or not.
     *
     * @param event which one, and how
     */
    default void attemptEnded(AttemptEnded event) {}

    /**
     * The client is about to wait before it tries again.
     *
     * @param event why, and how long
     */
    default void retryScheduled(RetryScheduled event) {}

    /**
     * A call ended, well or not, cancelled or interrupted ones included. The last event of each call.
     *
     * @param event how
     */
    default void callEnded(CallEnded event) {}
}
