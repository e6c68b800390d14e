/** Measures the SDK beside hand-written code and stock generated clients, and reports what it saw. */
@NullMarked
package io.runpod.benchmarks;

import org.jspecify.annotations.NullMarked;
