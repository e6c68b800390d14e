package io.runpod.sdk.error;

import io.runpod.sdk.text.PrintableText;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * No worker of an endpoint was ready in time, or waiting is pointless because a queue endpoint whose {@code
 * workers.min} is 0 starts a worker only for a job. The message says which of the two it is, and has the last counts
 * and workers. Waiting changes nothing, so the outcome is {@link Outcome#NOT_APPLIED}. {@link #attempts()} is the
 * number of looks. If the last look failed, the cause is its failure.
 *
 * @since 0.1.0
 */
public final class NotReadyException extends RunpodException {
    private static final long serialVersionUID = 1;
    private static final int MOST_WORKERS = 100;

    private final @Nullable Counts counts;

    @SuppressWarnings("serial") // A copy of the JDK's own, which can be serialised.
    private final List<SeenWorker> workers;

    /**
     * How many workers the endpoint had, by what they were doing: the spec's {@code WorkerSummary}.
     *
     * @param running workers that handle a request
     * @param idle workers that are ready and wait for a request
     * @param initializing workers that are starting
     * @param throttled workers that wait for capacity
     * @param unhealthy workers that fail
     * @param total all workers
     */
    public record Counts(int running, int idle, int initializing, int throttled, int unhealthy, int total)
            implements Serializable {
        private static final long serialVersionUID = 1;

        /** In words: {@code 2 workers (0 running, 0 idle, 1 initializing, 1 throttled, 0 unhealthy)}. */
        @Override
        public String toString() {
            return total + (total == 1 ? " worker (" : " workers (") + running + " running, " + idle + " idle, "
                    + initializing + " initializing, " + throttled + " throttled, " + unhealthy + " unhealthy)";
        }
    }

    /**
     * A worker as it was last seen: the spec's {@code Worker}.
     *
     * @param id its id, on one line and cut after 100 characters
     * @param status what it was doing, such as {@code INITIALIZING}; on one line and cut after 100 characters
     * @param isStale whether it still ran an older release of the endpoint
     */
    public record SeenWorker(String id, String status, boolean isStale) implements Serializable {
        private static final long serialVersionUID = 1;
        private static final int LONGEST = 100;

        /**
         * Makes both texts fit for a message.
         *
         * @param id its id
         * @param status what it was doing
         * @param isStale whether it ran an older release
         */
        public SeenWorker {
            id = PrintableText.of(id, LONGEST);
            status = PrintableText.of(status, LONGEST);
        }

        /** Id and status: {@code wk_1 INITIALIZING}, or {@code wk_1 RUNNING stale}. */
        @Override
        public String toString() {
            return id + " " + status + (isStale ? " stale" : "");
        }
    }

    private NotReadyException(
            String message,
            CallSummary call,
            Optional<Counts> counts,
            List<SeenWorker> workers,
            @Nullable Throwable cause) {
        super(message, Outcome.NOT_APPLIED, call, cause);
        this.counts = counts.orElse(null);
        this.workers = workers;
    }

    /**
     * Describes an endpoint without a worker that is ready.
     *
     * @param call what was asked, and how often
     * @param reason why the wait ended, in words
     * @param counts the counts of the last look that was answered, if one was
     * @param workers its workers, of which the first 100 are kept
     * @param cause the failure of the last look, if it failed
     * @return the exception to throw
     */
    public static NotReadyException of(
            CallSummary call,
            String reason,
            Optional<Counts> counts,
            List<SeenWorker> workers,
            @Nullable Throwable cause) {
        List<SeenWorker> kept = workers.stream().limit(MOST_WORKERS).toList();
        return new NotReadyException(Message.notReady(call, reason, counts, kept), call, counts, kept, cause);
    }

    /** {@return the counts of the last look that was answered; empty if none was} */
    public Optional<Counts> counts() {
        return Optional.ofNullable(counts);
    }

    /** {@return the first 100 workers of the last look that was answered} */
    public List<SeenWorker> workers() {
        return workers;
    }
}
