/**
 * The Runpod client: start at {@link RunpodClient}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.runpod.sdk;

import org.jspecify.annotations.NullMarked;
