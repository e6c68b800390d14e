package io.runpod.benchmarks.peer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** Jackson's databind on records. */
final class DatabindCodec implements Codec {
    private final ObjectMapper mapper = mapper();

    /** Set up as usual for a client. */
    static ObjectMapper mapper() {
        return new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .setDefaultPropertyInclusion(JsonInclude.Include.NON_NULL)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @Override
    public byte[] encode(Size size) throws IOException {
        return mapper.writeValueAsBytes(CreateRequest.example(size));
    }

    @Override
    public CreatedEndpoint decode(byte[] json) throws IOException {
        return mapper.readValue(json, CreatedEndpoint.class);
    }
}
