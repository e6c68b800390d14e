package io.runpod.sdk.internal.layer;

import io.runpod.sdk.internal.call.Job;
import io.runpod.sdk.internal.call.Result;

/** A layer of the transport. Each does one thing and leaves the rest to the next; {@link Layers} has their order. */
interface Layer {
    <T> Result<T> run(Job<T> job);
}
