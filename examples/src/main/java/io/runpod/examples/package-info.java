/** Programs that show the SDK at work, each against an embedded fake Runpod. */
@NullMarked
package io.runpod.examples;

import org.jspecify.annotations.NullMarked;
