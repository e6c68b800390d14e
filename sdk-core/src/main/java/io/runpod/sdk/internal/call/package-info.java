/** What one call is: what a user asked for comes in, how far it has come and how it ended goes out; uses header, secret, and the values that users see. */
@NullMarked
package io.runpod.sdk.internal.call;

import org.jspecify.annotations.NullMarked;
