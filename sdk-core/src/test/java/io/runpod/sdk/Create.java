package io.runpod.sdk;

import io.runpod.sdk.endpoint.GpuPool;
import io.runpod.sdk.endpoint.GpuPools;
import io.runpod.sdk.endpoint.NewEndpoint;
import io.runpod.sdk.model.Endpoint;
import java.nio.charset.StandardCharsets;

/** The call that most tests make: what goes out, and what a server says to it. */
public final class Create {
    public static final String PATH = "/v2/serverless";

    /** What messages and events call it. */
    public static final String OPERATION = "POST " + PATH;

    /** A key that stands out wherever it leaks to. */
    public static final String KEY = "rpa_0123456789SECRET";

    static final NewEndpoint REQUEST = request("1");
    static final String ENDPOINT = endpoint("1");

    private Create() {}

    public static NewEndpoint request(String name) {
        return NewEndpoint.named(name).image("runpod/base").gpu(GpuPools.of(GpuPool.ADA_24));
    }

    /** What a client makes of {@link #ENDPOINT}. */
    static Endpoint read() {
        return EndpointAnswer.expecting(ApiRevision.V2026_06).apply(ENDPOINT.getBytes(StandardCharsets.UTF_8));
    }

    /** An endpoint whose id is {@code ep_} and the name, and comes first, as the platform sends it. */
    public static String endpoint(String name) {
        return """
                {"id":"ep_%s","name":"%s","image":"runpod/base","gpu":{"pools":["ADA_24"],"count":1},\
                "workers":{"min":0,"max":3},"scaling":{"type":"QUEUE_DELAY","value":4,"idleTimeout":5},\
                "dataCenterIds":[],"networkVolumes":[],"timeout":300000,"flashboot":"OFF",\
                "createdAt":"2026-03-13T20:00:00Z"}""".formatted(name, name);
    }

    public static String problem(int status) {
        return """
                {"title":"Scripted","status":%d,"detail":"the script says so","errors":["$: missing property 'type'"]}""".formatted(status);
    }
}
