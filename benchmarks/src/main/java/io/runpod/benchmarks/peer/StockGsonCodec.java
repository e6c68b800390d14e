package io.runpod.benchmarks.peer;

import io.runpod.benchmarks.stock.gson.ApiClient;
import io.runpod.benchmarks.stock.gson.JSON;
import io.runpod.benchmarks.stock.gson.model.CreateEndpointRequest;
import io.runpod.benchmarks.stock.gson.model.Endpoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The way the stock {@code okhttp-gson} client goes. */
final class StockGsonCodec implements Codec {
    private final CreateEndpointRequest request = StockGson.request();

    StockGsonCodec() {
        // Sets up the static mapper, as every use of the client does.
        new ApiClient().getJSON();
    }

    @Override
    public byte[] encode() {
        return JSON.serialize(request).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Endpoint decode(byte[] json) throws IOException {
        return JSON.deserialize(new ByteArrayInputStream(json), Endpoint.class);
    }
}
