package io.runpod.sdk.listener;

/**
 * Hears what happens during calls. Each method does nothing unless overridden, and should return quickly: what it takes
 * is time of the call, which the deadline can't cut short. What it throws is logged and changes neither the call's result
 * nor its outcome. One listener hears all calls of a client, in parallel where they are.
 *
 * <p>{@link #callStarted} is called on the thread that makes the call, so that a tracer finds its parent there. The other
 * events come on the thread that runs the call. For an asynchronous call that is a thread of the client, not always the
 * same one, or the thread that cancels the call while it waits.
 *
 * @since 0.1.0
 */
public interface RequestListener {

    /**
     * A call is about to start. The first event of each call, and followed by {@link #callEnded} in any case.
     *
     * @param event which one
     */
    default void callStarted(CallStarted event) {}

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
