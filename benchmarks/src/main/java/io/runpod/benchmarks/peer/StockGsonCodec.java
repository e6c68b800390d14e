package io.runpod.benchmarks.peer;

import io.runpod.benchmarks.stock.gson.ApiClient;
import io.runpod.benchmarks.stock.gson.JSON;
import io.runpod.benchmarks.stock.gson.model.Endpoint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The way the stock {@code okhttp-gson} client goes. */
final class StockGsonCodec implements Codec {

    StockGsonCodec() {
        // Sets up the static mapper, as every use of the client does.
        new ApiClient().getJSON();
    }

    @Override
    public byte[] encode(Size size) {
        return JSON.serialize(StockGson.request(size)).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public Endpoint decode(byte[] json) throws IOException {
        return JSON.deserialize(new ByteArrayInputStream(json), Endpoint.class);
    }
}
