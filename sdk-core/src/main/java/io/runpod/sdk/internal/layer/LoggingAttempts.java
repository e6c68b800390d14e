package io.runpod.sdk.internal.layer;

import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.internal.call.Result;
import io.runpod.sdk.internal.call.Result.Failure;
import io.runpod.sdk.internal.guard.SdkLog;
import io.runpod.sdk.retry.TimeSource;
import io.runpod.sdk.text.PrintableText;
import java.lang.System.Logger.Level;
import java.util.concurrent.TimeUnit;

/** Writes a line about each attempt, for whoever has opened the log for it. Shows no secret, no body and no query. */
final class LoggingAttempts implements Layer {
    private static final int LONGEST_PATH = 300;
    private static final int LONGEST_ID = 200;

    private final Layer next;
    private final TimeSource time;

    LoggingAttempts(Layer next, TimeSource time) {
        this.next = next;
        this.time = time;
    }

    @Override
    public <T> Result<T> run(Job<T> job) {
        long startedAt = time.nanoTime();
        Result<T> result = next.run(job);
        Line line = new Line(job, result, time.nanoTime() - startedAt);
        SdkLog.write(Level.DEBUG, line, null, job.deadline().leftNanos());
        return result;
    }

    /** Becomes text only where somebody reads it. */
    private record Line(Job<?> job, Result<?> result, long nanos) {
        @Override
        public String toString() {
            StringBuilder line = new StringBuilder(128);
            // Whoever makes a call of his own may have put anything into its path.
            line.append(PrintableText.of(job.secrets().hide(job.call().toString()), LONGEST_PATH));
            line.append(", attempt ").append(job.attempts()).append(": ");
            line.append(
                    result.status().isPresent() ? String.valueOf(result.status().getAsInt()) : "no answer");
            line.append(" after ").append(TimeUnit.NANOSECONDS.toMillis(nanos)).append(" ms");
            if (result instanceof Failure<?> failure) {
                line.append(", ").append(failure.name()).append(", ").append(failure.outcome());
            }
            result.requestId()
                    .ifPresent(id -> line.append(", request id ")
                            .append(PrintableText.of(job.secrets().hide(id), LONGEST_ID)));
            return line.toString();
        }
    }
}
