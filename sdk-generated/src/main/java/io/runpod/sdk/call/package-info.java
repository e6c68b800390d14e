/**
 * The seam between the generated operations and whatever sends them: what a call is, free of any HTTP library, of
 * authentication, retries and threads.
 *
 * <p>Applications have no need of this package; they use {@code io.runpod.sdk.RunpodClient}.
 */
@NullMarked
package io.runpod.sdk.call;

import org.jspecify.annotations.NullMarked;
