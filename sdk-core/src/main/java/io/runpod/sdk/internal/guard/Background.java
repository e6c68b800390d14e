package io.runpod.sdk.internal.guard;

/** Prepares what a call would otherwise wait for, off the caller's path. */
public final class Background {
    private Background() {}

    /** Runs something once, on a thread that keeps no JVM from ending; here, where there is none to be had. */
    public static void run(Runnable work) {
        Thread preparing = new Thread(work, "runpod-sdk-prepares");
        preparing.setDaemon(true);
        try {
            preparing.start();
        } catch (OutOfMemoryError noThread) {
            work.run();
        }
    }
}
