/**
 * The operation of the given contract, generated at build time: typed arguments in, a described call out.
 *
 * <p>The API as it is served now has its operations in {@code io.runpod.sdk.api}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.runpod.sdk.v2026_06.api;

import org.jspecify.annotations.NullMarked;
