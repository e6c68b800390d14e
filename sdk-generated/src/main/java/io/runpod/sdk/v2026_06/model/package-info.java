/**
 * The schemas of the given contract (June 2026), as {@code io.runpod.sdk.model} has those of the API as it is served: the
 * same templates made both. What is wrong with a value comes as the exceptions of that package.
 *
 * @since 0.1.0
 */
@NullMarked
package io.runpod.sdk.v2026_06.model;

import org.jspecify.annotations.NullMarked;
