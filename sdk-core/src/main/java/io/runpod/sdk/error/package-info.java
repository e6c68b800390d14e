/**
 * What can go wrong once a call is made, and what that says about the server's side: a {@link RunpodException} with an
 * {@link Outcome}. A request that breaks a rule of the spec, and a client that is closed or has no usable key, give other
 * exceptions; nothing is sent then.
 *
 * @serial exclude
 *
 * @since 0.1.0
 */
@NullMarked
package io.runpod.sdk.error;

import org.jspecify.annotations.NullMarked;
