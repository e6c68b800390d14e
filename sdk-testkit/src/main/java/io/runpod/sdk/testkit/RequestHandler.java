package io.runpod.sdk.testkit;

/** What stands behind the connections. */
interface RequestHandler {
    /** Whether to close when no more than the head has come. */
    boolean closesBeforeReading(RequestHead head);

    Reply reply(Incoming request);
}
