/**
 * The spec's schemas as immutable values with builders, generated at build time, and the two exceptions that say what
 * is wrong with a value or with JSON text.
 */
@NullMarked
package io.runpod.sdk.model;

import org.jspecify.annotations.NullMarked;
