/**
 * Code of users' comes in, and what it gives goes out, while neither what it throws nor the time it takes gets into a call;
 * uses nothing of ours but the time source.
 */
@NullMarked
package io.runpod.sdk.internal.guard;

import org.jspecify.annotations.NullMarked;
