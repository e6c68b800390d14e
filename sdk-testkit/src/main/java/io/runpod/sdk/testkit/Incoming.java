package io.runpod.sdk.testkit;

import java.util.Optional;

/** A request as it came in, key and all. */
final class Incoming {
    private final RequestHead head;
    private final byte[] body;
    private final long size;

    /**
     * Of a request that has been read.
     *
     * @param size how large the body was; {@code body} may be cut
     */
    Incoming(RequestHead head, byte[] body, long size) {
        this.head = head;
        this.body = body;
        this.size = size;
    }

    RequestHead head() {
        return head;
    }

    String method() {
        return head.method();
    }

    String path() {
        return head.path();
    }

    byte[] body() {
        return body;
    }

    long size() {
        return size;
    }

    Optional<String> header(String name) {
        return head.header(name);
    }
}
