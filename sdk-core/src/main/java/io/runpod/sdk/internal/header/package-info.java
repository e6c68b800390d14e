/**
 * An answer's header lines come in, and values go out, or nothing where they can't be read; uses secret and error's values.
 */
@NullMarked
package io.runpod.sdk.internal.header;

import org.jspecify.annotations.NullMarked;
