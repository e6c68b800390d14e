/** What happens during calls, for metrics, logs and traces: free of keys and bodies. */
@NullMarked
package io.runpod.sdk.listener;

import org.jspecify.annotations.NullMarked;
