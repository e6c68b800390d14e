@NullMarked
package io.runpod.sdk.endpoint;

import org.jspecify.annotations.NullMarked;
