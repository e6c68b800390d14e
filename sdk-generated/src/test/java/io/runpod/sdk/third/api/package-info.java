/** What the templates make of third.yaml, generated for the tests. */
@NullMarked
package io.runpod.sdk.third.api;

import org.jspecify.annotations.NullMarked;
