/**
 * How calls are made: a call comes in, and its value or what it fails with goes out; puts the rooms below together, which
 * nobody but it and the values that pass through it may use.
 *
 * <p>Not for applications: exported to nobody, and it may change at any time.
 */
@NullMarked
package io.runpod.sdk.internal;

import org.jspecify.annotations.NullMarked;
