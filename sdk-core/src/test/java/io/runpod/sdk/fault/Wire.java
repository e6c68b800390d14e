package io.runpod.sdk.fault;

/** Texts that go over the wire. */
final class Wire {
    /** A key that stands out wherever it leaks to. */
    static final String KEY = "rp-key-that-must-not-leak";

    /** An env value of every request that a test sends. */
    static final String SECRET = "env-value-that-must-not-leak";

    static final String HTML =
            "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body>sorry</body></html>";

    private Wire() {}

    static String endpoint(SeenRequest request) {
        return endpoint(request.name());
    }

    /** An endpoint whose id is {@code ep_} and the name, and comes first, as the platform sends it. */
    static String endpoint(String name) {
        return """
                {"id":"ep_%s","name":"%s","image":"runpod/base","gpu":{"pools":["ADA_24"],"count":1},\
                "workers":{"min":0,"max":3},"scaling":{"type":"QUEUE_DELAY","value":4,"idleTimeout":5},\
                "dataCenterIds":[],"networkVolumes":[],"timeout":300000,"flashboot":"OFF",\
                "createdAt":"2026-03-13T20:00:00Z"}""".formatted(name, name);
    }

    static String problem(int status) {
        return """
                {"title":"Scripted","status":%d,"detail":"the script says so","errors":["$: missing property 'type'"]}""".formatted(status);
    }
}
