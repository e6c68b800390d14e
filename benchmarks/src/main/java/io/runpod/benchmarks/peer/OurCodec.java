package io.runpod.benchmarks.peer;

import io.runpod.sdk.v2026_06.model.CreateEndpointRequest;
import io.runpod.sdk.v2026_06.model.Endpoint;

/** The SDK's generated codec. */
final class OurCodec implements Codec {
    private final CreateEndpointRequest request = Ours.request();

    @Override
    public byte[] encode() {
        return request.toJsonBytes();
    }

    @Override
    public Endpoint decode(byte[] json) {
        return Endpoint.fromJson(json);
    }
}
