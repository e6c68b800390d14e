/** The Runpod client: start at {@link RunpodClient}. */
@NullMarked
package io.runpod.sdk;

import org.jspecify.annotations.NullMarked;
