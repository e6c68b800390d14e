/**
 * How often and when a call is tried again, as data; and where time comes from.
 *
 * @since 0.1.0
 */
@NullMarked
package io.runpod.sdk.retry;

import org.jspecify.annotations.NullMarked;
