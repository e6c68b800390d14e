package io.runpod.sdk.internal.layer;

import io.runpod.sdk.internal.call.Job;

/** A layer around all attempts of a call, which may let go of its thread while it waits. {@link Layers} has the order. */
interface CallLayer {
    <T> void run(Job<T> job, Caller<T> caller);
}
