/**
 * What can go wrong, and what that says about the server's side: every failure is a {@link RunpodException} with an
 * {@link Outcome}.
 */
@NullMarked
package io.runpod.sdk.error;

import org.jspecify.annotations.NullMarked;
