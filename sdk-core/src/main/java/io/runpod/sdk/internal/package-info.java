/**
 * How calls are made: one attempt over OkHttp, the rules of repeating it, and the reading of what comes back.
 *
 * <p>Not for applications: everything but {@link HttpCalls} is closed, and even that may change at any time.
 */
@NullMarked
package io.runpod.sdk.internal;

import org.jspecify.annotations.NullMarked;
