/** Tests of the whole module. */
@NullMarked
package io.runpod.sdk;

import org.jspecify.annotations.NullMarked;
