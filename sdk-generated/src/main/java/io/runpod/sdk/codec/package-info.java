/**
 * What the generated codecs share: reading and writing JSON token by token, on jackson-core alone.
 *
 * <p>Support code for the other packages of the SDK, not an API for applications.
 */
@NullMarked
package io.runpod.sdk.codec;

import org.jspecify.annotations.NullMarked;
