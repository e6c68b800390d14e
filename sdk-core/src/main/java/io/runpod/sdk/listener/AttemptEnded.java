package io.runpod.sdk.listener;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * An attempt ended.
 *
 * @param callId tells the calls of one client apart
 * @param operation method and path, with parameters in braces: {@code GET /v2/serverless/{id}}
 * @param attempt which attempt of the call, from 1
 * @param status the answer's HTTP status, empty where none came
 * @param failure the simple name of the exception, such as {@code NoResponseException}; empty after a success
 * @param duration how long it took
 * @param requestId the id by which the server's operators find the request; empty where the answer has none
 * @param exception what the attempt ended with; empty after a success
 * @since 0.1.0
 */
public record AttemptEnded(
        long callId,
        String operation,
        int attempt,
        OptionalInt status,
        Optional<String> failure,
        Duration duration,
        Optional<String> requestId,
        Optional<RuntimeException> exception) {}
