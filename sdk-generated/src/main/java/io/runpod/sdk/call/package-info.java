/**
 * Calls as values: what a call is, free of any HTTP library, of authentication, retries and threads. The generated
 * {@code …Api} classes describe calls, and {@code io.runpod.sdk.RunpodClient} sends them.
 *
 * @since 0.1.0
 */
@NullMarked
package io.runpod.sdk.call;

import org.jspecify.annotations.NullMarked;
