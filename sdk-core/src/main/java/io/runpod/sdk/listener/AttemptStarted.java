package io.runpod.sdk.listener;

/**
 * An attempt is about to start.
 *
 * @param callId tells the calls of one client apart
 * @param operation method and path, with parameters in braces: {@code GET /v2/serverless/{id}}
 * @param attempt which attempt of the call, from 1
 * @since 0.1.0
 */
public record AttemptStarted(long callId, String operation, int attempt) {}
