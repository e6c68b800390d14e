/**
 * A call's key and env values come in, and what others wrote goes out without them; uses nothing of ours but text and the
 * exception for invalid JSON.
 */
@NullMarked
package io.runpod.sdk.internal.secret;

import org.jspecify.annotations.NullMarked;
