@NullMarked
package io.runpod.sdk.testkit;

import org.jspecify.annotations.NullMarked;
