/** The one rule for what text from outside may look like in a message or a log. */
@NullMarked
package io.runpod.sdk.text;

import org.jspecify.annotations.NullMarked;
