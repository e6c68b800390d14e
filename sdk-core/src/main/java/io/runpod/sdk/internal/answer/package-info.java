/**
 * What came over the wire comes in, and the promised value goes out, or the exception that says what is known; uses call,
 * header, secret and the codec.
 */
@NullMarked
package io.runpod.sdk.internal.answer;

import org.jspecify.annotations.NullMarked;
