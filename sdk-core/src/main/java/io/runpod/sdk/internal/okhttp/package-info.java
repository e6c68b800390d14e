/**
 * An attempt of a call comes in, and what came over the wire goes out: the one room that speaks OkHttp; uses call, header,
 * secret and guard.
 */
@NullMarked
package io.runpod.sdk.internal.okhttp;

import org.jspecify.annotations.NullMarked;
