/**
 * What happens during calls, for metrics, logs and traces. No key, no value of {@code env} and no body is in the text of an
 * event; what the server says of a problem is in the message of the exception that it brings.
 *
 * @since 0.1.0
 */
@NullMarked
package io.runpod.sdk.listener;

import org.jspecify.annotations.NullMarked;
