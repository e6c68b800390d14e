@NullMarked
package io.runpod.examples;

import org.jspecify.annotations.NullMarked;
