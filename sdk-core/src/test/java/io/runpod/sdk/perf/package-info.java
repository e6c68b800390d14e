/** Guards what the benchmarks found, without a clock: what a call allocates, and what a cold start loads. */
@NullMarked
package io.runpod.sdk.perf;

import org.jspecify.annotations.NullMarked;
