package io.runpod.benchmarks.peer;

import io.runpod.sdk.v2026_06.model.Endpoint;

/** The SDK's way: a description in fluent words, and the generated codec. */
final class OurCodec implements Codec {

    @Override
    public byte[] encode(Size size) {
        return Ours.endpoint(size).buildV2026_06().toJsonBytes();
    }

    @Override
    public Endpoint decode(byte[] json) {
        return Endpoint.fromJson(json);
    }
}
