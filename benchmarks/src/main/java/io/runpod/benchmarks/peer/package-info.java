/**
 * What is compared: ways to create an endpoint from Java. All send the same request, and read the same answer into an
 * object with every member of it.
 */
@NullMarked
package io.runpod.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
