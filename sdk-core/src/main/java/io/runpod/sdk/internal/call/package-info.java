/**
 * What a user wants done comes in, and how far it has come and how it ended goes out: one call, as all rooms above know it;
 * uses header, secret and the types that users see.
 */
@NullMarked
package io.runpod.sdk.internal.call;

import org.jspecify.annotations.NullMarked;
