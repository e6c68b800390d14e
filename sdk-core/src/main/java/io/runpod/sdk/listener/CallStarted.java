package io.runpod.sdk.listener;

/**
 * A call is about to start.
 *
 * @param callId tells the calls of one client apart
 * @param operation method and path, such as {@code POST /v2/serverless}
 */
public record CallStarted(long callId, String operation) {}
