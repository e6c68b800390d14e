package io.runpod.sdk.listener;

/**
 * A call is about to start.
 *
 * @param callId tells the calls of one client apart
 * @param operation method and path, with parameters in braces: {@code GET /v2/serverless/{id}}
 * @since 0.1.0
 */
public record CallStarted(long callId, String operation) {}
