/** Tests of the specs themselves, before anything is generated from them. */
@NullMarked
package io.runpod.sdk.spec;

import org.jspecify.annotations.NullMarked;
