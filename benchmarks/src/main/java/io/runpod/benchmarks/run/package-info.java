/** What runs in processes of its own: the server, and whatever is measured there. */
@NullMarked
package io.runpod.benchmarks.run;

import org.jspecify.annotations.NullMarked;
