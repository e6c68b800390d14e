/** An attempt of a call comes in, and what came over the wire goes out; the only room that speaks OkHttp, and it uses guard, call, header and secret. */
@NullMarked
package io.runpod.sdk.internal.okhttp;

import org.jspecify.annotations.NullMarked;
