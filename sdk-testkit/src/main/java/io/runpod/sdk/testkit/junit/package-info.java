/**
 * The testkit's door for JUnit 5.10 and later, and 6: {@link io.runpod.sdk.testkit.junit.WithFakeRunpod}.
 *
 * @since 0.1.0
 */
@NullMarked
package io.runpod.sdk.testkit.junit;

import org.jspecify.annotations.NullMarked;
