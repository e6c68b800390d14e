package io.runpod.benchmarks.peer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runpod.benchmarks.stock.jdk.ApiClient;
import io.runpod.benchmarks.stock.jdk.model.Endpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The way the stock {@code native} client goes. */
final class StockNativeCodec implements Codec {
    private final ObjectMapper mapper = ApiClient.createDefaultObjectMapper();

    @Override
    public byte[] encode(Size size) throws IOException {
        return mapper.writeValueAsBytes(StockNative.request(size));
    }

    @Override
    public Endpoint decode(byte[] json) throws IOException {
        return mapper.readValue(new String(json, StandardCharsets.UTF_8), new TypeReference<Endpoint>() {});
    }
}
