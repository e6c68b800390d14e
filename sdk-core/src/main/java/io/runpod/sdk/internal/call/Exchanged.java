package io.runpod.sdk.internal.call;

import io.runpod.sdk.internal.header.HeaderLines;
import org.jspecify.annotations.Nullable;

/** What one attempt brought, before anybody judges it. */
public sealed interface Exchanged {

    /** A status line came. The body is whole where {@code broken} is null, and otherwise what came before the break. */
    final class Answer implements Exchanged {
        private final int status;
        private final HeaderLines headers;
        private final byte[] body;
        private final @Nullable Broken broken;

        public Answer(int status, HeaderLines headers, byte[] body, @Nullable Broken broken) {
            this.status = status;
            this.headers = headers;
            this.body = body;
            this.broken = broken;
        }

        public int status() {
            return status;
        }

        public HeaderLines headers() {
            return headers;
        }

        public byte[] body() {
            return body;
        }

        public @Nullable Broken broken() {
            return broken;
        }

        public boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /** No status line came. */
    record NoAnswer(Reach reach, Broken broken) implements Exchanged {
        /** False only where it is proven that the server acted on nothing. */
        public boolean sent() {
            return reach == Reach.MAYBE_SENT;
        }
    }

    /** How far a request came, as far as is proven. */
    enum Reach {
        /** Nothing of it left. */
        NOT_SENT,
        /** Nothing of it left: the connection had been closed since it was used last. */
        STALE,
        /** The connection, once made, would not take it, or its server said that it did not look at it. */
        REFUSED,
        /** No proof either way. */
        MAYBE_SENT
    }

    /** How an exchange ended early. */
    enum Ending {
        BROKEN,
        TIMED_OUT,
        INTERRUPTED,
        CANCELLED,
        TOO_LARGE,
        /** The answer is whole, but code of the user's threw when it got to see it. */
        THREW;

        /** A failure that somebody here asked for is final. */
        public boolean isLocal() {
            return this == INTERRUPTED || this == CANCELLED;
        }
    }

    /** How and why an exchange ended early. */
    record Broken(Ending ending, @Nullable Throwable cause) {}
}
