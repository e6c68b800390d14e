/**
 * Fluent builders that say what an endpoint is, in delays, counts and durations. They only produce values of
 * {@code io.runpod.sdk.model}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.runpod.sdk.endpoint;

import org.jspecify.annotations.NullMarked;
