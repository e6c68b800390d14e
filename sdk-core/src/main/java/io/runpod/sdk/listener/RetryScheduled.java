package io.runpod.sdk.listener;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The client is about to wait before it tries again.
 *
 * @param callId tells the calls of one client apart
 * @param operation method and path, with parameters in braces: {@code GET /v2/serverless/{id}}
 * @param attempt which attempt failed, from 1
 * @param status the answer's HTTP status, empty where none came
 * @param failure the simple name of the exception that the attempt ended with
 * @param delay how long it waits
 * @param requestId the id by which the server's operators find the request; empty where the answer has none
 * @param exception what the attempt ended with
 * @since 0.1.0
 */
public record RetryScheduled(
        long callId,
        String operation,
        int attempt,
        OptionalInt status,
        String failure,
        Duration delay,
        Optional<String> requestId,
        RuntimeException exception) {}
