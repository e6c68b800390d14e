package io.runpod.sdk.listener;

import io.runpod.sdk.error.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A call ended.
 *
 * @param callId tells the calls of one client apart
 * @param operation method and path, with parameters in braces: {@code GET /v2/serverless/{id}}
 * @param status the last answer's HTTP status, empty where none came
 * @param failure the simple name of the exception that the caller gets; empty after a success
 * @param outcome what is known about the server's side after a failure; empty after a success
 * @param attempts how many attempts were made
 * @param duration how long the whole call took, waits included
 * @param requestId the id by which the server's operators find the last answer's request; empty where it has none
 * @param exception what the caller gets; empty after a success
 * @since 0.1.0
 */
public record CallEnded(
        long callId,
        String operation,
        OptionalInt status,
        Optional<String> failure,
        Optional<Outcome> outcome,
        int attempts,
        Duration duration,
        Optional<String> requestId,
        Optional<RuntimeException> exception) {

    /** {@return whether the call gave the promised value} */
    public boolean succeeded() {
        return failure.isEmpty();
    }
}
