package io.runpod.sdk.internal.okhttp;

import java.io.IOException;

/**
 * Proof that a request which passed the gate was not acted on: HTTP/2 refused its stream, which is also what OkHttp makes
 * of a stream above the last one that a GOAWAY covers, or OkHttp found the connection shut down before it wrote anything.
 * OkHttp's types for both are its own, so they are known by their names; tests hold them against the real thing.
 *
 * <p>Only what the write or the read of this very exchange failed with can prove it, never a cause or a suppressed
 * exception: OkHttp adds the failures of earlier connections there, and streams of one connection share exceptions.
 */
final class Refusal {
    private static final String PACKAGE = "okhttp3.internal.http2.";
    private static final String SHUT_DOWN = PACKAGE + "ConnectionShutdownException";
    private static final String RESET = PACKAGE + "StreamResetException";
    private static final String REFUSED_STREAM = "stream was reset: REFUSED_STREAM";

    private Refusal() {}

    static boolean isProvenBy(IOException failed) {
        String type = failed.getClass().getName();
        return type.equals(SHUT_DOWN) || (type.equals(RESET) && REFUSED_STREAM.equals(failed.getMessage()));
    }
}
