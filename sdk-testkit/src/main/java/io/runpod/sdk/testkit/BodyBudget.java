package io.runpod.sdk.testkit;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Large bodies wait for each other, so that many at once need no more memory than there is. Small ones are free. */
final class BodyBudget {
    private static final int FREE = 16 << 10;

    private final Semaphore bytes;

    BodyBudget(Bounds bounds) {
        this.bytes = new Semaphore((int) bounds.bodies(), true);
    }

    Share share() {
        return new Share();
    }

    /** What one request holds. */
    final class Share implements AutoCloseable {
        private int claimed;

        /** Waits until all that is possible is free; false where so little is certain that there is no need yet. */
        boolean claim(int certain, int possible, Duration patience) throws IOException {
            if (certain <= FREE || claimed > 0) {
                return false;
            }
            try {
                if (!bytes.tryAcquire(possible, patience.toNanos(), TimeUnit.NANOSECONDS)) {
                    throw new BadRequest(503, "too many large bodies at once");
                }
            } catch (InterruptedException e) {
                throw new InterruptedIOException("the server is closing");
            }
            claimed = possible;
            return true;
        }

        @Override
        public void close() {
            bytes.release(claimed);
            claimed = 0;
        }
    }
}
