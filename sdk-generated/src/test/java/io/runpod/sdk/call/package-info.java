@NullMarked
package io.runpod.sdk.call;

import org.jspecify.annotations.NullMarked;
