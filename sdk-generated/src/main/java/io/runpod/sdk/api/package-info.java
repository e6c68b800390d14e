/**
 * The operations of the API as it is served, generated at build time: typed arguments in, a described call out.
 *
 * <p>Applications use {@code io.runpod.sdk.RunpodClient}, which sends these calls.
 *
 * @since 0.1.0
 */
@NullMarked
package io.runpod.sdk.api;

import org.jspecify.annotations.NullMarked;
