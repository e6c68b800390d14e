/**
 * The one rule for what text from outside may look like in a message or a log, and the one form for durations.
 *
 * @since 0.1.0
 */
@NullMarked
package io.runpod.sdk.text;

import org.jspecify.annotations.NullMarked;
