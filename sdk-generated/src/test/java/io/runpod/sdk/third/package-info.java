/** What the templates make of a document that nobody has seen before. */
@NullMarked
package io.runpod.sdk.third;

import org.jspecify.annotations.NullMarked;
