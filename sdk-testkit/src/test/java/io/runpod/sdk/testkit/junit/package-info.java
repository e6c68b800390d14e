@NullMarked
package io.runpod.sdk.testkit.junit;

import org.jspecify.annotations.NullMarked;
