/**
 * A call comes in, and how it ended goes out, after all its attempts and waits; uses call, secret, guard and answer, and of
 * HTTP only the exchange that it is given.
 */
@NullMarked
package io.runpod.sdk.internal.layer;

import org.jspecify.annotations.NullMarked;
