package io.runpod.sdk.internal.call;

import io.runpod.sdk.error.Problem;
import io.runpod.sdk.retry.RetryPolicy;
import io.runpod.sdk.retry.TimeSource;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What may differ from call to call. Everything has been checked.
 *
 * @param deadline how long the call may take, from its start on, with all its attempts and waits
 * @param within what the call is a part of, and ends with
 * @param attemptTimeout how long one attempt may take; the deadline bounds it
 * @param retryPolicy how often to try
 * @param headers headers to add
 * @param hint gives a likely reason; asked only where the server refuses the request's content
 * @param secrets asked only where something is to be shown: what of the request must not be, beside the key
 */
public record Options(
        Duration deadline,
        @Nullable Deadline within,
        Duration attemptTimeout,
        RetryPolicy retryPolicy,
        Map<String, String> headers,
        Function<Problem, Optional<String>> hint,
        Supplier<? extends Collection<String>> secrets) {

    /** Until when a call that starts now may go on. */
    Deadline start(TimeSource time) {
        return within == null ? new Deadline(deadline, time) : within.call(deadline);
    }
}
