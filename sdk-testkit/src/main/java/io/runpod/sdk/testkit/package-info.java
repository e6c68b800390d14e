/**
 * An in-memory Runpod for tests: {@link io.runpod.sdk.testkit.FakeRunpod} speaks real HTTP on loopback and judges
 * requests by the OpenAPI file itself.
 *
 * @since 0.1.0
 */
@NullMarked
package io.runpod.sdk.testkit;

import org.jspecify.annotations.NullMarked;
